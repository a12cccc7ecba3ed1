import type { Stores } from '../server/stores.ts'
import { countryParts, provinces } from './reference/regions.ts'

/** The provinces and the parts of the country as regions of municipalities. */
export async function addReferenceRegions({ municipalities, regions }: Stores) {
  const namesOf = (code: string) => {
    const province = provinces.find((one) => one.code === code)
    return province ? [province.name, ...province.alsoCalled] : []
  }
  const add = async (
    region: { id: string; kind: 'province' | 'country_part'; code: string; name: string },
    provinceCodes: readonly string[],
  ) => {
    const codes = await municipalities.codesInProvinces(provinceCodes.flatMap(namesOf))
    await regions.add({ ...region, reviewsFirst: false, version: 1 }, codes)
  }

  for (const { id, kind, code, name } of provinces) await add({ id, kind, code, name }, [code])
  for (const { id, kind, name, provinces: codes } of countryParts)
    await add({ id, kind, code: name, name }, codes)
}
