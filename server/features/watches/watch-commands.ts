import type { SuggestedPair } from '../../catalogue/listing.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import type { Context } from '../../context.ts'
import { Problem } from '../../problem.ts'
import { type Actor, permit, personOf } from '../accounts/permission-rules.ts'
import { findPosting } from '../postings/posting-commands.ts'
import { isEditable } from '../postings/posting-rules.ts'

/** More offers than this are not compared with what is known; the best come first. */
const mostFitting = 1000

/** The offers that fit an open request, but for those that are left out; none for a request that nobody finds. */
export async function offersFitting(
  { database, catalogue, clock }: Context,
  requestId: string,
  excluded: ReadonlySet<string>,
): Promise<SuggestedPair[]> {
  const now = clock()
  const [listing] = await database.read.listings.some([requestId], now)
  if (!listing) return []
  return catalogue().suggest(listing, {
    limit: mostFitting,
    excluded,
    today: localDay(now),
  })
}

async function findWatched({ database }: Context, actor: Actor, id: string) {
  const { posting, thing } = await findPosting(database.read, 'request', id)
  permit(actor, 'watch-request', thing, 'see-posting')
  return posting
}

/** From now on tells somebody of the school when an offer comes that fits; what fits already is no news. Refuses a request that is over. */
export async function watchRequest(context: Context, actor: Actor, requestId: string) {
  const posting = await findWatched(context, actor, requestId)
  if (!isEditable(posting)) throw new Problem('wrong-state', { state: posting.state })
  const fitting = await offersFitting(context, requestId, new Set())
  await context.database.write(async ({ watches }) => {
    const now = context.clock().toISOString()
    // For who watches already, what came since the last look is still news.
    if (!(await watches.isWatched(requestId)))
      await watches.know(
        requestId,
        fitting.map(({ id }) => id),
        now,
      )
    await watches.add({ requestId, personId: personOf(actor), createdAt: now })
  })
}

/** Tells this person no longer; others of the school are told as before. */
export async function unwatchRequest(context: Context, actor: Actor, requestId: string) {
  await findWatched(context, actor, requestId)
  await context.database.write(async ({ watches }) => {
    await watches.remove(requestId, personOf(actor))
  })
}
