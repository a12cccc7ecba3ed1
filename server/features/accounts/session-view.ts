import type { Session } from '../../../shared/accounts.ts'
import type { Context } from '../../context.ts'
import { isAppointed } from './permission-rules.ts'
import { isSetUp } from './second-factor-key.ts'

/** Who somebody is and what they belong to, for the website; a visitor has no person. */
export async function sessionView(
  { config, database }: Context,
  who: { personId: string | undefined; hasSecondFactor: boolean },
): Promise<Session> {
  const { accounts, secondFactors } = database.read
  const desk = { demo: config.isDemo, operator: config.operator }
  const person = who.personId === undefined ? undefined : await accounts.find(who.personId)
  if (!person) return { person: null, memberships: [], regions: [], ...desk }
  const { id, email, name, language, isAdministrator } = person
  const memberships = await accounts.membershipsOf(id)
  const regions = await accounts.regionsOf(id)
  const needsOne = isAppointed(person, regions)
  const secondFactor = {
    setUp: needsOne && isSetUp(await secondFactors.find(id), config.sessionSecret),
    asked: needsOne && !who.hasSecondFactor,
  }
  return {
    person: { id, email, name, language, isAdministrator, secondFactor },
    memberships: memberships.map(({ confirmedAt, verifiedAt, refusedAt, ...membership }) => ({
      ...membership,
      confirmed: confirmedAt !== null,
      verified: verifiedAt !== null,
      refused: refusedAt !== null,
    })),
    regions,
    ...desk,
  }
}
