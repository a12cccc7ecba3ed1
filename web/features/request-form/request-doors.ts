import { queryOptions } from '@tanstack/react-query'
import {
  createRequest,
  editRequest,
  getRequest,
  type RequestContent,
  type SchoolRequest,
} from '../../../shared/requests.ts'
import { call } from '../../api/call.ts'
import type { DraftDoors } from '../../postings/draft-keeper.ts'

/** The ways to the server for the request of one school, which can still be another while nothing is saved. */
export function requestDoors(startId: string) {
  let organisationId = startId
  const doors: DraftDoors<RequestContent, SchoolRequest> = {
    create: (content, key) =>
      call(createRequest, {
        body: { organisationId, content },
        headers: { 'idempotency-key': key },
      }),
    replace: (id, content, version) =>
      call(editRequest, {
        params: { id },
        body: { content },
        headers: { 'if-match': `"${version}"` },
      }),
    read: (id) => call(getRequest, { params: { id } }),
  }
  return {
    doors,
    chooseOrganisation: (id: string) => {
      organisationId = id
    },
  }
}

/** A request to go on with: always as it is now. */
export const requestToEdit = (id: string) =>
  queryOptions({
    queryKey: ['request-to-edit', id],
    queryFn: ({ signal }) => call(getRequest, { params: { id }, signal }),
    gcTime: 0,
    staleTime: Infinity,
  })
