/**
 * Small sets as bits: choices of a fixed list in one number, up to 128 members in four.
 *
 * Method: bits counted by adding neighbours in ever wider groups. Source: Warren, "Hacker's Delight", 5-1.
 */

/** Numbers in a set of 128. */
export const setWords = 4
export const setSize = 32 * setWords

export function bitCount(word: number) {
  let count = word - ((word >>> 1) & 0x55555555)
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333)
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** The members of which the bits are set. */
export const membersIn = <T>(bits: number, list: readonly T[]) =>
  list.filter((_, place) => (bits & (1 << place)) !== 0)

/** One bit for each member, numbered as in the list. */
export function bitsOf<T>(members: readonly T[], list: readonly T[]) {
  let bits = 0
  for (const member of members) {
    const place = list.indexOf(member)
    if (place >= 0) bits |= 1 << place
  }
  return bits
}

export function addToSet(words: Int32Array, at: number, member: number) {
  words[at + (member >> 5)]! |= 1 << member
}

export function isInSet(words: Int32Array, at: number, member: number) {
  return (words[at + (member >> 5)]! & (1 << member)) !== 0
}

/** The members of a set of 128, the smallest first. */
export function membersOf(words: Int32Array) {
  const members: number[] = []
  for (let word = 0; word < setWords; word++)
    for (let bits = words[word]!; bits !== 0; bits &= bits - 1)
      members.push(32 * word + 31 - Math.clz32(bits & -bits))
  return members
}

/** Whether a set of 128 at `a` and one at `b` have a member in common. */
export function setsMeet(left: Int32Array, a: number, right: Int32Array, b: number) {
  return (
    ((left[a]! & right[b]!) |
      (left[a + 1]! & right[b + 1]!) |
      (left[a + 2]! & right[b + 2]!) |
      (left[a + 3]! & right[b + 3]!)) !==
    0
  )
}

/** How many members a set of 128 at `a` and one at `b` have in common. */
export function countCommon(left: Int32Array, a: number, right: Int32Array, b: number) {
  return (
    bitCount(left[a]! & right[b]!) +
    bitCount(left[a + 1]! & right[b + 1]!) +
    bitCount(left[a + 2]! & right[b + 2]!) +
    bitCount(left[a + 3]! & right[b + 3]!)
  )
}

/** How many members a set of 128 has. */
export const countMembers = (words: Int32Array) => countCommon(words, 0, words, 0)

/** Numbers for names in the order in which they come up. Names beyond the room get none, so that callers compare those as text. */
export class Numbering {
  private readonly numbers = new Map<string, number>()

  constructor(private readonly room: number) {}

  /** The name's number, given now when it is new; undefined when there is no room. */
  numberOf(name: string) {
    const known = this.numbers.get(name)
    if (known !== undefined || this.numbers.size >= this.room) return known
    const next = this.numbers.size
    this.numbers.set(name, next)
    return next
  }

  /** The name's number if it came up before. */
  find(name: string) {
    return this.numbers.get(name)
  }
}
