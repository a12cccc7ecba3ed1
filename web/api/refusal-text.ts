import { useTexts, type Text } from '../i18n/texts.tsx'
import { RefusedError, UnreachableError } from './call.ts'

const knownFaults = [
  'required',
  'missing',
  'format',
  'pattern',
  'enum',
  'type',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'uniqueItems',
] as const
type KnownFault = (typeof knownFaults)[number]
const isKnown = (fault: string): fault is KnownFault =>
  (knownFaults as readonly string[]).includes(fault)

const faultText = (text: Text, fault: string) =>
  text(isKnown(fault) ? `fault.${fault}` : 'fault.other')

/** Puts whatever went wrong into the reader's words: the whole, and per field as the server names them. */
export function useRefusalText() {
  const { text } = useTexts()
  return {
    refusalText: (error: unknown) => {
      if (error instanceof RefusedError) return text(`problem.${error.problem.code}`)
      return text(error instanceof UnreachableError ? 'problem.unreachable' : 'problem.internal')
    },
    fieldRefusals: (error: unknown) =>
      error instanceof RefusedError
        ? (error.problem.fields ?? []).map(({ field, fault }) => ({
            field,
            message: faultText(text, fault),
          }))
        : [],
  }
}
