import { useEffect, useRef, useState } from 'react'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Stack } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { digitsIn } from './digits.ts'
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
  const field = useRef<HTMLInputElement>(null)
  const sending = useSending({
    send,
    check: (given): Record<string, string> =>
      given.length === 6 ? {} : { code: text('secondFactor.codeFault') },
    onDone,
  })
  const isWrong = isRefusedAs(sending.refusal, 'wrong-code')
  const { attempt } = sending

  useEffect(() => {
    if (attempt > 0) field.current?.focus()
  }, [attempt])

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
        <TextField
          ref={field}
          id={fieldIdOf('code')}
          label={text('secondFactor.code')}
          hint={text('secondFactor.codeHint')}
          error={isWrong ? wrongText : sending.faults['code']}
          name="code"
          className="code-field"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => setCode(digitsIn(event.target.value))}
        />
        <Button type="submit" look="main" isBusy={sending.isBusy}>
          {submitText}
        </Button>
      </Stack>
    </form>
  )
}
