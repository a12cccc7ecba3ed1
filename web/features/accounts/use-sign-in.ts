import { useRouter } from '@tanstack/react-router'
import type { Session } from '../../../shared/accounts.ts'
import { useTakeSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { takeWayBack } from './way-back.ts'

/**
 * Goes on as the person of a new session: to the second factor when that is asked for, then back to where somebody came from,
 * or to their own desk.
 */
export function useGoOnSignedIn(back?: string) {
  const takeSession = useTakeSession()
  const router = useRouter()
  return (session: Session) => {
    const next = back ?? takeWayBack() ?? pathTo('mine')
    takeSession(session)
    if (session.person?.secondFactor.asked)
      void router.navigate({ to: pathTo('secondFactor'), search: { back: next } })
    else router.history.push(next)
  }
}
