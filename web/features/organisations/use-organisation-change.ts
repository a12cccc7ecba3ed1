import { useQueryClient } from '@tanstack/react-query'
import type { Organisation } from '../../../shared/organisations.ts'
import { sessionQuery } from '../../api/session.ts'

/** Shows an organisation as it came back from the server, wherever it is on screen. */
export function useOrganisationChange() {
  const queries = useQueryClient()
  return (organisation: Organisation) => {
    queries.setQueryData(['organisation', organisation.id], organisation)
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey.includes(organisation.id),
    })
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
  }
}
