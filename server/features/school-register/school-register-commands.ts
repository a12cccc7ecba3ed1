import type { Context } from '../../context.ts'
import type { Stores } from '../../stores.ts'
import { type KnownPlaces, readKnownPlaces } from '../places/place-commands.ts'
import { foldName } from '../places/place-rules.ts'
import { isFarTooSmall, type ReadRow, type RegisteredSchool } from './school-register-rules.ts'

/** A row with the line it stands on. */
export type LinedRow = ReadRow & { line: number }

export interface RegisterReport {
  new: number
  changed: number
  gone: number
  back: number
  same: number
  refused: string[]
  remarks: string[]
}

/** Thrown when a file as a whole cannot be taken over; nothing of it is then. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
}

type School = Awaited<ReturnType<Stores['schoolRegister']['all']>>[number]
type Taken = Extract<LinedRow, { school: RegisteredSchool }>

const mean = (values: number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

const isTaken = (row: LinedRow): row is Taken => 'school' in row

/**
 * Makes the schools as the register has them, in one write. Schools that are gone and that nobody uses are removed, the
 * others marked; schools that did not come from the register stay. Throws FileRefused for a file that cannot be the whole
 * register, unless `force`.
 */
export async function importRegister(
  { database, clock, ids }: Context,
  rows: LinedRow[],
  { force = false } = {},
): Promise<RegisterReport> {
  refuseDoubles(rows)
  return await database.write(async (stores) => {
    const now = clock().toISOString()
    const known = new Map(
      (await stores.schoolRegister.all()).map((one): [string, School] => [
        one.brinLocation ?? '',
        one,
      ]),
    )
    const inUse = await stores.schoolRegister.idsInUse()
    const lost = goneSchools(known, rows, force)
    const report: RegisterReport = {
      new: 0,
      changed: 0,
      gone: 0,
      back: 0,
      same: 0,
      refused: rows.flatMap((row) =>
        isTaken(row) ? [] : [`line ${row.line}: ${row.refused}; left as it was`],
      ),
      remarks: [],
    }

    const taken = rows.filter(isTaken)
    await addMunicipalities(stores, taken, report)
    const places = await readKnownPlaces(stores)
    if (!places.hasPostcodes)
      report.remarks.push('no postcodes are known: schools are placed by their place name')

    const added: Parameters<Stores['schoolRegister']['add']>[0] = []
    for (const row of taken) {
      report.remarks.push(...row.remarks.map((text) => remark(row, text)))
      const earlier = known.get(row.school.brinLocation)
      if (earlier) {
        const values = difference(earlier, row, places, inUse.has(earlier.id), report)
        if (earlier.goneAt !== null) report.back += 1
        else if (values) report.changed += 1
        else report.same += 1
        if (values)
          await stores.schoolRegister.change(earlier.id, {
            ...values,
            version: earlier.version + 1,
            updatedAt: now,
          })
        continue
      }
      added.push({
        ...row.school,
        id: ids(),
        kind: 'school',
        ...pinOf(row, places, report),
        pinMoved: false,
        searchText: foldName(`${row.school.name} ${row.school.place}`),
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
    }
    await stores.schoolRegister.add(added)
    report.new = added.length

    for (const one of lost.filter(({ id }) => inUse.has(id)))
      await stores.schoolRegister.change(one.id, {
        goneAt: now,
        version: one.version + 1,
        updatedAt: now,
      })
    await stores.schoolRegister.remove(lost.map(({ id }) => id).filter((id) => !inUse.has(id)))
    report.gone = lost.length
    if (report.new + report.changed + report.gone + report.back > 0)
      await stores.changes.recordEverything()
    return report
  })
}

function refuseDoubles(rows: LinedRow[]) {
  const lines = new Map<string, number>()
  for (const row of rows) {
    const code = isTaken(row) ? row.school.brinLocation : row.brinLocation
    if (code === undefined) continue
    const earlier = lines.get(code)
    if (earlier !== undefined)
      throw new FileRefused(`line ${row.line}: ${code} stands on line ${earlier}, too`)
    lines.set(code, row.line)
  }
}

/** Refused rows keep their school: only what the file does not name at all is gone. */
function goneSchools(known: Map<string, School>, rows: LinedRow[], force: boolean) {
  const named = new Set(
    rows.map((row) => (isTaken(row) ? row.school.brinLocation : row.brinLocation)),
  )
  const registered = [...known.values()].filter(
    (one) => one.boardNumber !== null && one.goneAt === null,
  )
  const lost = registered.filter((one) => !named.has(one.brinLocation ?? ''))
  if (!force && isFarTooSmall(registered.length, lost.length))
    throw new FileRefused(
      `${lost.length} of the ${registered.length} known schools are not in it; if that is right, add --force`,
    )
  return lost
}

/** Municipalities that are not known yet, each at the mean of where its schools' postcodes are. */
async function addMunicipalities(stores: Stores, rows: Taken[], report: RegisterReport) {
  const known = new Set((await stores.municipalities.names()).map(({ code }) => code))
  const unknown = rows.filter(({ school }) => !known.has(school.municipalityCode))
  if (unknown.length === 0) return
  const places = await readKnownPlaces(stores)
  for (const code of new Set(unknown.map(({ school }) => school.municipalityCode))) {
    const inside = unknown.filter(({ school }) => school.municipalityCode === code)
    const named = inside.find(({ municipalityName }) => municipalityName)
    const points = inside.flatMap(({ school }) => places.pinFor(school, null) ?? [])
    if (!named || points.length === 0) {
      report.remarks.push(`municipality ${code} is unknown; import boundaries to place its schools`)
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

const remark = (row: Taken, text: string) => `line ${row.line}: ${row.school.brinLocation}: ${text}`

/** The pin and the municipality, as far as known. */
function pinOf(row: Taken, places: KnownPlaces, report: RegisterReport) {
  const { school } = row
  const municipality = places.municipality(school.municipalityCode)
  const pin = places.pinFor(school, municipality?.code ?? null)
  if (places.hasPostcodes && !places.knowsPostcode(school.postcode))
    report.remarks.push(
      remark(row, `postcode ${school.postcode} is unknown, placed by ${pin?.source ?? 'nothing'}`),
    )
  if (pin?.putAside)
    report.remarks.push(
      remark(
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

/** What must change; undefined when nothing must. A website is left to a school that has its own people here. */
function difference(
  earlier: School,
  row: Taken,
  places: KnownPlaces,
  isInUse: boolean,
  report: RegisterReport,
) {
  const { school } = row
  const wanted = {
    ...school,
    municipalityCode: places.municipality(school.municipalityCode)?.code ?? null,
    website: isInUse ? earlier.website : school.website,
    searchText: foldName(`${school.name} ${school.place}`),
    goneAt: null,
  }
  const isSame = Object.entries(wanted).every(
    ([key, value]) => earlier[key as keyof School] === value,
  )
  if (isSame) return undefined
  const moved = (['street', 'houseNumber', 'postcode', 'place', 'municipalityCode'] as const).some(
    (key) => earlier[key] !== wanted[key],
  )
  if (!moved && earlier.pinSource !== null) return wanted
  const wasExact = earlier.pinSource === 'person' || earlier.pinSource === 'address'
  return { ...wanted, ...pinOf(row, places, report), pinMoved: earlier.pinMoved || wasExact }
}
