import type { Context } from '../../server/context.ts'
import type { Actor } from '../../server/features/accounts/permission-rules.ts'
import { moveMatch, proposeMatch } from '../../server/features/matches/match-commands.ts'
import { createPosting, movePosting } from '../../server/features/postings/posting-commands.ts'
import {
  localDay,
  mondayOf,
  schoolYearAfter,
  schoolYearOf,
  weeksOfSchoolYear,
} from '../../shared/school-calendar.ts'
import { cast } from './cast.ts'
import { addMoreOrganisations } from './more-organisations.ts'
import { offersOf, requestsOf, type WeeksFrom } from './story-texts.ts'

/** A small story in which the cast has been at work for a while, told by the commands that people use. */
export async function tellStory(context: Context) {
  await context.database.write((stores) => addMoreOrganisations(stores, context.clock()))
  const weeks = weeksAhead(context.clock())

  const named = new Map<string, string>()
  for (const { organisationId, content, moves, name } of offersOf(weeks)) {
    const id = await post(context, 'offer', organisationId, content, moves)
    if (name) named.set(name, id)
  }
  for (const { organisationId, content, moves, name } of requestsOf(weeks)) {
    const id = await post(context, 'request', organisationId, content, moves)
    if (name) named.set(name, id)
  }
  const idOf = (name: string) => named.get(name) ?? ''

  await proposeMatch(
    context,
    writerFor(cast.school.organisationId),
    {
      requestId: idOf('energy'),
      offerId: idOf('windmill'),
      message:
        'Dit past precies bij ons project over energie. Kunnen jullie op een dinsdagochtend?',
    },
    undefined,
  )
  const visit = await proposeMatch(
    context,
    writerFor(cast.otherSchool.organisationId),
    {
      requestId: idOf('machines'),
      offerId: idOf('factory'),
      message: 'Wij komen graag op de fiets langs met groep 8.',
    },
    undefined,
  )
  await moveMatch(context, writerFor(cast.otherProvider.organisationId), visit, { move: 'accept' })
}

async function post(
  context: Context,
  type: 'offer' | 'request',
  organisationId: string,
  content: Parameters<typeof createPosting>[3]['content'],
  moves: Parameters<typeof movePosting>[4]['move'][],
) {
  const writer = writerFor(organisationId)
  const id = await createPosting(context, writer, type, { organisationId, content }, undefined)
  for (const move of moves) await movePosting(context, writer, type, id, { move })
  return id
}

/** Its owner in the cast; for the other organisations a coordinator, as after a phone call. */
function writerFor(organisationId: string): Actor {
  const owner = Object.values(cast).find(
    (one) =>
      'organisationId' in one && one.organisationId === organisationId && one.role === 'owner',
  )
  return {
    personId: (owner ?? cast.coordinator).id,
    hasSecondFactor: false,
    isAdministrator: false,
    memberships: [{ organisationId, role: 'owner' }],
    regionIds: [],
  }
}

/** The weeks from the next on, of this school year and, near its end, of the one after. */
function weeksAhead(now: Date): WeeksFrom {
  const today = localDay(now)
  const year = schoolYearOf(today)
  const all = [...weeksOfSchoolYear(year), ...weeksOfSchoolYear(schoolYearAfter(year))]
  const ahead = all.filter((week) => mondayOf(week) > today)
  return (first, count) => ahead.slice(first, first + count)
}
