import type { ProblemCode } from '../../shared/problems.ts'
import { RefusedError } from '../api/call.ts'

/** The server refused, and for this reason. */
export const isRefusedAs = (error: unknown, code: ProblemCode) =>
  error instanceof RefusedError && error.problem.code === code
