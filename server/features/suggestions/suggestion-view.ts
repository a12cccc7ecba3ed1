import type { PostingCard } from '../../../shared/postings.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import type { Suggestions } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import type { AlmostPair, Listing, SuggestedPair, SuggestionAsk } from '../../catalogue/listing.ts'
import { shownCard } from '../../catalogue/shown-card.ts'
import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { listingOf } from '../postings/listing-rules.ts'
import { findPosting } from '../postings/posting-commands.ts'
import { otherRegion } from '../regions/region-rules.ts'

const mostShown = 20
const mostHints = 5

type FoundPosting = Awaited<ReturnType<typeof findPosting>>

/**
 * The partners that fit a posting best, drafts included, as JSON text of the form `Suggestions`; pairs that were declined are left
 * out. Refuses whoever may not see them.
 */
export async function suggestionsJson(
  { database, catalogue, clock }: Context,
  actor: Actor,
  type: PostingType,
  id: string,
): Promise<string> {
  const stores = database.read
  const posting = await findPosting(stores, type, id)
  permit(actor, 'see-suggestions', posting.thing, 'see-posting')
  const now = clock()
  const listing = await listingToFit(stores, posting, now)
  if (!listing) return answer({})

  const { declined, live } = await knownPartners(stores, type, id)
  const ask = { limit: mostShown, excluded: declined, today: localDay(now) }
  const pairs = catalogue().suggest(listing, ask)
  if (pairs.length > 0)
    return answer({ items: pairs.map((pair) => suggestionJson(pair, live.get(pair.id))) })
  const few = { ...ask, limit: mostHints }
  return answer({
    beyond: await beyondReach(stores, posting.regionIds, catalogue().beyond(listing, few)),
    almost: catalogue().almost(listing, few).map(almostJson),
    online: onlineFor(catalogue(), listing, few),
  })
}

const answer = ({
  items = [],
  beyond = [],
  almost = [],
  online = [],
}: Partial<Record<keyof Suggestions, string[]>>) =>
  `{"items":[${items.join()}],"beyond":[${beyond.join()}],"almost":[${almost.join()}],"online":[${online.join()}]}`

/** The posting as it is being edited; undefined while its organisation has no place. */
async function listingToFit(
  stores: Stores,
  { posting, organisation, regionIds }: FoundPosting,
  now: Date,
) {
  const { latitude, longitude } = organisation
  if (latitude === null || longitude === null) return undefined
  const isRequest = posting.type === 'request'
  const taken = isRequest ? {} : await stores.listings.takenOf(posting.id)
  const unserved = isRequest && (await stores.listings.isUnserved(organisation.id, now))
  const asEdited = { ...posting, published: posting.content }
  const place = { ...organisation, latitude, longitude }
  return listingOf(asEdited, place, { now, regionIds, taken, unserved })
}

/** The partners a match was declined with, and for those with one under way its id. */
async function knownPartners({ matches }: Stores, type: PostingType, id: string) {
  const declined = new Set<string>()
  const live = new Map<string, string>()
  for (const match of await matches.ofPosting(id)) {
    const partner = type === 'request' ? match.offerId : match.requestId
    if (match.state === 'declined') declined.add(partner)
    if (matches.isLive(match.state)) live.set(partner, match.id)
  }
  return { declined, live }
}

function suggestionJson(pair: SuggestedPair, matchId: string | undefined) {
  const { score, parts, facts } = pair
  const card = shownCard({ cardJson: pair.cardJson, distanceKm: facts.distanceKm })
  const rest = JSON.stringify({ score, parts, facts, matchId: matchId ?? null })
  return `{"card":${card},${rest.slice(1)}`
}

const almostJson = (pair: AlmostPair) =>
  `{"card":${shownCard(pair)},"broken":${JSON.stringify(pair.broken)}}`

/** What lies beyond reach, with the name of its region where that is another one. */
async function beyondReach({ regions }: Stores, ownIds: string[], pairs: readonly AlmostPair[]) {
  const owners = pairs.map(({ cardJson }) => (JSON.parse(cardJson) as PostingCard).organisationId)
  const around = await regions.ofOrganisations(owners)
  return pairs.map((pair, at) => {
    const theirs = around.filter((region) => region.organisationId === owners[at])
    const name = JSON.stringify(otherRegion(ownIds, theirs) ?? null)
    return `{"card":${shownCard(pair)},"regionName":${name}}`
  })
}

/** What can be had online, wherever it is from. */
function onlineFor(catalogue: Catalogue, { card }: Listing, { limit, excluded }: SuggestionAsk) {
  const { found } = catalogue.search({
    type: card.type === 'request' ? 'offer' : 'request',
    modes: ['online'],
    audience: card.audience,
    order: 'nearest',
    latitude: card.latitude,
    longitude: card.longitude,
    offset: 0,
    limit: limit + excluded.size,
  })
  return found
    .filter(({ id }) => !excluded.has(id))
    .slice(0, limit)
    .map(shownCard)
}
