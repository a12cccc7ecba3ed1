const isSame = (one: unknown, other: unknown) => canonical(one) === canonical(other)

/** The same text for the same value, in whatever order its fields come. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(
          Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)),
        )
      : part,
  ) ?? ''

/** Whether two texts say the same, whatever the order of their fields. */
export const isSameContent = (one: object, other: object) => isSame(one, other)

/**
 * Two edits of one text put together. What only one of the two changed is taken; what both changed differently is
 * `disputed` and stays mine in `merged`.
 */
export function mergeVersions<Content extends object>(
  before: Content,
  mine: Content,
  theirs: Content,
) {
  type Field = keyof Content & string
  const fields = [...new Set([before, mine, theirs].flatMap((one) => Object.keys(one)))] as Field[]
  const changedByThem = fields.filter((field) => !isSame(before[field], theirs[field]))
  const fromThem = changedByThem.filter((field) => isSame(before[field], mine[field]))
  const disputed = changedByThem.filter(
    (field) => !fromThem.includes(field) && !isSame(mine[field], theirs[field]),
  )
  const merged = { ...mine }
  for (const field of fromThem) merged[field] = theirs[field]
  return { merged, disputed, fromThem }
}
