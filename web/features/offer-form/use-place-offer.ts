import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { moveOffer, type OfferContent, type ProviderOffer } from '../../../shared/offers.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import type { DraftKeeper } from '../../postings/draft-keeper.ts'
import { useToast } from '../../ui/toast.tsx'

/** Saves what is left, posts the offer, and goes to what can be done with it then. */
export function usePlaceOffer(keeper: DraftKeeper<OfferContent, ProviderOffer>, isPublic: boolean) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  return useMutation({
    mutationFn: async () => {
      if (!(await keeper.save())) return undefined
      const kept = keeper.view().posting
      if (!kept || isPublic || kept.state === 'submitted') return kept
      return await call(moveOffer, { params: { id: kept.id }, body: { move: 'submit' } })
    },
    onSuccess: async (placed) => {
      if (!placed) return
      const { id } = placed
      queries.removeQueries({ queryKey: ['offer-to-edit', id] })
      await queries.invalidateQueries()
      const isFound = placed.state === 'published'
      const edited = placed.inside?.editWaits ? 'forms.editWaits' : 'forms.published'
      const posted = isFound ? 'forms.placed.published' : 'forms.placed.submittedOffer'
      toast.show({ message: text(isPublic ? edited : posted) })
      await navigate({
        to: isFound && !isPublic ? pathTo('offerSuggestions', { id }) : pathTo('offer', { id }),
      })
    },
  })
}
