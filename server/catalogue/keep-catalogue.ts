import type { Database } from '../database/engine.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'

export interface KeptCatalogue {
  catalogue: () => Catalogue
  /** Another text whenever the catalogue is another or has changed, also after a restart. */
  edition: () => string
  /** Takes in what any process wrote since; cheap when there is nothing. */
  catchUp(): Promise<void>
}

/** Builds the catalogue from the database and keeps it as the database is, after every write. */
export async function keepCatalogue(database: Database, clock: () => Date): Promise<KeptCatalogue> {
  const { listings, changes } = database.read
  const since = clock().getTime().toString(36)
  let builds = 0
  const build = async () => {
    builds += 1
    return buildCatalogue(await listings.all(clock()), clock().toISOString().slice(0, 10))
  }

  // The number is read before the postings: a change in between is taken in twice, never missed.
  let taken = await changes.last()
  let catalogue = await build()
  let turn: Promise<void> = Promise.resolve()

  async function takeIn() {
    const news = await changes.since(taken)
    const newest = news.at(-1)?.sequence
    if (newest === undefined) return
    if (news.some((change) => change.subject === 'everything')) catalogue = await build()
    else {
      const ids = [...new Set(news.map((change) => change.subjectId))]
      const found = new Map((await listings.some(ids, clock())).map((one) => [one.card.id, one]))
      catalogue.apply(ids.map((id) => ({ id, listing: found.get(id) })))
    }
    taken = newest
  }

  function catchUp() {
    const mine = turn.then(takeIn)
    turn = mine.catch(() => {
      // Told to the one who asked; the next one tries again from the same number.
    })
    return mine
  }

  database.follow(catchUp)
  return {
    catalogue: () => catalogue,
    edition: () => `${since}.${builds}.${catalogue.version}`,
    catchUp,
  }
}
