import { queryOptions } from '@tanstack/react-query'
import { getOffer } from '../../shared/offers.ts'
import { getRequest } from '../../shared/requests.ts'
import { getTechniekpact } from '../../shared/techniekpact.ts'
import { call } from '../api/call.ts'

export const offerQuery = (id: string) =>
  queryOptions({
    queryKey: ['offer', id],
    queryFn: ({ signal }) => call(getOffer, { params: { id }, signal }),
  })

export const requestQuery = (id: string) =>
  queryOptions({
    queryKey: ['request', id],
    queryFn: ({ signal }) => call(getRequest, { params: { id }, signal }),
  })

/** The Techniekpact and the curriculum goals; they change with a new version of the site only. */
export const techniekpactQuery = queryOptions({
  queryKey: ['techniekpact'],
  queryFn: ({ signal }) => call(getTechniekpact, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})
