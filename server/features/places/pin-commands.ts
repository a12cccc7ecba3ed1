import type { Point } from '../../../shared/common.ts'
import type { Stores } from '../../stores.ts'
import { readKnownPlaces } from './place-commands.ts'
import { liesIn } from './place-rules.ts'

export interface PinReport {
  /** How many organisations got another pin. */
  placed: number
  remarks: string[]
}

/** Hears of an import's progress. */
export interface PinWatch {
  /** After each organisation: how many were looked at, of how many. */
  onPlaced?: (done: number, all: number) => void
}

const isSame = (one: Partial<Record<keyof Point, number | null>>, other: Point) =>
  one.latitude === other.latitude && one.longitude === other.longitude

/**
 * Places every organisation again whose pin was worked out from tables, after those changed, or was given by a geocoder and
 * lies outside its own municipality. Pins that somebody placed stay, and are named when they lie outside theirs.
 */
export async function placeAgain(stores: Stores, { onPlaced }: PinWatch = {}): Promise<PinReport> {
  const known = await readKnownPlaces(stores)
  const report: PinReport = { placed: 0, remarks: [] }
  const outside = (await stores.places.placedExactly()).filter(
    ({ municipalityCode, latitude, longitude }) =>
      latitude !== null &&
      longitude !== null &&
      !liesIn(known.municipality(municipalityCode), { latitude, longitude }),
  )
  const organisations = [
    ...(await stores.places.replaceable()),
    ...outside.filter(({ pinSource }) => pinSource === 'address'),
  ]
  for (const [at, one] of organisations.entries()) {
    onPlaced?.(at + 1, organisations.length)
    const pin = known.pinFor(one, one.municipalityCode)
    if (!pin) continue
    const putAside = one.pinSource === 'address' ? one.pinSource : pin.putAside
    if (putAside)
      report.remarks.push(
        `${one.brinLocation ?? one.name}: the point of its ${putAside} lies outside its municipality, placed by ${pin.source}`,
      )
    const municipalityCode = known.municipality(pin.municipalityCode)?.code ?? null
    if (isSame(one, pin) && one.pinSource === pin.source) continue
    const { latitude, longitude, source } = pin
    await stores.places.movePin(one.id, {
      latitude,
      longitude,
      pinSource: source,
      municipalityCode,
    })
    report.placed += 1
  }
  for (const { name, pinSource } of outside)
    if (pinSource === 'person')
      report.remarks.push(`${name}: its own pin lies outside its municipality, left where it is`)
  if (report.placed > 0) await stores.changes.recordEverything()
  return report
}
