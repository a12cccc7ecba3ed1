import type { ReactNode } from 'react'
import { RefusedError } from '../api/call.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Notice } from '../ui/notice.tsx'
import { Paragraph } from '../ui/page.tsx'

const secondsToWait = (error: unknown) => {
  if (!(error instanceof RefusedError) || error.problem.code !== 'too-many') return undefined
  const seconds = error.problem.about?.['retryAfterSeconds']
  return typeof seconds === 'number' ? seconds : undefined
}

/** Says what went wrong, what was kept and how to go on; nothing while all is well. */
export function RefusalNotice({ error, actions }: { error: unknown; actions?: ReactNode }) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  if (error === undefined || error === null) return null
  const seconds = secondsToWait(error)
  return (
    <Notice kind="error" isNews actions={actions}>
      <Paragraph>
        {refusalText(error)}
        {seconds !== undefined && (
          <>
            {' '}
            {seconds < 60
              ? text('refusal.againInSeconds', { count: seconds })
              : text('refusal.againInMinutes', { count: Math.ceil(seconds / 60) })}
          </>
        )}
      </Paragraph>
    </Notice>
  )
}
