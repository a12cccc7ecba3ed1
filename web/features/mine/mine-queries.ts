import { queryOptions } from '@tanstack/react-query'
import { listMatches } from '../../../shared/matches.ts'
import { getOrganisation, listOwnPostings } from '../../../shared/organisations.ts'
import { getRegionWork } from '../../../shared/regions.ts'
import { call } from '../../api/call.ts'

export const matchesQuery = queryOptions({
  queryKey: ['matches', 'mine'],
  queryFn: ({ signal }) => call(listMatches, { query: {}, signal }),
})

export const ownPostingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['own-postings', id],
    queryFn: ({ signal }) => call(listOwnPostings, { params: { id }, signal }),
  })

export const organisationQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) => call(getOrganisation, { params: { id }, signal }),
  })

export const regionWorkQuery = (id: string) =>
  queryOptions({
    queryKey: ['region-work', id],
    queryFn: ({ signal }) => call(getRegionWork, { params: { id }, signal }),
  })
