import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Navigate, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { RefusedError } from '../api/call.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { useSession } from '../api/session.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Page, Paragraph } from '../ui/page.tsx'
import { NotFoundScreen } from './not-found-screen.tsx'
import { pathTo } from './paths.ts'

/** A file of an older version of the site that is no longer there. */
const isOldVersion = (error: unknown) =>
  error instanceof TypeError && /import|module/i.test(error.message)

const addressNow = () => window.location.pathname + window.location.search

/** When a whole screen cannot be shown: what happened and how to go on. */
export function FailureScreen({ error, reset }: ErrorComponentProps) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const queries = useQueryErrorResetBoundary()
  const router = useRouter()
  const session = useSession()
  const code = error instanceof RefusedError ? error.problem.code : undefined
  const mayWait = code === 'not-found' || code === 'not-allowed'
  if (mayWait && session?.person?.secondFactor.asked)
    return <Navigate to={pathTo('secondFactor')} search={{ back: addressNow() }} replace />
  if (code === 'not-found') return <NotFoundScreen />

  function again() {
    queries.reset()
    reset()
    void router.invalidate()
  }

  return (
    <Page title={text(code === 'sign-in-needed' ? 'failure.signIn' : 'failure.title')} width="text">
      <Paragraph>
        {isOldVersion(error)
          ? text('failure.newVersion')
          : code === 'sign-in-needed'
            ? text('failure.signInText')
            : refusalText(error)}
      </Paragraph>
      <div className="action-row">
        {code === 'sign-in-needed' ? (
          <LinkButton look="main" to={pathTo('signIn')} search={{ back: addressNow() }}>
            {text('nav.signIn')}
          </LinkButton>
        ) : isOldVersion(error) ? (
          <Button look="main" onClick={() => window.location.reload()}>
            {text('failure.reload')}
          </Button>
        ) : (
          <Button look="main" onClick={again}>
            {text('failure.again')}
          </Button>
        )}
        <LinkButton to={pathTo('home')}>{text('failure.home')}</LinkButton>
      </div>
    </Page>
  )
}
