import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { hashOf } from '../accounts/session-commands.ts'
import { asEmail } from '../accounts/sign-in-rules.ts'
import { withoutPerson } from './operation-rules.ts'

export interface Erased {
  /** Of whoever had an account, not only an invitation or a mail. */
  id: string | undefined
  email: string
  /** What they were called; empty without an account. */
  name: string
  /** Organisations that nobody owns any more. */
  ownerless: string[]
}

type Parts = Pick<Context, 'database'>

/**
 * Erases a person in one write, also one who was only invited or mailed; what they wrote for their organisation stays, without
 * their name. Undefined when there is nobody.
 */
export async function erasePerson(
  { database }: Parts,
  who: { email: string } | { id: string },
): Promise<Erased | undefined> {
  return await database.write(async (stores) => {
    const person =
      'id' in who
        ? await stores.accounts.find(who.id)
        : await stores.accounts.findByEmail(asEmail(who.email))
    if (person) return await erase(stores, person)
    return 'email' in who ? await erase(stores, { email: asEmail(who.email), name: '' }) : undefined
  })
}

/**
 * Erases again whoever was erased at some time and is back with rows from before it, out of a backup. Who came back by
 * themselves since stays. Undefined when there is nobody.
 */
export async function erasePersonAgain(
  { database }: Parts,
  { addressHash, erasedAt }: { addressHash: string; erasedAt: string },
): Promise<Erased | undefined> {
  return await database.write(async (stores) => {
    const known = await stores.operation.addressesUpTo(erasedAt)
    const email = [...known].find((one) => hashOf(one) === addressHash)
    if (email === undefined) return undefined
    const person = await stores.accounts.findByEmail(email)
    if (person && person.createdAt > erasedAt) return undefined
    return await erase(stores, person ?? { email, name: '' })
  })
}

async function erase(
  stores: Stores,
  { id, email, name }: { id?: string; email: string; name: string },
): Promise<Erased | undefined> {
  const owned =
    id === undefined
      ? []
      : (await stores.accounts.membershipsOf(id)).filter(({ role }) => role === 'owner')
  if (id !== undefined) await stores.operation.removePerson(id)
  const hadRows = await stores.operation.removeAddress(email)
  await stores.signInTries.forgetAddress(hashOf(email))
  const wasNamed = await takeOutOfTexts(stores, { email, name })
  if (id === undefined && !hadRows && !wasNamed) return undefined

  const ownerless: string[] = []
  for (const { organisationId, organisationName } of owned) {
    const left = await stores.memberships.ofOrganisation(organisationId)
    if (!left.some(({ role }) => role === 'owner')) ownerless.push(organisationName)
  }
  await stores.changes.recordEverything()
  return { id, email, name, ownerless }
}

/** True when any text named them. */
async function takeOutOfTexts({ operation }: Stores, person: { email: string; name: string }) {
  const { postings, matches, mails } = await operation.writtenTexts()
  let wasNamed = false
  const cleaned = <T>(row: T) => {
    const clean = withoutPerson(row, person)
    if (JSON.stringify(clean) === JSON.stringify(row)) return undefined
    wasNamed = true
    return clean
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
    // A mail about somebody's address is of no use without it.
    if (clean && clean.text !== texts.text && texts.text.toLowerCase().includes(person.email))
      await operation.removeMail(id)
    else if (clean) await operation.rewriteMail(id, clean)
  }
  return wasNamed
}
