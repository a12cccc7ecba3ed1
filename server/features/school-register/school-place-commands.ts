import type { Stores } from '../../stores.ts'
import { type KnownPlaces, readKnownPlaces } from '../places/place-commands.ts'
import { remarkOn, type TakenRow } from './school-register-rules.ts'

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

/** Municipalities that are not known yet, each at the mean of where its schools' postcodes are. */
export async function addMunicipalities(stores: Stores, rows: TakenRow[], remarks: string[]) {
  const known = new Set((await stores.municipalities.names()).map(({ code }) => code))
  const unknown = rows.filter(({ school }) => !known.has(school.municipalityCode))
  if (unknown.length === 0) return
  const places = await readKnownPlaces(stores)
  for (const code of new Set(unknown.map(({ school }) => school.municipalityCode))) {
    const inside = unknown.filter(({ school }) => school.municipalityCode === code)
    const named = inside.find(({ municipalityName }) => municipalityName)
    const points = inside.flatMap(({ school }) => places.pinFor(school, null) ?? [])
    if (!named || points.length === 0) {
      remarks.push(`municipality ${code} is unknown; import boundaries to place its schools`)
      continue
    }
    await stores.municipalities.addMissing([
      {
        code,
        name: named.municipalityName,
        province: named.province,
        latitude: mean(points.map((one) => one.latitude)),
        longitude: mean(points.map((one) => one.longitude)),
      },
    ])
  }
}

/** The pin and the municipality of a school, as far as known; what is strange about them becomes a remark. */
export function pinOf(row: TakenRow, places: KnownPlaces, remarks: string[]) {
  const { school } = row
  const municipality = places.municipality(school.municipalityCode)
  const pin = places.pinFor(school, municipality?.code ?? null)
  if (places.hasPostcodes && !places.knowsPostcode(school.postcode))
    remarks.push(
      remarkOn(
        row,
        `postcode ${school.postcode} is unknown, placed by ${pin?.source ?? 'nothing'}`,
      ),
    )
  if (pin?.putAside)
    remarks.push(
      remarkOn(
        row,
        `the point of its ${pin.putAside} lies outside ${municipality?.name ?? ''}, placed by municipality`,
      ),
    )
  return {
    municipalityCode: municipality?.code ?? null,
    latitude: pin?.latitude ?? null,
    longitude: pin?.longitude ?? null,
    pinSource: pin?.source ?? null,
  }
}
