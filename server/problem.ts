import type { ProblemAbout, ProblemCode } from '../shared/problems.ts'

/** A refusal: expected, told to the one who asked by code and values. Anything else thrown is a bug. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  readonly about: ProblemAbout | undefined

  constructor(code: ProblemCode, about?: ProblemAbout) {
    super(code)
    this.code = code
    this.about = about
  }
}

/** The found thing, or a refusal that says no more than that there is none. */
export function required<T>(found: T | undefined | null): T {
  if (found === undefined || found === null) throw new Problem('not-found')
  return found
}

/** Something that whoever runs the desk can mend; the message is one clear line for them. */
export class OperatorFault extends Error {
  override readonly name: string = 'OperatorFault'
}

/** A file of an import that cannot be taken over; nothing of it is then. */
export class FileRefused extends OperatorFault {
  override readonly name = 'FileRefused'
}
