import { setImmediate as nextTurn } from 'node:timers/promises'
import { formatsIn } from '../../../shared/i18n/formats.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import type { Context } from '../../context.ts'
import { queueMail, textIn } from '../../outside/mail-queue.ts'
import type { Stores } from '../../stores.ts'
import { someDaysFrom } from '../organisations/organisation-commands.ts'
import { endsProposals } from './posting-rules.ts'
import { lastDayOf, type TimeStep, timeSteps } from './time-rules.ts'

type Posting = Awaited<ReturnType<Stores['postings']['pastTheirDay']>>[number]

/** So many in one write, so that others get their turn in between. */
const atOnce = 100

/**
 * Requests of which the period is over expire, with the proposals on them; providers are asked whether a year-old offer is
 * still right, and an offer that nobody confirms pauses.
 */
export async function passTime(context: Context) {
  for (const step of timeSteps) while ((await takeStep(context, step)) === atOnce) await nextTurn()
}

async function takeStep(context: Context, step: TimeStep) {
  return await context.database.write(async (stores) => {
    const now = context.clock()
    const past = await stores.postings.pastTheirDay(step.type, step.from, localDay(now), atOnce)
    for (const posting of past) await move(context, stores, posting, step.to, now)
    return past.length
  })
}

async function move(
  context: Context,
  stores: Stores,
  posting: Posting,
  state: TimeStep['to'],
  now: Date,
) {
  const { id, version } = posting
  const lastDay = lastDayOf({ ...posting, state }, localDay(now))
  const time = now.toISOString()
  await stores.postings.change(id, version, { state, lastDay, updatedAt: time })
  if (endsProposals(state)) await stores.matches.lapseProposals(id, 'request_expired', time)
  if (state === 'renewal_due') await askToConfirm(context, stores, posting, lastDay ?? '')
  await stores.changes.recordPosting(id)
}

async function askToConfirm(context: Context, stores: Stores, offer: Posting, lastDay: string) {
  const { publicUrl, operator } = context.config
  for (const member of await stores.memberships.ofOrganisation(offer.organisationId)) {
    if (member.confirmedAt === null) continue
    const text = textIn(member.language)
    const title = offer.content.title ?? ''
    await queueMail(context, stores, {
      kind: 'renewal',
      to: member.email,
      subject: text('mail.renewal.subject', { title }),
      text: text('mail.renewal.text', {
        name: member.name,
        title,
        link: `${publicUrl}/aanbod/${offer.id}`,
        day: formatsIn(member.language).formatDay(lastDay),
        operator: operator.name,
      }),
      sendBefore: someDaysFrom(context),
    })
  }
}
