import { askSignIn } from '../../../shared/accounts.ts'
import { call } from '../../api/call.ts'
import { looksLikeMail } from '../../forms/mail-address.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useKeptState } from '../../forms/use-kept-state.ts'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { Stack } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { keepWayBack } from './way-back.ts'

/** The first step: to which address the mail goes. */
export function AskMail({
  back,
  onMailed,
}: {
  back: string | undefined
  onMailed: (mailed: { email: string; minutesValid: number }) => void
}) {
  const { text, language } = useTexts()
  const [{ email }, setTyped] = useKeptState('sign-in', { email: '' })
  const sending = useSending({
    send: (to: string) => call(askSignIn, { body: { email: to, language } }),
    check: (to): Record<string, string> =>
      looksLikeMail(to) ? {} : { email: text('signIn.mailFault') },
    onDone: ({ minutesValid }, to) => {
      if (back !== undefined) keepWayBack(back)
      onMailed({ email: to, minutesValid })
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit(email.trim())
      }}
    >
      <Stack>
        <ErrorSummary errors={sending.summary} attempt={sending.attempt} />
        <RefusalNotice error={sending.refusal} />
        <TextField
          id={fieldIdOf('email')}
          label={text('signIn.mail')}
          hint={text('signIn.mailHint')}
          error={sending.faults['email']}
          type="email"
          name="email"
          autoComplete="email"
          value={email}
          onChange={(event) => setTyped({ email: event.target.value })}
        />
        <Button type="submit" look="main" isBusy={sending.isBusy}>
          {text('signIn.send')}
        </Button>
      </Stack>
    </form>
  )
}
