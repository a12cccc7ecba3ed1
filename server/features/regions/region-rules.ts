import { regionKinds, type RegionKind } from '../../../shared/vocabulary.ts'

interface NamedRegion {
  id: string
  kind: RegionKind
  name: string
}

/** The region that a partner lies in and the asker does not, by the kind of region closest to home; undefined when they share that. */
export function otherRegion(ownIds: readonly string[], theirs: readonly NamedRegion[]) {
  const kind = regionKinds.find((one) => theirs.some((region) => region.kind === one))
  const closest = theirs.filter((region) => region.kind === kind)
  return closest.some(({ id }) => ownIds.includes(id)) ? undefined : closest[0]?.name
}
