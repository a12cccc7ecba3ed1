import type { Context } from '../../context.ts'
import type { Boundary } from '../../database/tables.ts'
import { innerPoint, isInArea } from '../../algorithms/point-in-polygon.ts'
import { type PinReport, type PinWatch, placeAgain } from './pin-commands.ts'

export interface NamedBoundary {
  code: string
  name: string
  boundary: Boundary
}

export interface BoundaryReport extends PinReport {
  new: number
  changed: number
  /** Had a boundary and are not named any more; they stay as they are. */
  gone: number
  same: number
}

/**
 * Stores boundaries of municipalities, moves a municipality's point that lies outside it to a place well inside, and
 * places again what lies outside its own municipality; in one write. Municipalities that a file does not name stay.
 */
export async function importBoundaries(
  { database }: Context,
  boundaries: NamedBoundary[],
  watch: PinWatch = {},
): Promise<BoundaryReport> {
  return await database.write(async (stores) => {
    const known = new Map((await stores.municipalities.all()).map((row) => [row.code, row]))
    const report = { new: 0, changed: 0, gone: 0, same: 0 }
    const remarks: string[] = []
    const named = new Set(boundaries.map(({ code }) => code))
    for (const { code, name, boundary } of known.values())
      if (boundary && !named.has(code)) {
        remarks.push(`${code} ${name}: is not in it any more, left as it was`)
        report.gone += 1
      }
    for (const { code, name, boundary } of boundaries) {
      const row = known.get(code)
      const centre = innerPoint(boundary)
      const point = centre && { latitude: centre.y, longitude: centre.x }
      if (!row) {
        if (!point) {
          remarks.push(`${code} ${name}: unknown and too thin to have a point, left out`)
          continue
        }
        await stores.municipalities.addMissing([{ code, name, province: '', ...point, boundary }])
        remarks.push(`${code} ${name}: was unknown, added without a province`)
        report.new += 1
        continue
      }
      const isOutside = point && !isInArea(boundary, row.longitude, row.latitude)
      if (isOutside) remarks.push(`${code} ${row.name}: its point lay outside, moved to its middle`)
      if (!isOutside && JSON.stringify(row.boundary) === JSON.stringify(boundary)) {
        report.same += 1
        continue
      }
      await stores.municipalities.change(code, { boundary, ...(isOutside && point) })
      report[row.boundary ? 'changed' : 'new'] += 1
    }
    if (report.new + report.changed > 0) await stores.changes.recordEverything()
    const pins = await placeAgain(stores, watch)
    return { ...report, placed: pins.placed, remarks: [...remarks, ...pins.remarks] }
  })
}
