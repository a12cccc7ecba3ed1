import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { hashOf } from '../accounts/session-commands.ts'
import { withoutPerson } from './operation-rules.ts'

export interface Erased {
  id: string
  /** Organisations that nobody owns any more. */
  ownerless: string[]
}

/** Erases a person in one write; what they wrote for their organisation stays, without their name. Undefined when there is nobody. */
export async function erasePerson(
  { database }: Pick<Context, 'database'>,
  who: { email: string } | { id: string },
): Promise<Erased | undefined> {
  return await database.write(async (stores) => {
    const person =
      'id' in who
        ? await stores.accounts.find(who.id)
        : await stores.accounts.findByEmail(who.email.trim().toLowerCase())
    if (!person) return undefined
    const owned = (await stores.accounts.membershipsOf(person.id)).filter(
      ({ role }) => role === 'owner',
    )
    await stores.operation.removePerson(person)
    await stores.signInTries.forgetAddress(hashOf(person.email))
    await takeOutOfTexts(stores, person)
    const ownerless: string[] = []
    for (const { organisationId, organisationName } of owned) {
      const left = await stores.memberships.ofOrganisation(organisationId)
      if (!left.some(({ role }) => role === 'owner')) ownerless.push(organisationName)
    }
    await stores.changes.recordEverything()
    return { id: person.id, ownerless }
  })
}

async function takeOutOfTexts({ operation }: Stores, person: { email: string; name: string }) {
  const { postings, matches, mails } = await operation.writtenTexts()
  const cleaned = <T>(row: T) => {
    const clean = withoutPerson(row, person)
    return JSON.stringify(clean) === JSON.stringify(row) ? undefined : clean
  }
  for (const { id, ...texts } of postings) {
    const clean = cleaned(texts)
    if (clean) await operation.rewritePosting(id, clean)
  }
  for (const { id, ...texts } of matches) {
    const clean = cleaned(texts)
    if (clean) await operation.rewriteMatch(id, clean)
  }
  for (const { id, ...texts } of mails) {
    const clean = cleaned(texts)
    if (clean) await operation.rewriteMail(id, clean)
  }
}
