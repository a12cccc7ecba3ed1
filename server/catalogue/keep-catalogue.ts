import type { Database } from '../database/engine.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'

/** Builds the catalogue from the database and keeps it as the database is, after every write. */
export async function keepCatalogue(
  database: Database,
  clock: () => Date,
): Promise<() => Catalogue> {
  const { listings } = database.read
  const build = async () =>
    buildCatalogue(await listings.all(clock()), clock().toISOString().slice(0, 10))
  let catalogue = await build()

  database.follow(async (changes) => {
    if (changes.some((change) => change.subject === 'everything')) {
      catalogue = await build()
      return
    }
    const ids = [...new Set(changes.map((change) => change.subjectId))]
    const found = new Map((await listings.some(ids, clock())).map((one) => [one.card.id, one]))
    catalogue.apply(ids.map((id) => ({ id, listing: found.get(id) })))
  })
  return () => catalogue
}
