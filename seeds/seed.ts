import type { Context } from '../server/context.ts'
import { addCast } from './demo/cast.ts'
import { addGazetteer } from './gazetteer.ts'
import { addReferenceRegions } from './reference-regions.ts'

/** Fills an empty database with what every installation needs, and a demo with its people. Changes nothing on a later start. */
export async function fillWhenEmpty({ config, database, clock, ids }: Context) {
  if ((await database.read.municipalities.count()) === 0)
    await database.write(async (stores) => {
      await addGazetteer(stores, ids)
      await addReferenceRegions(stores)
    })
  if (config.isDemo && (await database.read.demo.people()).length === 0)
    await database.write(async (stores) => {
      await addCast(stores, clock())
      await stores.changes.recordEverything()
    })
}
