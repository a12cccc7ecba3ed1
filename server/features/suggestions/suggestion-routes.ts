import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { localDay } from '../../../shared/school-calendar.ts'
import type { FoundCard } from '../../../shared/search.ts'
import { suggestOffers, suggestRequests, type Suggestions } from '../../../shared/suggestions.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { AlmostPair, SuggestedPair } from '../../catalogue/listing.ts'
import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, permit } from '../accounts/permission-rules.ts'
import { findPosting } from '../postings/posting-commands.ts'
import { listingOf } from '../postings/listing-rules.ts'
import { otherRegion } from '../regions/region-rules.ts'

const mostShown = 20
const mostAlmost = 5
const nothing: Suggestions = { items: [], beyond: [], almost: [], online: [] }

export const suggestionRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...suggestOffers,
    handler: async ({ params, actor }) => await suggest(context, actor, 'request', params.id),
  })

  app.route({
    ...suggestRequests,
    handler: async ({ params, actor }) => await suggest(context, actor, 'offer', params.id),
  })
}

/** The partners that fit a posting best, drafts included; pairs that were declined are left out. */
async function suggest(
  { database, catalogue, clock }: Context,
  actor: Actor,
  type: PostingType,
  id: string,
): Promise<Suggestions> {
  const stores = database.read
  const { posting, organisation, thing, regionIds } = await findPosting(stores, type, id)
  permit(actor, 'see-suggestions', thing, 'see-posting')
  const { latitude, longitude } = organisation
  if (latitude === null || longitude === null) return nothing

  const now = clock()
  const isRequest = type === 'request'
  const taken = isRequest ? {} : await stores.listings.takenOf(id)
  const unserved = isRequest && (await stores.listings.isUnserved(organisation.id, now))
  const around = { now, regionIds, taken, unserved }
  const asEdited = { ...posting, published: posting.content }
  const listing = listingOf(asEdited, { ...organisation, latitude, longitude }, around)

  const partnerOf = (match: { requestId: string; offerId: string }) =>
    type === 'request' ? match.offerId : match.requestId
  const matches = await stores.matches.ofPosting(id)
  const excluded = new Set(
    matches.filter((match) => match.state === 'declined').map((match) => partnerOf(match)),
  )
  const live = new Map(
    matches
      .filter((match) => stores.matches.isLive(match.state))
      .map((match) => [partnerOf(match), match.id]),
  )

  const all = catalogue()
  const ask = { limit: mostShown, excluded, today: localDay(now) }
  const pairs =
    type === 'request' ? all.suggestOffers(listing, ask) : all.suggestRequests(listing, ask)
  const items = pairs.map((pair) => ({
    card: cardOf(pair.cardJson, pair.facts.distanceKm),
    score: pair.score,
    parts: pair.parts,
    facts: pair.facts,
    matchId: live.get(pair.id) ?? null,
  }))
  if (items.length > 0) return { ...nothing, items }

  const few = { ...ask, limit: mostAlmost }
  const almost =
    type === 'request' ? all.almostOffers(listing, few) : all.almostRequests(listing, few)
  const beyond =
    type === 'request' ? all.offersBeyond(listing, few) : all.requestsBeyond(listing, few)
  const { found } = all.search({
    type: type === 'request' ? 'offer' : 'request',
    modes: ['online'],
    audience: listing.card.audience,
    order: 'nearest',
    latitude,
    longitude,
    offset: 0,
    limit: mostAlmost + excluded.size,
  })
  return {
    items: [],
    beyond: await named(stores, regionIds, beyond),
    almost: almost.map(({ cardJson, distanceKm, broken }) => ({
      card: cardOf(cardJson, distanceKm),
      broken,
    })),
    online: found
      .filter((one) => !excluded.has(one.id))
      .slice(0, mostAlmost)
      .map(({ cardJson, distanceKm }) => cardOf(cardJson, distanceKm)),
  }
}

/** What lies beyond reach, with the name of its region where that is another one. */
async function named({ regions }: Stores, ownIds: string[], beyond: readonly AlmostPair[]) {
  const cards = beyond.map(({ cardJson, distanceKm }) => cardOf(cardJson, distanceKm))
  const around = await regions.ofOrganisations(cards.map((card) => card.organisationId))
  return cards.map((card) => ({
    card,
    regionName:
      otherRegion(
        ownIds,
        around.filter((region) => region.organisationId === card.organisationId),
      ) ?? null,
  }))
}

const cardOf = (json: SuggestedPair['cardJson'], distanceKm: number | null) =>
  ({ ...(JSON.parse(json) as object), distanceKm }) as FoundCard
