import { useState } from 'react'

/** The last answer that came, so that a failed or slow question leaves what was there. */
export function useLast<Answer>(answer: Answer | undefined) {
  const [last, setLast] = useState(answer)
  if (answer !== undefined && answer !== last) setLast(answer)
  return answer ?? last
}
