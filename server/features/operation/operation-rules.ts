const inPlace = '[verwijderd]'

/**
 * Takes a person's address and full name out of a text or of every text inside an object, in any case of letters.
 * A single first name stays: it is the name of many.
 */
export function withoutPerson<T>(value: T, { email, name }: { email: string; name: string }): T {
  const words = [email, ...(name.trim().includes(' ') ? [name.trim()] : [])]
  const pattern = new RegExp(
    words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|'),
    'gi',
  )
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(pattern, inPlace)
    if (Array.isArray(one)) return one.map(clean)
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, clean(inside)]))
    return one
  }
  return clean(value) as T
}
