import type { Context } from '../server/context.ts'
import { addCast, organisationIds } from './demo/cast.ts'
import { tellStory } from './demo/story.ts'
import { addGazetteer } from './gazetteer.ts'
import { addReferenceRegions } from './reference-regions.ts'

/** What every installation needs: municipalities, places, provinces and parts of the country. Only into an empty database. */
export async function fillReference({ database, ids }: Context) {
  if ((await database.read.municipalities.count()) > 0) return
  await database.write(async (stores) => {
    // Asked again, since a tool and the server may both be the first.
    if ((await stores.municipalities.count()) > 0) return
    await addGazetteer(stores, ids)
    await addReferenceRegions(stores)
  })
}

/** Fills an empty database with what every installation needs, and a demo with its people and their story. Changes nothing on a later start. */
export async function fillWhenEmpty(context: Context) {
  const { config, database, clock } = context
  await fillReference(context)
  if (!config.isDemo) return
  if ((await database.read.demo.people()).length === 0)
    await database.write(async (stores) => {
      if ((await stores.demo.people()).length === 0) await addCast(stores, clock())
    })
  // Each on its own, so that a first start that was broken off is finished by the next.
  if ((await database.read.postings.idsOf(organisationIds.provider)).length === 0)
    await tellStory(context)
}
