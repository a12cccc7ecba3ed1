import { Suspense, useState } from 'react'
import { useSession } from '../../api/session.ts'
import { ProposePanel } from '../../app/panels.tsx'
import { pathTo } from '../../app/paths.ts'
import { useTexts, type Text } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import { isPublic, type Posting } from './posting.ts'

/** The one main button, by who reads: sign in, propose, or work on one's own posting. */
export function NextStep({ posting }: { posting: Posting }) {
  const { text } = useTexts()
  const session = useSession()
  const { id, type, organisationId, mayProposeFor } = posting
  if (!session) return null
  const isOwn = session.memberships.some(
    (one) => one.organisationId === organisationId && one.confirmed,
  )
  if (posting.inside) return <OwnStep posting={posting} isOwn={isOwn} />
  if (!session.person)
    return (
      <div className="posting__buttons">
        <LinkButton
          look="main"
          isWide
          to={pathTo('signIn')}
          search={{ back: pathTo(type, { id }) }}
        >
          {text(`posting.signIn.${type}`)}
        </LinkButton>
        <p>{text('posting.signInHint')}</p>
      </div>
    )
  if (mayProposeFor.length === 0) {
    const asks = type === 'offer' ? 'school' : 'provider'
    const belongs = session.memberships.some((one) => one.organisationKind === asks)
    return <p>{text(belongs ? 'posting.notNow' : `posting.notYours.${type}`)}</p>
  }
  return <Propose posting={posting} />
}

/** For its own people and coordinators: how it stands, and what comes next. */
function OwnStep({ posting, isOwn }: { posting: Posting; isOwn: boolean }) {
  const { text } = useTexts()
  const { id, type, organisationId, mayEdit } = posting
  const isOffer = type === 'offer'
  const looksForPartners = ['open', 'published', 'renewal_due'].includes(posting.state)
  return (
    <div className="posting__buttons">
      <p>{isOwn ? ownWords(posting, text) : coordinatorWords(posting, text)}</p>
      {!isOwn && waitsForOrganisation(posting) && (
        <LinkButton isWide to={pathTo('organisation', { id: organisationId })}>
          {text('mine.seeOrganisation')}
        </LinkButton>
      )}
      {looksForPartners && (
        <LinkButton
          isWide
          look="main"
          to={pathTo(isOffer ? 'offerSuggestions' : 'requestSuggestions', { id })}
        >
          {text(`posting.suggestions.${type}`)}
        </LinkButton>
      )}
      {mayEdit && (
        <LinkButton isWide icon="pencil" to={pathTo(isOffer ? 'editOffer' : 'editRequest', { id })}>
          {text('posting.edit')}
        </LinkButton>
      )}
      {isOwn && (
        <LinkButton
          isWide
          to={pathTo(isOffer ? 'newOffer' : 'newRequest')}
          search={{ organisationId, copyOf: id }}
        >
          {text('posting.copy')}
        </LinkButton>
      )}
    </div>
  )
}

const ownWords = (posting: Posting, text: Text) =>
  posting.type === 'request'
    ? text(`requestState.${posting.state}`)
    : text(`offerState.${posting.state}`)

/** What a coordinator can do with it; how it stands where that is nothing. */
function coordinatorWords(posting: Posting, text: Text) {
  if (waitsForOrganisation(posting))
    return text('posting.organisationFirst', { organisation: posting.organisationName })
  if (posting.state === 'submitted') return text('posting.review')
  if (posting.state === 'returned') return text('posting.waitsForWriter')
  return isPublic(posting) ? text('posting.coordinate') : ownWords(posting, text)
}

/** Nothing of an organisation that nobody let in can be approved. */
const waitsForOrganisation = ({ state, moves }: Posting) =>
  state === 'submitted' && !moves.includes('approve')

function Propose({ posting: { id, type, mayProposeFor } }: { posting: Posting }) {
  const { text } = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const label = text(`posting.propose.${type}`)
  return (
    <div className="posting__buttons">
      <Button look="main" isWide onClick={() => setIsOpen(true)}>
        {label}
      </Button>
      <p>{text(`posting.proposeHint.${type}`)}</p>
      <Dialog title={label} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Suspense fallback={<CardSkeletons count={2} />}>
          <ProposePanel
            {...(type === 'offer'
              ? { offerId: id, schoolIds: mayProposeFor }
              : { requestId: id, providerIds: mayProposeFor })}
          />
        </Suspense>
      </Dialog>
    </div>
  )
}
