import { useEffect, useState } from 'react'

/** State that outlives a reload or a detour in this tab, such as a form that is being filled in. */
export function useKeptState<Value extends object>(name: string, initial: Value) {
  const place = `techloket.${name}`
  const [value, setValue] = useState<Value>(() => {
    const kept = sessionStorage.getItem(place)
    return kept === null ? initial : { ...initial, ...(JSON.parse(kept) as Partial<Value>) }
  })
  const [isKept, setIsKept] = useState(true)

  useEffect(() => {
    if (isKept) sessionStorage.setItem(place, JSON.stringify(value))
    else sessionStorage.removeItem(place)
  }, [place, value, isKept])

  return [value, setValue, () => setIsKept(false)] as const
}
