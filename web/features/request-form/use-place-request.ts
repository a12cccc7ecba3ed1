import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { moveRequest, type RequestContent, type SchoolRequest } from '../../../shared/requests.ts'
import { call, RefusedError } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import type { DraftKeeper } from '../../postings/draft-keeper.ts'
import { useToast } from '../../ui/toast.tsx'

/** Saves what is left, posts the request, and goes to what can be done with it then. */
export function usePlaceRequest(
  keeper: DraftKeeper<RequestContent, SchoolRequest>,
  isPublic: boolean,
) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async () => {
      if (!(await keeper.save())) return undefined
      const kept = keeper.view().posting
      if (!kept || isPublic || kept.state === 'submitted') return kept
      return await call(moveRequest, { params: { id: kept.id }, body: { move: 'submit' } })
    },
    onSuccess: async (placed) => {
      if (!placed) return
      queries.removeQueries({ queryKey: ['request-to-edit', placed.id] })
      await queries.invalidateQueries()
      const waits = placed.inside?.editWaits ? 'forms.editWaits' : 'forms.published'
      const isOpen = placed.state === 'open'
      toast.show({
        message: text(isPublic ? waits : isOpen ? 'forms.placed.open' : 'forms.placed.submitted'),
      })
      const { id } = placed
      await navigate({
        to: isOpen && !isPublic ? pathTo('requestSuggestions', { id }) : pathTo('request', { id }),
      })
    },
    onError: (error) => {
      if (error instanceof RefusedError && error.problem.code === 'wrong-state')
        void queries.invalidateQueries()
    },
  })
}
