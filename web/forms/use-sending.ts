import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useRefusalText } from '../api/refusal-text.ts'

/** What is wrong per field, by the name the server gives it: `email`, `address/postcode`. */
export type Faults = Record<string, string>

/** The id of the control of a field. */
export const fieldIdOf = (field: string) => `field-${field.replaceAll('/', '-')}`

/**
 * Sends a form once it is right: `check` finds what is wrong before, the server what is wrong after. `attempt` counts
 * the tries, so that the summary of errors gets the focus again at each.
 */
export function useSending<Given, Got>({
  send,
  check,
  onDone,
}: {
  send: (given: Given) => Promise<Got>
  check?: (given: Given) => Faults
  onDone: (got: Got, given: Given) => void
}) {
  const { fieldRefusals } = useRefusalText()
  const [attempt, setAttempt] = useState(0)
  const [ownFaults, setOwnFaults] = useState<Faults>({})
  // Not the state of a render: an undo may be clicked in words that were written while it was still busy.
  const isSending = useRef(false)
  const sending = useMutation({
    mutationFn: send,
    onSuccess: onDone,
    onError: () => setAttempt((before) => before + 1),
    onSettled: () => {
      isSending.current = false
    },
  })
  const serverFaults = fieldRefusals(sending.error).map(
    ({ field, message }) => [field.replace(/^body\/?/, ''), message] as const,
  )
  const faults: Faults = { ...Object.fromEntries(serverFaults), ...ownFaults }

  function submit(given: Given) {
    if (isSending.current) return
    const found = check?.(given) ?? {}
    setOwnFaults(found)
    sending.reset()
    if (Object.keys(found).length > 0) {
      setAttempt((before) => before + 1)
      return
    }
    isSending.current = true
    sending.mutate(given)
  }

  return {
    submit,
    attempt,
    faults,
    isBusy: sending.isPending,
    /** What went wrong as a whole; undefined when the fields say it all. */
    refusal: Object.keys(faults).length > 0 ? undefined : (sending.error ?? undefined),
    summary: Object.entries(faults).map(([field, message]) => ({
      fieldId: fieldIdOf(field),
      message,
    })),
    /** Forgets what was refused, for when something else begins. */
    forget: () => {
      setOwnFaults({})
      sending.reset()
    },
  }
}
