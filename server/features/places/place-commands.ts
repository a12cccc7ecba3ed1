import type { PinSource, Point } from '../../../shared/common.ts'
import type { FoundPlace } from '../../../shared/search.ts'
import { groupBy } from '../../algorithms/group-by.ts'
import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import {
  type ChosenPin,
  choosePin,
  foldName,
  foldPlace,
  type KnownMunicipality,
  type KnownPlace,
} from './place-rules.ts'
import { areaOf } from './postcode-area-rules.ts'

export interface AddressToPlace {
  street: string
  houseNumber: string
  postcode: string
  place: string
}

export interface PlacedAddress extends Point {
  source: PinSource
  municipalityCode: string | null
}

/**
 * Where an address is, as well as can be known; undefined when nothing is known of it. May ask a geocoder outside,
 * so it is never called inside a write. `municipalityCode` is what a register says, if one does.
 */
export async function placeAddress(
  { database, geocoder }: Context,
  address: AddressToPlace,
  municipalityCode: string | null = null,
): Promise<PlacedAddress | undefined> {
  const located = await geocoder.locate(address)
  const { places, municipalities } = database.read
  const postcodes = await places.byDigits(address.postcode.trim().slice(0, 4))
  const named = await places.named(foldPlace(address.place))
  const codes = new Set(
    [municipalityCode, located?.municipalityCode, ...[...postcodes, ...named].map(codeOf)].filter(
      (code): code is string => typeof code === 'string',
    ),
  )
  const found = new Map<string, KnownMunicipality>()
  for (const code of codes) {
    const municipality = await municipalities.findWithBoundary(code)
    if (municipality) found.set(code, municipality)
  }
  const known = (code: string | null | undefined) => (code && found.has(code) ? code : null)
  const pin = choosePin({
    postcode: address.postcode.trim(),
    place: address.place,
    municipalityCode: known(municipalityCode),
    located: located && { ...located, municipalityCode: known(located.municipalityCode) },
    postcodes,
    places: named,
    municipalityOf: (code) => (code === null ? undefined : found.get(code)),
  })
  if (!pin) return undefined
  const { latitude, longitude, source } = pin
  return { latitude, longitude, source, municipalityCode: known(pin.municipalityCode) }
}

const codeOf = (one: { municipalityCode: string | null }) => one.municipalityCode

/** Everything the tables know, in memory, to place thousands of addresses in one go. */
export async function readKnownPlaces({ places, municipalities }: Stores) {
  const codes = new Map(
    (await municipalities.all()).map((one): [string, KnownMunicipality] => [one.code, one]),
  )
  const byDigits = groupBy(await places.allPostcodes(), (one) => one.digits)
  const byName = groupBy(await places.all(), (one) => one.searchText)
  return {
    hasPostcodes: byDigits.size > 0,
    knowsPostcode: (postcode: string) => byDigits.has(postcode.slice(0, 4)),
    municipality: (code: string | null) => (code === null ? undefined : codes.get(code)),
    pinFor(
      { postcode, place }: { postcode: string; place: string },
      municipalityCode: string | null,
    ): ChosenPin | undefined {
      const postcodes: KnownPlace[] = byDigits.get(postcode.slice(0, 4)) ?? []
      return choosePin({
        postcode,
        place,
        municipalityCode,
        postcodes,
        places: byName.get(foldPlace(place)) ?? [],
        municipalityOf: (code) => (code === null ? undefined : codes.get(code)),
      })
    },
  }
}
export type KnownPlaces = Awaited<ReturnType<typeof readKnownPlaces>>

const mostFound = 8

/** Places by the begin of a name, then by a part of it, or postcodes by their digits; best first. A postcode nobody knows gives a town near it. */
export async function searchPlaces(
  { database, geocoder }: Context,
  text: string,
): Promise<FoundPlace[]> {
  const { places, municipalities } = database.read
  const digits = /^\s*([1-9]\d{3})\s*([a-z]{0,2})\s*$/i.exec(text)?.[1]
  if (digits !== undefined) {
    const own = (await places.byDigits(digits)).map(({ place, latitude, longitude }) => ({
      name: `${digits} ${place}`,
      kind: 'postcode' as const,
      latitude,
      longitude,
    }))
    const found = own.length ? own : await geocoder.find(text)
    return (found.length ? found : nearPostcode(digits)).slice(0, mostFound)
  }
  const folded = foldName(text)
  if (folded.length < 2) return []
  const rank = (name: string) => {
    const own = foldName(name)
    return own === folded ? 0 : own.startsWith(folded) ? 1 : 2
  }
  const areas = (await municipalities.names()).filter(({ name }) => foldName(name).includes(folded))
  const villages = await places.byName(folded, 40)
  const found = [
    ...areas.map(({ name, latitude, longitude }) => ({
      name: `Gemeente ${name}`,
      kind: 'municipality' as const,
      latitude,
      longitude,
      rank: rank(name) + 0.5,
      length: name.length,
    })),
    ...villages.map(({ name, municipalityName, latitude, longitude }) => ({
      name:
        municipalityName && foldName(municipalityName) !== foldName(name)
          ? `${name} (${municipalityName})`
          : name,
      kind: 'place' as const,
      latitude,
      longitude,
      rank: rank(name),
      length: name.length,
    })),
  ].toSorted((a, b) => a.rank - b.rank || a.length - b.length || a.name.localeCompare(b.name))
  if (found.length === 0) return (await geocoder.find(text)).slice(0, mostFound)
  return found
    .slice(0, mostFound)
    .map(({ name, kind, latitude, longitude }) => ({ name, kind, latitude, longitude }))
}

function nearPostcode(digits: string): FoundPlace[] {
  const area = areaOf(digits)
  if (!area) return []
  const { town, latitude, longitude } = area
  return [{ name: `${digits} (bij ${town})`, kind: 'postcode', latitude, longitude }]
}
