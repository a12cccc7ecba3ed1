import { useMutation, useQueryClient } from '@tanstack/react-query'
import { moveOffer } from '../../../shared/offers.ts'
import type { OfferMove, PostingMove, RequestMove, ReturnReason } from '../../../shared/postings.ts'
import { moveRequest } from '../../../shared/requests.ts'
import { call } from '../../api/call.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { useToast } from '../../ui/toast.tsx'
import type { Posting } from './posting.ts'
import { isPublic } from './posting.ts'

export interface Move {
  move: PostingMove
  reason?: ReturnReason
  note?: string
}

async function makeMove({ type, id }: Posting, { move, ...why }: Move): Promise<Posting> {
  const params = { id }
  return type === 'offer'
    ? await call(moveOffer, { params, body: { move: move as OfferMove, ...why } })
    : await call(moveRequest, { params, body: { move: move as RequestMove, ...why } })
}

/** The moves that take a move back, from how it was and how it became; undefined when nothing does. */
function wayBack(before: Posting, move: PostingMove, after: Posting): PostingMove[] | undefined {
  if (move === 'submit') return after.state === 'submitted' ? ['withdraw'] : undefined
  if (move === 'withdraw') return ['submit']
  if (move === 'pause') return ['resume']
  if (move === 'resume') return before.state === 'paused' ? ['pause'] : undefined
  if (move !== 'archive' && move !== 'cancel') return undefined
  const back = move === 'archive' ? 'restore' : 'reopen'
  return isPublic(before) || before.state === 'submitted' ? [back, 'submit'] : [back]
}

/** What was done, as the one who did it sees it. */
function wordsFor(before: Posting, move: PostingMove, after: Posting) {
  if (move === 'submit' && after.state === 'submitted') return 'submitted'
  return move === 'resume' && before.state === 'renewal_due' ? 'confirm' : move
}

/** Makes a move, says so, and offers the way back where there is one. */
export function useMove(posting: Posting) {
  const { text } = useTexts()
  const toast = useToast()
  const queries = useQueryClient()

  async function keep(after: Posting) {
    queries.setQueryData([after.type, after.id], after)
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== after.id })
  }

  return useMutation({
    mutationFn: async (moves: Move[]) => {
      let latest = posting
      for (const move of moves) latest = await makeMove(latest, move)
      return latest
    },
    onSuccess: async (after, moves) => {
      const [first] = moves
      if (!first) return
      const back = moves.length === 1 ? wayBack(posting, first.move, after) : undefined
      const words = wordsFor(posting, first.move, after)
      toast.show({
        message: text(`posting.moved.${words}`),
        ...(back && {
          onUndo: () => {
            void takeBack(after, back)
          },
        }),
      })
      await keep(after)
    },
  })

  async function takeBack(from: Posting, back: PostingMove[]) {
    let latest = from
    try {
      for (const move of back) latest = await makeMove(latest, { move })
    } catch {
      toast.show({ message: text('posting.moveFailed') })
    }
    await keep(latest)
  }
}
