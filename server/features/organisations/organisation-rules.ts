import { exactPinSources, type PinSource } from '../../../shared/common.ts'
import type { OrganisationKind } from '../../../shared/vocabulary.ts'
import { Problem } from '../../problem.ts'
import { type Actor, mayDo, type Thing } from '../accounts/permission-rules.ts'
import { foldName } from '../places/place-rules.ts'

/** Mail domains that say nothing about where somebody works. */
const sharedMailDomains = new Set([
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'outlook.nl',
  'hotmail.com',
  'hotmail.nl',
  'live.com',
  'live.nl',
  'msn.com',
  'icloud.com',
  'me.com',
  'yahoo.com',
  'yahoo.nl',
  'protonmail.com',
  'proton.me',
  'gmx.net',
  'ziggo.nl',
  'kpnmail.nl',
  'kpnplanet.nl',
  'planet.nl',
  'home.nl',
  'hetnet.nl',
  'xs4all.nl',
  'upcmail.nl',
  'chello.nl',
  'casema.nl',
  'quicknet.nl',
  'solcon.nl',
  'telfort.nl',
  'tele2.nl',
  'online.nl',
  'zonnet.nl',
  'caiway.nl',
  'delta.nl',
  'freedom.nl',
])

export const mailDomainOf = (email: string) => email.split('@').at(-1)?.toLowerCase() ?? ''

/** The host of a website as somebody writes it, without `www.`; empty when there is none. */
export function hostOf(website: string | null) {
  const host = (website ?? '').replace(/^https?:\/\//i, '').split(/[/?#:]/)[0] ?? ''
  return host.toLowerCase().replace(/^www\./, '')
}

/** Whether a mail address is at the organisation's own website, which no provider of mail for everybody counts as. */
export function isOwnDomain(email: string, website: string | null) {
  const domain = mailDomainOf(email)
  return domain.includes('.') && domain === hostOf(website) && !sharedMailDomains.has(domain)
}

/**
 * Whether a host is one school's own, given the codes of all school locations for which the register names it: those of
 * one school share the first four characters (BRIN). A board's website belongs to none of its schools.
 */
export const isOneSchool = (brinLocation: string | null, namedFor: string[]) =>
  namedFor.every((other) => other.slice(0, 4) === brinLocation?.slice(0, 4))

/** What typing a name or town is compared with. */
export const searchTextOf = ({ name, place }: { name: string; place: string }) =>
  foldName(`${name} ${place}`)

/** "7411kp" as it is stored: "7411 KP". */
export const asPostcode = (typed: string) =>
  typed.replace(
    /^(\d{4}) ?([A-Za-z]{2})$/,
    (_, digits: string, letters: string) => `${digits} ${letters.toUpperCase()}`,
  )

/** A school is public by the register; a provider only once a coordinator let it in. */
export const isPublicOrganisation = (organisation: {
  kind: OrganisationKind
  verifiedAt: string | null
}) => organisation.kind === 'school' || organisation.verifiedAt !== null

/** An organisation that is not public does not exist for others. */
export function assertSeen(actor: Actor, thing: Thing) {
  if (!thing.isPublic && !mayDo(actor, 'see-organisation', thing)) throw new Problem('not-found')
}

/** What becomes of somebody who asks for a place at a school; `isProved` when their mail address shows that they belong to it. */
export function afterClaim(given: { isProved: boolean; isClaimed: boolean; isVerified: boolean }): {
  role: 'owner' | 'member'
  isConfirmed: boolean
  isVerified: boolean
  othersWait: boolean
} {
  const { isProved, isClaimed, isVerified } = given
  if (!isClaimed)
    return { role: 'owner', isConfirmed: true, isVerified: isProved, othersWait: false }
  // Whoever came first proved nothing yet; whoever has the school's own mail goes before them.
  const takesOver = isProved && !isVerified
  return {
    role: takesOver ? 'owner' : 'member',
    isConfirmed: isProved,
    isVerified: isVerified || isProved,
    othersWait: takesOver,
  }
}

interface Member {
  personId: string
  role: 'owner' | 'member'
  confirmedAt: string | null
}

/** Refuses to take the owner's role from the only one who has it. */
export function assertNotLastOwner(members: Member[], personId: string) {
  const owners = members.filter(({ role, confirmedAt }) => role === 'owner' && confirmedAt !== null)
  if (owners.length === 1 && owners[0]?.personId === personId) throw new Problem('last-owner')
}

interface Located {
  street: string
  houseNumber: string
  postcode: string
  place: string
}

export const isSameAddress = (one: Located, other: Located) =>
  one.street === other.street &&
  one.houseNumber === other.houseNumber &&
  one.postcode === other.postcode &&
  one.place === other.place

/**
 * Refuses to change what the register says about a school. The website of one that is not verified is left alone too,
 * since a mail address there proves that somebody belongs to it; a coordinator may mend it.
 */
export function assertEditable(
  organisation: { kind: OrganisationKind; verifiedAt: string | null },
  edit: { name?: unknown; address?: unknown; providerKind?: unknown; website?: unknown },
  mayVerify: boolean,
) {
  if (organisation.kind !== 'school') return
  const refused = (['name', 'address', 'providerKind', 'website'] as const).filter(
    (field) =>
      edit[field] !== undefined &&
      (field !== 'website' || (organisation.verifiedAt === null && !mayVerify)),
  )
  if (refused.length) throw new Problem('wrong-state', { fields: refused })
}

/** How many invitations may be open at once; few for an organisation that nobody looked at yet. */
export const mostInvitations = (isVerified: boolean) => (isVerified ? 20 : 3)

/** And how many may be sent within a day, whether they are still open or not. */
export const mostInvitationsADay = (isVerified: boolean) => 2 * mostInvitations(isVerified)

const mostWords = 6

/** What somebody typed as words to look for, folded as names are. */
export const searchWords = (text: string) =>
  foldName(text).split(' ').filter(Boolean).slice(0, mostWords)

/** Whether it stands at the place itself: somebody put it there, or a geocoder knew the address. */
export const hasExactPin = ({ pinSource }: { pinSource: PinSource | null }) =>
  pinSource !== null && exactPinSources.includes(pinSource)
