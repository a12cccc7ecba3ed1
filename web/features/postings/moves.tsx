import { useState } from 'react'
import type { PostingMove } from '../../../shared/postings.ts'
import { RefusedError } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button, type ButtonLook } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { isPublic, type Posting } from './posting.ts'
import { ReturnDialog } from './return-dialog.tsx'
import { useMove } from './use-move.ts'

const looks: Partial<Record<PostingMove, ButtonLook>> = {
  submit: 'main',
  approve: 'main',
  resume: 'main',
  reopen: 'main',
  cancel: 'danger',
  archive: 'danger',
}

/** The one main deed comes first. */
const rank = (move: PostingMove) => (looks[move] === 'main' ? 0 : 1)

/** What can be done with it now; a deed that touches others is shown first. */
export function Moves({ posting }: { posting: Posting }) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const { mutate, error, isPending, variables } = useMove(posting)
  const [asked, setAsked] = useState<PostingMove>()
  if (posting.moves.length === 0) return null

  function press(move: PostingMove) {
    const isEnd = move === 'cancel' || move === 'archive'
    if (move === 'return' || (isEnd && isPublic(posting))) setAsked(move)
    else mutate([{ move }])
  }
  const moves = posting.moves.toSorted((one, other) => rank(one) - rank(other))
  const isIncomplete = error instanceof RefusedError && error.problem.code === 'incomplete'

  return (
    <div className="posting__buttons">
      {error && (
        <Notice
          kind="error"
          isNews
          title={text('posting.moveFailed')}
          actions={
            isIncomplete && (
              <LinkButton
                to={pathTo(posting.type === 'offer' ? 'editOffer' : 'editRequest', {
                  id: posting.id,
                })}
              >
                {text('posting.edit')}
              </LinkButton>
            )
          }
        >
          <p>{refusalText(error)}</p>
        </Notice>
      )}
      {moves.map((move) => (
        <Button
          key={move}
          isWide
          look={looks[move] ?? 'second'}
          isBusy={isPending && variables[0]?.move === move}
          onClick={() => press(move)}
        >
          {text(
            move === 'resume' && posting.state === 'renewal_due'
              ? 'posting.confirm'
              : `postingMove.${move}`,
          )}
        </Button>
      ))}
      {(asked === 'cancel' || asked === 'archive') && (
        <Dialog
          isOpen
          title={text(`posting.endTitle.${asked}`)}
          onClose={() => setAsked(undefined)}
          actions={
            <Button
              look="danger"
              onClick={() => {
                mutate([{ move: asked }])
                setAsked(undefined)
              }}
            >
              {text(`postingMove.${asked}`)}
            </Button>
          }
        >
          <p>{text('posting.endText')}</p>
        </Dialog>
      )}
      {asked === 'return' && (
        <ReturnDialog
          onClose={() => setAsked(undefined)}
          onReturn={(why) => {
            mutate([{ move: 'return', ...why }])
            setAsked(undefined)
          }}
        />
      )}
    </div>
  )
}
