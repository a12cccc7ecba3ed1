import { useState } from 'react'
import { signInByLink } from '../../../shared/accounts.ts'
import { call } from '../../api/call.ts'
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
import { useGoOnSignedIn } from './use-sign-in.ts'

/** What a mailed link opens. It waits for a click, so that a program that looks at mail does not use the link up. */
export function SignInLinkScreen() {
  const { text } = useTexts()
  const [token] = useState(takeFragment)
  const goOn = useGoOnSignedIn()
  const sending = useSending({
    send: (given: string) => call(signInByLink, { body: { token: given } }),
    onDone: goOn,
  })
  // A token that does not look like one gives faults of its field, not a refusal as a whole.
  const isOver = isRefusedAs(sending.refusal, 'wrong-code') || sending.summary.length > 0
  const askNew = (
    <LinkButton look="main" to={pathTo('signIn')}>
      {text('signInLink.askNew')}
    </LinkButton>
  )

  if (token === '' || isOver)
    return (
      <Page title={text('signInLink.title')} description={text('signIn.description')} width="text">
        <Notice
          kind="error"
          isNews
          title={text(isOver ? 'signInLink.over' : 'signInLink.missing')}
          actions={askNew}
        >
          <Paragraph>{text(isOver ? 'signInLink.overText' : 'signInLink.missingText')}</Paragraph>
        </Notice>
      </Page>
    )

  return (
    <Page
      title={text('signInLink.title')}
      description={text('signIn.description')}
      width="text"
      lead={text('signInLink.lead')}
    >
      <RefusalNotice error={sending.refusal} />
      <Button look="main" isBusy={sending.isBusy} onClick={() => sending.submit(token)}>
        {text('signInLink.signIn')}
      </Button>
    </Page>
  )
}
