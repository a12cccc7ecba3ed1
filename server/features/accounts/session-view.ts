import type { Session } from '../../../shared/accounts.ts'
import type { Context } from '../../context.ts'

/** Who somebody is and what they belong to, for the website; a visitor has no person. */
export async function sessionView(
  { config, database }: Context,
  personId: string | undefined,
): Promise<Session> {
  const { accounts } = database.read
  const desk = { demo: config.isDemo, operator: config.operator }
  const person = personId === undefined ? undefined : await accounts.find(personId)
  if (!person) return { person: null, memberships: [], regions: [], ...desk }
  const { id, email, name, language, isAdministrator } = person
  const memberships = await accounts.membershipsOf(person.id)
  return {
    person: { id, email, name, language, isAdministrator },
    memberships: memberships.map(({ confirmedAt, verifiedAt, ...membership }) => ({
      ...membership,
      confirmed: confirmedAt !== null,
      verified: verifiedAt !== null,
    })),
    regions: await accounts.regionsOf(person.id),
    ...desk,
  }
}
