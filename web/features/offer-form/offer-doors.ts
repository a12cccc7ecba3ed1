import { queryOptions } from '@tanstack/react-query'
import {
  createOffer,
  editOffer,
  getOffer,
  type OfferContent,
  type ProviderOffer,
} from '../../../shared/offers.ts'
import { call } from '../../api/call.ts'
import type { DraftDoors } from '../../postings/draft-keeper.ts'

/** The ways to the server for the offer of one provider, which can still be another while nothing is saved. */
export function offerDoors(startId: string) {
  let organisationId = startId
  const doors: DraftDoors<OfferContent, ProviderOffer> = {
    create: (content, key) =>
      call(createOffer, {
        body: { organisationId, content },
        headers: { 'idempotency-key': key },
      }),
    replace: (id, content, version) =>
      call(editOffer, {
        params: { id },
        body: { content },
        headers: { 'if-match': `"${version}"` },
      }),
    read: (id) => call(getOffer, { params: { id } }),
  }
  return {
    doors,
    chooseOrganisation: (id: string) => {
      organisationId = id
    },
  }
}

/** An offer to go on with: always as it is now. */
export const offerToEdit = (id: string) =>
  queryOptions({
    queryKey: ['offer-to-edit', id],
    queryFn: ({ signal }) => call(getOffer, { params: { id }, signal }),
    gcTime: 0,
    staleTime: Infinity,
  })
