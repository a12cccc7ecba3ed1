import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  cancelReasons,
  declineReasons,
  moveMatch,
  type Match,
  type GivenReason,
  type MatchMove,
} from '../../../shared/matches.ts'
import { call, RefusedError } from '../../api/call.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { usePairRefusal } from '../../postings/pair-refusal.ts'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ReasonForm } from './reason-form.tsx'

const looks: Record<MatchMove, ButtonLook> = {
  accept: 'main',
  decline: 'second',
  withdraw: 'second',
  cancel: 'danger',
}
const reasons: Partial<Record<MatchMove, readonly GivenReason[]>> = {
  decline: declineReasons,
  cancel: cancelReasons,
}

/** A provider finds nothing too dear, and looks for nothing else. */
const schoolReasons: readonly GivenReason[] = ['costs', 'found_elsewhere']

interface Deed {
  move: MatchMove
  reason?: GivenReason
  note?: string
}

/** What the reader can do now; saying no and calling off ask for the reason first. */
export function MatchMoves({ match }: { match: Match }) {
  const { text } = useTexts()
  const pairRefusal = usePairRefusal()
  const queries = useQueryClient()
  const toast = useToast()
  const [asksReason, setAsksReason] = useState<MatchMove>()
  const make = useMutation({
    mutationFn: (deed: Deed) => call(moveMatch, { params: { id: match.id }, body: deed }),
    onSuccess: async (_, { move }) => {
      setAsksReason(undefined)
      toast.show({ message: text(`match.done.${move}`) })
      await queries.invalidateQueries()
    },
    // Somebody was quicker: show how it stands now.
    onError: (error) => {
      if (error instanceof RefusedError) void queries.invalidateQueries({ queryKey: ['matches'] })
    },
  })
  const isOfSchool = match.mySide === 'school'
  const choices =
    asksReason && reasons[asksReason]?.filter((one) => isOfSchool || !schoolReasons.includes(one))

  return (
    <>
      {make.isError && (
        <Notice kind="error" isNews>
          <p>{pairRefusal(make.error)}</p>
        </Notice>
      )}
      {choices ? (
        <ReasonForm
          title={text(asksReason === 'decline' ? 'match.declineTitle' : 'match.cancelTitle')}
          send={text(`matchMove.${asksReason}`)}
          choices={choices}
          isBusy={make.isPending}
          onSend={(given) => make.mutate({ move: asksReason, ...given })}
          onCancel={() => setAsksReason(undefined)}
        />
      ) : (
        match.moves.length > 0 && (
          <div className="action-row">
            {match.moves.map((move) => (
              <Button
                key={move}
                look={looks[move]}
                isBusy={make.isPending && make.variables.move === move}
                onClick={() => (reasons[move] ? setAsksReason(move) : make.mutate({ move }))}
              >
                {text(`matchMove.${move}`)}
              </Button>
            ))}
          </div>
        )
      )}
    </>
  )
}
