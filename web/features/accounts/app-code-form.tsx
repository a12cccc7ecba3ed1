import { useState } from 'react'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/page.tsx'
import { CodeField } from './code-field.tsx'
import { OutdatedNotice } from './outdated-notice.tsx'

/** Asks for the code that the app shows now, and sends it. */
export function AppCodeForm<Answer>({
  send,
  onDone,
  submitText,
  wrongText,
}: {
  send: (code: string) => Promise<Answer>
  onDone: (answer: Answer) => void
  submitText: string
  wrongText: string
}) {
  const { text } = useTexts()
  const [code, setCode] = useState('')
  const sending = useSending({
    send,
    check: (given): Record<string, string> =>
      given.length === 6 ? {} : { code: text('secondFactor.codeFault') },
    onDone,
  })
  const isWrong = isRefusedAs(sending.refusal, 'wrong-code')

  if (isRefusedAs(sending.refusal, 'wrong-state')) return <OutdatedNotice />

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit(code)
      }}
    >
      <Stack>
        {!isWrong && <RefusalNotice error={sending.refusal} />}
        <CodeField
          label={text('secondFactor.code')}
          hint={text('secondFactor.codeHint')}
          error={isWrong ? wrongText : sending.faults['code']}
          code={code}
          attempt={sending.attempt}
          onChange={setCode}
        />
        <Button type="submit" look="main" isBusy={sending.isBusy}>
          {submitText}
        </Button>
      </Stack>
    </form>
  )
}
