import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { getSession, type Session } from '../../shared/accounts.ts'
import { call, RefusedError } from './call.ts'

/** Who the reader is; a visitor when nobody is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      return await call(getSession, { signal })
    } catch (error) {
      // A refused refresh clears the old cookies, so the second answer is that of a visitor.
      if (error instanceof RefusedError && error.problem.code === 'sign-in-needed')
        return await call(getSession, { signal })
      throw error
    }
  },
  staleTime: 5 * 60_000,
})

/** The session as far as it is known; undefined while it is being asked for. */
export const useSession = () => useQuery(sessionQuery).data

/** Whether the reader decides about others, as a coordinator or administrator. */
export const isAppointed = ({ person, regions }: Session) =>
  person !== null && (person.isAdministrator || regions.length > 0)

/** Takes a new session over; what was fetched as somebody else is forgotten. */
export function useTakeSession() {
  const queries = useQueryClient()
  return (session: Session) => {
    if (!session.person) forgetTyped()
    queries.setQueryData(sessionQuery.queryKey, session)
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }
}

/** On a shared computer the next person finds nothing of what was typed. */
function forgetTyped() {
  for (const place of Object.keys(sessionStorage))
    if (place.startsWith('techloket.')) sessionStorage.removeItem(place)
}
