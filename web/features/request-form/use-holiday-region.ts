import { useQuery } from '@tanstack/react-query'
import { getOrganisation } from '../../../shared/organisations.ts'
import type { SchoolRequest } from '../../../shared/requests.ts'
import { call } from '../../api/call.ts'

/** The holiday region of the school: from the saved request, or from the school while there is none. */
export function useHolidayRegion(organisationId: string, posting: SchoolRequest | undefined) {
  const school = useQuery({
    queryKey: ['organisation', organisationId],
    queryFn: ({ signal }) => call(getOrganisation, { params: { id: organisationId }, signal }),
    enabled: posting === undefined && organisationId !== '',
    staleTime: 5 * 60_000,
  })
  return posting?.holidayRegion ?? school.data?.holidayRegion
}
