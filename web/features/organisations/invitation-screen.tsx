import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { acceptInvitation } from '../../../shared/members.ts'
import { type Organisation } from '../../../shared/organisations.ts'
import { call } from '../../api/call.ts'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { takeFragment } from '../../forms/take-fragment.ts'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Paragraph } from '../../ui/page.tsx'

const place = 'techloket.invitation'

/** The token of the address, or the one kept from before signing in. */
function takeToken() {
  const token = takeFragment() || (sessionStorage.getItem(place) ?? '')
  if (token !== '') sessionStorage.setItem(place, token)
  return token
}

/** What the link of an invitation opens: sign in first if needed, then one click. */
export function InvitationScreen() {
  const { text } = useTexts()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const queries = useQueryClient()
  const [token] = useState(takeToken)
  const [joined, setJoined] = useState<Organisation>()
  const accepting = useSending({
    send: (given: string) => call(acceptInvitation, { body: { token: given } }),
    onDone: (organisation) => {
      sessionStorage.removeItem(place)
      void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      setJoined(organisation)
    },
  })
  const { refusal, summary } = accepting
  const isOver = summary.length > 0 || isRefusedAs(refusal, 'wrong-code')
  const page = { description: text('invitation.description'), width: 'text' } as const
  const toMine = <LinkButton to={pathTo('mine')}>{text('nav.mine')}</LinkButton>

  if (joined)
    return (
      <Page
        {...page}
        title={text('invitation.accepted', { organisation: joined.name })}
        lead={text('invitation.acceptedText')}
        actions={
          <>
            <LinkButton look="main" to={pathTo('organisation', { id: joined.id })}>
              {text('invitation.toOrganisation')}
            </LinkButton>
            {toMine}
          </>
        }
      />
    )
  if (token === '' || isOver)
    return (
      <Page {...page} title={text('invitation.title')}>
        <Notice
          kind="error"
          isNews
          title={text(isOver ? 'invitation.over' : 'invitation.missing')}
          actions={session.person && toMine}
        >
          <Paragraph>{text(isOver ? 'invitation.overText' : 'invitation.missingText')}</Paragraph>
        </Notice>
      </Page>
    )
  if (!session.person)
    return (
      <Page
        {...page}
        title={text('invitation.title')}
        lead={text('invitation.signInFirst')}
        actions={
          <LinkButton look="main" to={pathTo('signIn')} search={{ back: pathTo('invitation') }}>
            {text('nav.signIn')}
          </LinkButton>
        }
      />
    )
  return (
    <Page
      {...page}
      title={text('invitation.title')}
      lead={text('invitation.lead', { name: session.person.name, email: session.person.email })}
    >
      <RefusalNotice error={refusal} />
      <Button look="main" isBusy={accepting.isBusy} onClick={() => accepting.submit(token)}>
        {text('invitation.accept')}
      </Button>
    </Page>
  )
}
