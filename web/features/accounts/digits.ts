/** The six digits of a code, however they were typed or pasted. */
export const digitsIn = (typed: string) => typed.replaceAll(/\D/g, '').slice(0, 6)
