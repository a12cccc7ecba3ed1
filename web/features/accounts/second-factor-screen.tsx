import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '../../../shared/accounts.ts'
import { beginSecondFactor, showSecondFactor } from '../../../shared/second-factor.ts'
import { call } from '../../api/call.ts'
import { isAppointed, sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { ActionRow, Page, Paragraph, Section } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { AppCodeForm } from './app-code-form.tsx'
import { OutdatedNotice } from './outdated-notice.tsx'
import { SetUpApp } from './set-up-app.tsx'
import type { SignInSearch } from './sign-in-search.ts'
import { useGoOnSignedIn } from './use-sign-in.ts'
import './accounts.css'

interface Begun {
  key: string
  address: string
}

/** What coordinators and administrators need besides the mail: set up an app once, later type its code, or take another app. */
export function SecondFactorScreen({ search: { back } }: { search: SignInSearch }) {
  const { text } = useTexts()
  const toast = useToast()
  const goOn = useGoOnSignedIn(back)
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [begun, setBegun] = useState<Begun>()
  const { person, operator } = session
  if (!person)
    return <Navigate to={pathTo('signIn')} search={{ back: back ?? pathTo('mine') }} replace />
  if (!isAppointed(session)) return <Navigate to={pathTo('mine')} replace />
  const { setUp, asked } = person.secondFactor
  const onSetUp = (changed: Session) => {
    goOn(changed)
    toast.show({ message: text('secondFactor.done') })
  }

  return (
    <Page
      width="text"
      title={text('secondFactor.title')}
      description={text('secondFactor.description')}
      lead={text(
        begun || !setUp
          ? 'secondFactor.lead'
          : asked
            ? 'secondFactor.showLead'
            : 'secondFactor.replaceLead',
      )}
    >
      {begun ? (
        <SetUpApp keyText={begun.key} address={begun.address} onDone={onSetUp} />
      ) : !setUp ? (
        <Begin onBegun={setBegun} />
      ) : asked ? (
        <AppCodeForm
          send={(code) => call(showSecondFactor, { body: { code } })}
          onDone={goOn}
          submitText={text('secondFactor.show')}
          wrongText={text('secondFactor.codeWrong')}
        />
      ) : (
        <AppCodeForm
          send={(code) => call(beginSecondFactor, { body: { code } })}
          onDone={setBegun}
          submitText={text('secondFactor.replace')}
          wrongText={text('secondFactor.codeWrong')}
        />
      )}
      {setUp && !begun && (
        <Section level={2} title={text('secondFactor.lost')}>
          <Paragraph>{text('secondFactor.lostText', { email: operator.email })}</Paragraph>
        </Section>
      )}
      <ActionRow>
        <LinkButton look="quiet" to={pathTo('mine')}>
          {text(asked ? 'secondFactor.later' : 'signIn.toMine')}
        </LinkButton>
      </ActionRow>
    </Page>
  )
}

function Begin({ onBegun }: { onBegun: (begun: Begun) => void }) {
  const { text } = useTexts()
  const sending = useSending({
    send: () => call(beginSecondFactor, { body: {} }),
    onDone: onBegun,
  })
  if (isRefusedAs(sending.refusal, 'wrong-state')) return <OutdatedNotice />

  return (
    <>
      <Paragraph>{text('secondFactor.start')}</Paragraph>
      <RefusalNotice error={sending.refusal} />
      <ActionRow>
        <Button look="main" isBusy={sending.isBusy} onClick={() => sending.submit(undefined)}>
          {text('secondFactor.begin')}
        </Button>
      </ActionRow>
    </>
  )
}
