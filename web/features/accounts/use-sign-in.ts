import { useRouter } from '@tanstack/react-router'
import type { Session } from '../../../shared/accounts.ts'
import { useTakeSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { takeWayBack } from './way-back.ts'

/** Goes on as the person of a new session: back to where somebody came from, or to their own desk. */
export function useGoOnSignedIn(back?: string) {
  const takeSession = useTakeSession()
  const router = useRouter()
  return (session: Session) => {
    const kept = takeWayBack()
    takeSession(session)
    router.history.push(back ?? kept ?? pathTo('mine'))
  }
}
