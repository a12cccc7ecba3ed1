import { useEffect, useRef } from 'react'
import type { Step } from './form-search.ts'

/** Moves the reader to the heading of a step they went to, but not on arrival. */
export function useStepFocus(step: Step) {
  const heading = useRef<HTMLHeadingElement>(null)
  const last = useRef(step)
  useEffect(() => {
    if (last.current === step) return
    last.current = step
    heading.current?.scrollIntoView({ block: 'start' })
    heading.current?.focus({ preventScroll: true })
  }, [step])
  return heading
}
