import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page, Paragraph } from '../../ui/page.tsx'
import { AskMail } from './ask-mail.tsx'
import { DemoPeople } from './demo-people.tsx'
import { EnterCode } from './enter-code.tsx'
import type { SignInSearch } from './sign-in-search.ts'
import './accounts.css'

/** Sign in without a password: a mail with a link and a code; in the demo also as one of its people. */
export function SignInScreen({ search: { back } }: { search: SignInSearch }) {
  const { text } = useTexts()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [mailed, setMailed] = useState<{ email: string; minutesValid: number }>()

  return (
    <Page
      width="text"
      title={text(mailed ? 'signIn.mailedTitle' : 'signIn.title')}
      description={text('signIn.description')}
      {...(mailed ? {} : { lead: text('signIn.lead') })}
    >
      {session.person && (
        <Notice
          title={text('signIn.already', { name: session.person.name })}
          actions={<LinkButton to={pathTo('mine')}>{text('signIn.toMine')}</LinkButton>}
        >
          <Paragraph>{text('signIn.alreadyText')}</Paragraph>
        </Notice>
      )}
      {mailed ? (
        <EnterCode
          {...mailed}
          back={back}
          isDemo={session.demo}
          onAgain={(minutesValid) => setMailed({ ...mailed, minutesValid })}
          onOtherMail={() => setMailed(undefined)}
        />
      ) : (
        <AskMail back={back} onMailed={setMailed} />
      )}
      {session.demo && !mailed && <DemoPeople back={back} />}
    </Page>
  )
}
