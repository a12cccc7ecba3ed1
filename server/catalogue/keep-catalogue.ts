import { randomUUID } from 'node:crypto'
import { localDay } from '../../shared/school-calendar.ts'
import type { Change, Database } from '../database/engine.ts'
import { buildCatalogue, type Catalogue } from './catalogue.ts'

export interface KeptCatalogue {
  catalogue: () => Catalogue
  /** Another text whenever the catalogue is another or has changed, also after a restart or in another process. */
  edition: () => string
  /** Another text whenever it was built anew, as after an import: what depends on no posting stays the same for as long. */
  buildEdition: () => string
  /** Takes in what any process wrote since, and a new day; cheap when there is nothing. */
  catchUp: () => Promise<void>
  /** Every change up to this number is in. */
  settled: () => number
  /** The newest change that is in. */
  newest: () => number
}

/** Builds the catalogue from the database and keeps it as the database is, after every write, and every new day. */
export async function keepCatalogue(database: Database, clock: () => Date): Promise<KeptCatalogue> {
  const { listings } = database.read
  const own = randomUUID()
  let builds = 0
  const build = async () => {
    const now = clock()
    const day = localDay(now)
    builds += 1
    return { catalogue: buildCatalogue(await listings.all(now), day), day }
  }

  // Followed from before the postings are read: a change in between is taken in twice, never missed.
  const following = await database.following()
  let kept = await build()
  let turn: Promise<void> = Promise.resolve()

  async function takeIn(news: Change[]) {
    if (news.some((change) => change.subject === 'everything')) kept = await build()
    else {
      const ids = [...new Set(news.map((change) => change.subjectId))]
      const found = new Map((await listings.some(ids, clock())).map((one) => [one.card.id, one]))
      kept.catalogue.apply(ids.map((id) => ({ id, listing: found.get(id) })))
    }
  }

  async function look() {
    await following.catchUp(takeIn)
    // Weeks, places left and who goes without an activity depend on the day, of postings nobody touches, too.
    if (localDay(clock()) !== kept.day) kept = await build()
  }

  function catchUp() {
    const mine = turn.then(look)
    turn = mine.catch(() => {
      // Told to the one who asked; the next one tries again from the same number.
    })
    return mine
  }

  database.follow(catchUp)
  return {
    catalogue: () => kept.catalogue,
    edition: () => `${own}.${builds}.${kept.catalogue.version}`,
    buildEdition: () => `${own}.${builds}`,
    catchUp,
    settled: following.settled,
    newest: following.newest,
  }
}
