import type { RegionSet } from '../server/features/places/region-set-commands.ts'
import type { Stores } from '../server/stores.ts'
import { countryParts, provinces } from './reference/regions.ts'

/** The provinces and the parts of the country as sets of the municipalities that are known now. */
export async function referenceSets({ municipalities }: Stores): Promise<RegionSet[]> {
  const inside = async (codes: readonly string[]) =>
    await municipalities.codesInProvinces(
      provinces
        .filter((one) => codes.includes(one.code))
        .flatMap((one) => [one.name, ...one.alsoCalled]),
    )
  const sets: RegionSet[] = []
  for (const { id, kind, code, name } of provinces)
    sets.push({ id, kind, code, name, municipalityCodes: await inside([code]) })
  for (const { id, kind, name, provinces: codes } of countryParts)
    sets.push({ id, kind, code: name, name, municipalityCodes: await inside(codes) })
  return sets
}

/** Adds them to an empty database. */
export async function addReferenceRegions(stores: Stores) {
  for (const { id, municipalityCodes, ...set } of await referenceSets(stores))
    if (id)
      await stores.regions.add({ ...set, id, reviewsFirst: false, version: 1 }, municipalityCodes)
}
