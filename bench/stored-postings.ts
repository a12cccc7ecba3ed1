import type { Listing } from '../server/catalogue/listing.ts'
import type { Stores } from '../server/stores.ts'
import type { OfferContent } from '../shared/offers.ts'
import type { RequestContent } from '../shared/requests.ts'

/** Puts generated postings into a database, each with its organisation, all public. */
export async function storePostings(stores: Stores, listings: Listing[], municipalityCode: string) {
  const owners = new Map(listings.map((listing) => [listing.card.organisationId, listing]))
  for (const { card } of owners.values())
    await stores.organisations.add({
      id: card.organisationId,
      kind: card.type === 'request' ? 'school' : 'provider',
      name: card.organisationName.slice(0, 150),
      street: 'Dorpsstraat',
      houseNumber: '1',
      postcode: '1234 AB',
      place: card.placeName,
      municipalityCode,
      latitude: card.latitude,
      longitude: card.longitude,
      pinSource: 'place',
      pinMoved: false,
      searchText: card.organisationName,
      verifiedAt: card.since,
      version: 1,
      createdAt: card.since,
      updatedAt: card.since,
    })
  for (const listing of listings) {
    const { card } = listing
    const content = contentOf(listing)
    await stores.postings.add({
      id: card.id,
      type: card.type,
      organisationId: card.organisationId,
      state: card.type === 'request' ? 'open' : 'published',
      content,
      published: content,
      publishedAt: card.since,
      editWaits: false,
      waitingSince: listing.waitingSince === null ? null : card.since,
      version: 1,
      createdAt: card.since,
      updatedAt: card.since,
    })
  }
  await stores.changes.recordEverything()
}

function contentOf({ card, words }: Listing): RequestContent | OfferContent {
  const common = {
    title: card.title.slice(0, 100),
    audience: card.audience,
    themes: card.themes,
    grades: card.grades,
    modes: card.modes,
    weeks: card.weeks,
    minutes: card.minutes ?? 60,
  }
  if (card.type === 'request')
    return {
      ...common,
      goal: words,
      kinds: card.kinds,
      participants: 25,
      travelsKm: card.reachKm ?? 0,
    }
  return {
    ...common,
    description: words,
    kind: card.kinds[0] ?? 'workshop',
    ...(card.reachKm === null
      ? { serviceArea: 'national' as const }
      : { serviceArea: 'radius' as const, radiusKm: card.reachKm }),
    costsEuro: card.costsEuro ?? 0,
    costsPer: 'class',
  }
}
