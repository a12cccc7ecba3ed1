import { useEffect, useState, useSyncExternalStore } from 'react'
import { v4 as makeKey } from 'uuid'
import { makeDraftKeeper, type DraftDoors, type SavedPosting } from './draft-keeper.ts'

/** A posting being written. `name` tells the drafts on one device apart. */
export function useDraft<Content extends object, Posting extends SavedPosting<Content>>(given: {
  name: string
  posting: Posting | undefined
  start: Content
  isAutomatic: boolean
  doors: DraftDoors<Content, Posting>
}) {
  const [keeper] = useState(() =>
    makeDraftKeeper<Content, Posting>({ ...given, storage: sessionStorage, makeKey }),
  )
  const view = useSyncExternalStore(keeper.subscribe, keeper.view)

  useEffect(() => {
    const flush = () => void keeper.flush()
    const hidden = () => document.visibilityState === 'hidden' && flush()
    flush()
    window.addEventListener('online', flush)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('online', flush)
      document.removeEventListener('visibilitychange', hidden)
      flush()
    }
  }, [keeper])

  return { keeper, ...view }
}
