import type { OfferContent, ProviderOffer } from '../../../shared/offers.ts'
import type { OfferMove, PostingInside, RequestMove } from '../../../shared/postings.ts'
import type { RequestContent, SchoolRequest } from '../../../shared/requests.ts'
import { localDay, schoolTermOf, weekOf } from '../../../shared/school-calendar.ts'
import type { OrganisationKind, PostingType } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { type Actor, mayDo, permit, personOf } from '../accounts/permission-rules.ts'
import { servedBy } from '../techniekpact/pact-rules.ts'
import { placesIn, placesLeft } from './capacity-rules.ts'
import { findPosting, moversFor } from './posting-commands.ts'
import { isEditable, isPublic, looksAlike, movesOf, waitsForOrganisation } from './posting-rules.ts'
import { comingLastDay } from './time-rules.ts'

/** The middle of the country, for an organisation of which the place is not known at all. */
const somewhere = { latitude: 52.1, longitude: 5.3 }

/** A request as this reader may see it: the public text, or all of it for those inside; else there is none (404). */
export async function requestView(
  context: Context,
  actor: Actor,
  id: string,
): Promise<SchoolRequest> {
  const { posting, organisation, thing, shown, ...rest } = await read(context, actor, 'request', id)
  const mayWatch = mayDo(actor, 'watch-request', thing)
  const content = shown as RequestContent
  return {
    ...rest,
    type: 'request',
    state: posting.state as SchoolRequest['state'],
    holidayRegion: organisation.holidayRegion,
    content,
    serves: servedBy(content.kinds ?? []),
    since: posting.publishedAt,
    updatedAt: posting.updatedAt,
    moves: rest.moves as RequestMove[],
    mayProposeFor: isPublic(posting) ? await ownOf(context, actor, 'provider') : [],
    watching: mayWatch ? await context.database.read.watches.isOn(id, personOf(actor)) : null,
  }
}

/** An offer as this reader may see it: the public text, or all of it for those inside; else there is none (404). */
export async function offerView(
  context: Context,
  actor: Actor,
  id: string,
): Promise<ProviderOffer> {
  const {
    posting,
    shown,
    organisation: _organisation,
    thing,
    ...rest
  } = await read(context, actor, 'offer', id)
  const content = shown as OfferContent
  return {
    ...rest,
    type: 'offer',
    state: posting.state as ProviderOffer['state'],
    content,
    regionNames: await context.database.read.regions.names(content.regionIds ?? []),
    serves: servedBy(content.kind ? [content.kind] : []),
    placesLeft: thing.isPublic ? await placesLeftNow(context, posting) : null,
    since: posting.publishedAt,
    updatedAt: posting.updatedAt,
    moves: rest.moves as OfferMove[],
    mayProposeFor: isPublic(posting) ? await ownOf(context, actor, 'school') : [],
  }
}

/** In this half school year, by the public text; null when there is no maximum. */
async function placesLeftNow(
  { clock, database }: Context,
  { id, published }: Awaited<ReturnType<typeof read>>['posting'],
) {
  const now = clock()
  const content = (published ?? {}) as OfferContent
  const term = schoolTermOf(weekOf(localDay(now)))
  if (placesIn(term, content) === undefined) return null
  return placesLeft(content, await database.read.listings.takenOf(id), now)?.[term] ?? null
}

async function read({ database }: Context, actor: Actor, type: PostingType, id: string) {
  const stores = database.read
  const { posting, organisation, thing } = await findPosting(stores, type, id)
  if (!mayDo(actor, 'see-posting', thing)) {
    // An agreed request is no longer public, and its provider prepares for it all the same.
    const own = actor.memberships.map((one) => one.organisationId)
    const isPublic = posting.published !== null && (await stores.matches.isShared(id, own))
    permit(actor, 'see-posting', { ...thing, isPublic }, 'see-posting')
  }
  const movers = moversFor(actor, thing)
  const isInside = movers.length > 0 || actor.isAdministrator
  const municipality = await stores.municipalities.find(organisation.municipalityCode ?? '')
  const { latitude, longitude } = organisation
  const pin = latitude !== null && longitude !== null ? { latitude, longitude } : undefined
  const point = pin ?? municipality ?? somewhere

  const inside: PostingInside | null = isInside
    ? {
        version: posting.version,
        editWaits: posting.editWaits,
        returnReason: posting.returnReason,
        returnNote: posting.returnNote,
        lastDay: comingLastDay(posting),
        duplicates: (await stores.postings.besides(posting))
          .filter(({ content }) => looksAlike(content, posting.content))
          .map((one) => ({ id: one.id, title: one.content.title ?? '' })),
      }
    : null
  return {
    posting,
    organisation,
    thing,
    shown: isInside ? posting.content : (posting.published ?? posting.content),
    id,
    organisationId: organisation.id,
    organisationName: organisation.name,
    placeName: organisation.place,
    municipalityName: municipality?.name ?? '',
    latitude: point.latitude,
    longitude: point.longitude,
    moves: movesOf(posting, movers).filter((move) => !waitsForOrganisation(move, organisation)),
    mayEdit: mayDo(actor, 'write-posting', thing) && isEditable(posting),
    inside,
  }
}

/** The reader's own verified organisations of a kind. */
async function ownOf({ database }: Context, { personId }: Actor, kind: OrganisationKind) {
  if (personId === undefined) return []
  const own = await database.read.accounts.membershipsOf(personId)
  return own
    .filter((one) => one.organisationKind === kind && one.confirmedAt && one.verifiedAt)
    .map((one) => one.organisationId)
}
