import { useState } from 'react'
import { askSignIn, signInByCode } from '../../../shared/accounts.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ActionRow, Paragraph, Stack } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CodeField } from './code-field.tsx'
import { useGoOnSignedIn } from './use-sign-in.ts'

/** The second step, on the same page: the code of the mail, for those who read their mail on another device. */
export function EnterCode({
  email,
  minutesValid,
  back,
  isDemo,
  onAgain,
  onOtherMail,
}: {
  email: string
  minutesValid: number
  back: string | undefined
  isDemo: boolean
  onAgain: (minutesValid: number) => void
  onOtherMail: () => void
}) {
  const { text, language } = useTexts()
  const toast = useToast()
  const goOn = useGoOnSignedIn(back)
  const [code, setCode] = useState('')
  const signingIn = useSending({
    send: (given: string) => call(signInByCode, { body: { email, code: given } }),
    check: (given): Record<string, string> =>
      given.length === 6 ? {} : { code: text('signIn.codeFault') },
    onDone: goOn,
  })
  const again = useSending({
    send: () => call(askSignIn, { body: { email, language } }),
    onDone: (answer) => {
      setCode('')
      signingIn.forget()
      onAgain(answer.minutesValid)
      toast.show({ message: text('signIn.sentAgain', { email }) })
    },
  })
  const isWrong = isRefusedAs(signingIn.refusal, 'wrong-code')

  return (
    <Stack>
      <Notice kind="success" isNews title={text('signIn.mailed', { email })}>
        <Paragraph>{text('signIn.mailedText', { minutes: minutesValid })}</Paragraph>
        {isDemo && (
          <Paragraph>
            {text('signIn.mailedDemo')}{' '}
            <TextLink to={pathTo('demoMail')}>{text('layout.demoMail')}</TextLink>
          </Paragraph>
        )}
      </Notice>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          signingIn.submit(code)
        }}
      >
        <Stack>
          {!isWrong && <RefusalNotice error={signingIn.refusal} />}
          <CodeField
            label={text('signIn.code')}
            hint={text('signIn.codeHint')}
            error={isWrong ? text('signIn.codeWrong') : signingIn.faults['code']}
            code={code}
            attempt={signingIn.attempt}
            focusAtOnce
            onChange={setCode}
          />
          <Button type="submit" look="main" isBusy={signingIn.isBusy}>
            {text('signIn.withCode')}
          </Button>
        </Stack>
      </form>
      <RefusalNotice error={again.refusal} />
      <Paragraph>{text('signIn.noMail')}</Paragraph>
      <ActionRow>
        <Button isBusy={again.isBusy} onClick={() => again.submit(undefined)}>
          {text('signIn.again')}
        </Button>
        <Button look="quiet" onClick={onOtherMail}>
          {text('signIn.otherMail')}
        </Button>
      </ActionRow>
    </Stack>
  )
}
