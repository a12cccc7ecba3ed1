import {
  createOffer,
  editOffer,
  getOffer,
  moveOffer,
  type OfferContent,
  type ProviderOffer,
} from '../../../shared/offers.ts'
import { missingInOffer } from '../../../shared/posting-completeness.ts'
import { call } from '../../api/call.ts'
import { offerFacts } from '../../postings/offer-facts.ts'
import type { PostingKind } from '../../postings/posting-kind.ts'

/** An offer, for those who write it. */
export const offerKind: PostingKind<OfferContent, ProviderOffer> = {
  type: 'offer',
  writer: 'provider',
  create: (organisationId, content, key) =>
    call(createOffer, { body: { organisationId, content }, headers: { 'idempotency-key': key } }),
  replace: (id, content, version) =>
    call(editOffer, {
      params: { id },
      body: { content },
      headers: { 'if-match': `"${version}"` },
    }),
  read: (id) => call(getOffer, { params: { id } }),
  submit: (id) => call(moveOffer, { params: { id }, body: { move: 'submit' } }),
  start: { audience: 'pupils' },
  missing: missingInOffer,
  advised: () => [],
  completeness: (content) => 1 - missingInOffer(content).length / missingInOffer({}).length,
  facts: offerFacts,
  afresh({ weeks: _weeks, details, ...content }) {
    const { enterBefore: _enterBefore, ...lasting } = details ?? {}
    return { ...content, ...(Object.keys(lasting).length > 0 && { details: lasting }) }
  },
}
