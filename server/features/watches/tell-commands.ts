import { setImmediate as nextTurn } from 'node:timers/promises'
import { formatsIn } from '../../../shared/i18n/formats.ts'
import type { PostingCard } from '../../../shared/postings.ts'
import type { SuggestedPair } from '../../catalogue/listing.ts'
import type { Context } from '../../context.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import type { Stores } from '../../stores.ts'
import { someDaysFrom } from '../organisations/organisation-commands.ts'
import { type News, newsOf } from './watch-rules.ts'
import { offersFitting } from './watch-commands.ts'

const follower = 'watches'
const mostNamed = 5

interface Found extends News {
  requestId: string
  pairs: SuggestedPair[]
}

/**
 * Mails those who watch a request when offers came to fit it since the last look, once for each pair. Where the last look
 * ended is kept with what was told, so of several processes one tells, and what a broken one did not tell the next does.
 */
export async function tellWatchers(context: Context) {
  const { changes } = context.database.read
  const seen = await changes.followedTo(follower)
  await context.catchUp()
  const newest = Math.max(seen ?? 0, context.newest())
  // Others may still be writing something that comes before what was seen; until they are done there can be news.
  if (seen === newest && context.settled() >= newest) return
  const changed = new Set((await changes.since(seen ?? newest)).map((change) => change.subjectId))
  const found = await findNews(context, changed)
  await context.database.write(async (stores) => {
    if (!(await stores.changes.follow(follower, seen, newest))) return
    for (const one of found) await tell(context, stores, one)
  })
}

async function findNews(context: Context, changed: ReadonlySet<string>) {
  const { watches, matches } = context.database.read
  const found: Found[] = []
  for (const requestId of await watches.openRequestIds()) {
    // Comparing takes up to a millisecond each: visitors get their turn in between.
    await nextTurn()
    // Whoever was in a match about it knows it, a declined pair above all.
    const matched = (await matches.ofPosting(requestId)).map((match) => match.offerId)
    const excluded = new Set([...(await watches.knownFor(requestId)), ...matched])
    const pairs = await offersFitting(context, requestId, excluded)
    const news = newsOf(
      requestId,
      pairs.map(({ id }) => id),
      changed,
    )
    if (pairs.length > 0) found.push({ requestId, pairs, ...news })
  }
  return found
}

async function tell(context: Context, stores: Stores, { requestId, pairs, told, quiet }: Found) {
  const now = context.clock().toISOString()
  // What another process told in the meantime is no news.
  const fresh = await stores.watches.know(requestId, [...told, ...quiet], now)
  const request = await stores.postings.find(requestId)
  const news = pairs.filter(({ id }) => told.includes(id) && fresh.has(id))
  if (!request || news.length === 0) return
  const { publicUrl, operator } = context.config
  const link = `${publicUrl}/vragen/${requestId}/suggesties`
  for (const { name, email, language } of await stores.watches.watchersOf(requestId)) {
    const text = textIn(language)
    const { formatKm } = formatsIn(language)
    const lines = news.slice(0, mostNamed).map(({ cardJson, facts }) => {
      const card = JSON.parse(cardJson) as PostingCard
      return text('mail.watch.offer', {
        offer: card.title,
        organisation: card.organisationName,
        place: card.placeName,
        distance: formatKm(facts.distanceKm),
      })
    })
    const more = news.length - lines.length
    if (more > 0) lines.push(text('mail.watch.more', { count: more }))
    const title = request.content.title ?? ''
    await queueMail(context, stores, {
      kind: 'watch',
      to: email,
      subject: text('mail.watch.subject', { title }),
      text: text('mail.watch.text', {
        name,
        title,
        offers: lines.join('\n'),
        link,
        stop: `${link}#bericht`,
        operator: operator.name,
      }),
      sendBefore: someDaysFrom(context),
    })
  }
}
