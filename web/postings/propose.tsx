import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v4 as makeKey } from 'uuid'
import { proposeMatch, type Match } from '../../shared/matches.ts'
import { call, RefusedError } from '../api/call.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts, type Text } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { TextLink } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { useToast } from '../ui/toast.tsx'
import { usePairRefusal } from './pair-refusal.ts'

const longestMessage = 1000

/** A message and the button that proposes the pair; says in words why it cannot be. */
export function ProposeForm({
  requestId,
  offerId,
  onDone,
  onCancel,
}: {
  requestId: string | undefined
  offerId: string | undefined
  onDone?: (match: Match) => void
  onCancel?: () => void
}) {
  const { text } = useTexts()
  const queries = useQueryClient()
  const toast = useToast()
  const [message, setMessage] = useState('')
  const [sentAs, setSentAs] = useState({ key: makeKey(), body: '' })
  const propose = useMutation({
    mutationFn: async (ids: { requestId: string; offerId: string }) => {
      const body = { ...ids, ...(message.trim() && { message: message.trim() }) }
      // The same proposal keeps its key, so that a second try makes no second one.
      const sent = JSON.stringify(body)
      const key = sentAs.body === '' || sentAs.body === sent ? sentAs.key : makeKey()
      setSentAs({ key, body: sent })
      return await call(proposeMatch, { body, headers: { 'idempotency-key': key } })
    },
    onSuccess: async (match) => {
      toast.show({
        message:
          match.mySide === null
            ? text('suggestions.sentBoth')
            : text('suggestions.sent', {
                name:
                  match.mySide === 'provider'
                    ? match.request.organisationName
                    : match.offer.organisationName,
              }),
      })
      onDone?.(match)
      await Promise.all([
        queries.invalidateQueries({ queryKey: ['suggestions'] }),
        queries.invalidateQueries({ queryKey: ['matches'] }),
      ])
    },
  })

  return (
    <form
      className="propose"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (requestId && offerId && message.length <= longestMessage)
          propose.mutate({ requestId, offerId })
      }}
    >
      <TextArea
        label={text('suggestions.message')}
        hint={text('suggestions.messageHint')}
        isOptional
        rows={3}
        limit={longestMessage}
        error={message.length > longestMessage ? text('forms.tooLong') : undefined}
        value={message}
        onChange={(event) => setMessage(event.target.value)}
      />
      {propose.isError && <ProposeRefusal error={propose.error} />}
      <div className="action-row">
        <Button
          type="submit"
          look="main"
          isBusy={propose.isPending}
          disabled={!requestId || !offerId}
        >
          {text('suggestions.send')}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {text('ui.cancel')}
          </Button>
        )}
      </div>
    </form>
  )
}

function ProposeRefusal({ error }: { error: Error }) {
  const { text } = useTexts()
  const pairRefusal = usePairRefusal()
  const about = error instanceof RefusedError ? (error.problem.about ?? {}) : {}
  const matchId = about['matchId']
  return (
    <Notice kind="error" isNews>
      <p>{whyNotNow(error, text) ?? pairRefusal(error)}</p>
      {typeof matchId === 'string' && (
        <p>
          <TextLink to={pathTo('match', { id: matchId })}>{text('suggestions.toMatch')}</TextLink>
        </p>
      )}
    </Notice>
  )
}

function whyNotNow(error: Error, text: Text) {
  if (!(error instanceof RefusedError)) return undefined
  const { code, about = {} } = error.problem
  if (code === 'taken') return text('propose.taken')
  if (code !== 'wrong-state') return undefined
  if (about['match'] === 'declined') return text('propose.declined')
  return text(about['request'] === 'open' ? 'propose.offerNotOpen' : 'propose.requestNotOpen')
}
