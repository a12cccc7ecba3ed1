/** Readers for values in the query of an address: what does not fit is left out, so that an old link still works. */

export const oneOf = <const List extends readonly string[]>(list: List, value: unknown) =>
  list.find((item): item is List[number] => item === value)

export const manyOf = <const List extends readonly string[]>(list: List, value: unknown) => {
  const given = (Array.isArray(value) ? value : [value]) as unknown[]
  const found = list.filter((item): item is List[number] => given.includes(item))
  return found.length > 0 ? found : undefined
}

/** A number within bounds. */
export function numberIn(value: unknown, least: number, most: number) {
  if (value === undefined || value === '') return undefined
  const number = Number(value)
  return number >= least && number <= most ? number : undefined
}

/** Several whole numbers within bounds, in order. */
export function numbersIn(value: unknown, least: number, most: number) {
  const given = (Array.isArray(value) ? value : [value]) as unknown[]
  const found = given
    .map((item) => numberIn(item, least, most))
    .filter((item): item is number => item !== undefined && Number.isInteger(item))
    .toSorted((one, other) => one - other)
  return found.length > 0 ? found : undefined
}

export const wordsOf = (value: unknown, longest = 100) =>
  typeof value === 'string' && value.trim() !== '' ? value.slice(0, longest) : undefined
