import { useEffect, useState } from 'react'

/** The value as it was when it had stood still for a while. */
export function useDelayed<Value>(value: Value, delayMs: number) {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs)
    return () => clearTimeout(timer)
  }, [value, delayMs])
  return settled
}
