import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { moveOffer } from '../../../shared/offers.ts'
import type { OwnPosting } from '../../../shared/organisations.ts'
import { moveRequest } from '../../../shared/requests.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { useToast } from '../../ui/toast.tsx'

/** Says with one click that an offer is right for another year. */
export function ConfirmOffer({ id, title }: Pick<OwnPosting, 'id' | 'title'>) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const queries = useQueryClient()
  const toast = useToast()
  const confirm = useMutation({
    mutationFn: () => call(moveOffer, { params: { id }, body: { move: 'resume' } }),
    onSuccess: () => toast.show({ message: text('posting.moved.confirm') }),
    onError: (error) => toast.show({ message: refusalText(error) }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Button look="main" icon="check" isBusy={confirm.isPending} onClick={() => confirm.mutate()}>
      {text('posting.confirm')}
      <span className="only-heard">: {title}</span>
    </Button>
  )
}

/** Takes a draft out of sight, with a way back. */
export function DiscardDraft({ id, type, title }: Pick<OwnPosting, 'id' | 'type' | 'title'>) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const queries = useQueryClient()
  const toast = useToast()
  const params = { id }
  const isOffer = type === 'offer'
  const common = {
    onError: (error: Error) => toast.show({ message: refusalText(error) }),
    onSettled: () => queries.invalidateQueries(),
  }
  const putBack = useMutation({
    mutationFn: async () =>
      isOffer
        ? await call(moveOffer, { params, body: { move: 'restore' } })
        : await call(moveRequest, { params, body: { move: 'reopen' } }),
    ...common,
  })
  const discard = useMutation({
    mutationFn: async () =>
      isOffer
        ? await call(moveOffer, { params, body: { move: 'archive' } })
        : await call(moveRequest, { params, body: { move: 'cancel' } }),
    onSuccess: () =>
      toast.show({ message: text('mine.discarded'), onUndo: () => putBack.mutate() }),
    ...common,
  })
  return (
    <Button look="quiet" isBusy={discard.isPending} onClick={() => discard.mutate()}>
      {text('mine.discard')}
      <span className="only-heard">: {title}</span>
    </Button>
  )
}

/** Opens a request again and goes to where its new period is chosen. */
export function ReopenRequest({ id, title }: Pick<OwnPosting, 'id' | 'title'>) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  const reopen = useMutation({
    mutationFn: () => call(moveRequest, { params: { id }, body: { move: 'reopen' } }),
    onSuccess: async () => {
      await navigate({ to: pathTo('editRequest', { id }), search: { step: 'when' } })
      toast.show({ message: text('posting.moved.reopen') })
    },
    onError: (error) => toast.show({ message: refusalText(error) }),
    onSettled: () => queries.invalidateQueries(),
  })
  return (
    <Button icon="calendar" isBusy={reopen.isPending} onClick={() => reopen.mutate()}>
      {text('mine.reopen')}
      <span className="only-heard">: {title}</span>
    </Button>
  )
}
