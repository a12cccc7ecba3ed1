const inPlace = '[verwijderd]'

/**
 * Takes a person's address and full name out of a text or of every text inside an object, in any case of letters.
 * A single first name stays: it is the name of many.
 */
export function withoutPerson<T>(value: T, { email, name }: { email: string; name: string }): T {
  // No part of a longer address: jan@school.nl is not robert-jan@school.nl.
  const address = String.raw`(?<![\w.+-])${escaped(email)}(?![\w-]|\.\w)`
  const fullName = name.trim().includes(' ') ? `|${escaped(name.trim())}` : ''
  const pattern = new RegExp(address + fullName, 'gi')
  const clean = (one: unknown): unknown => {
    if (typeof one === 'string') return one.replace(pattern, inPlace)
    if (Array.isArray(one)) return one.map(clean)
    if (typeof one === 'object' && one !== null)
      return Object.fromEntries(Object.entries(one).map(([key, inside]) => [key, clean(inside)]))
    return one
  }
  return clean(value) as T
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
