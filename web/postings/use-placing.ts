import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { RefusedError } from '../api/call.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { useToast } from '../ui/toast.tsx'
import type { DraftKeeper } from './draft-keeper.ts'
import type { PostingKind, WrittenPosting } from './posting-kind.ts'

/** Saves what is left, posts it, and goes to what can be done with it then. */
export function usePlacing<Content extends object, Posting extends WrittenPosting<Content>>(
  kind: PostingKind<Content, Posting>,
  keeper: DraftKeeper<Content, Posting>,
  isPublic: boolean,
) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const toast = useToast()
  const { type } = kind
  return useMutation({
    mutationFn: async () => {
      if (!(await keeper.save())) return undefined
      const kept = keeper.view().posting
      if (!kept || isPublic || kept.state === 'submitted') return kept
      return await kind.submit(kept.id)
    },
    onSuccess: async (placed) => {
      if (!placed) return
      const { id, state, inside } = placed
      queries.removeQueries({ queryKey: ['to-edit', id] })
      await queries.invalidateQueries()
      const isFound = !isPublic && (state === 'open' || state === 'published')
      const edited = inside?.editWaits ? 'forms.editWaits' : 'forms.published'
      const posted = `forms.placed.${isFound ? 'found' : 'submitted'}.${type}` as const
      toast.show({ message: text(isPublic ? edited : posted) })
      const suggestions = type === 'offer' ? 'offerSuggestions' : 'requestSuggestions'
      await navigate({ to: pathTo(isFound ? suggestions : type, { id }) })
    },
    // Somebody was quicker: show how it stands now.
    onError: (error) => {
      if (error instanceof RefusedError && error.problem.code === 'wrong-state')
        void queries.invalidateQueries()
    },
  })
}
