import type { Context } from '../../context.ts'
import { FileRefused } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { hasExactPin, hostOf } from '../organisations/organisation-rules.ts'
import { type KnownPlaces, readKnownPlaces } from '../places/place-commands.ts'
import { foldName } from '../places/place-rules.ts'
import { refusePart } from '../places/whole-file-rules.ts'
import { addMunicipalities, pinOf } from './school-place-commands.ts'
import { codeOf, isTaken, type LinedRow, remarkOn, type TakenRow } from './school-register-rules.ts'

export interface RegisterReport {
  new: number
  /** Those with another row in the file, also where only what is not kept differs. */
  changed: number
  gone: number
  back: number
  same: number
  refused: string[]
  remarks: string[]
}

type School = Awaited<ReturnType<Stores['schoolRegister']['all']>>[number]

interface ImportOptions {
  force?: boolean
  /** Hears after each row how far it is. */
  onCompared?: (rows: number, all: number) => void
}

/**
 * Makes the schools as the register has them, in one write. Schools that are gone and that nobody uses are removed, the
 * others marked; schools that did not come from the register stay. Throws FileRefused for a file that cannot be the whole
 * register, unless `force`.
 */
export async function importRegister(
  { database, clock, ids }: Context,
  rows: LinedRow[],
  { force = false, onCompared }: ImportOptions = {},
): Promise<RegisterReport> {
  refuseDoubles(rows)
  return await database.write(async (stores) => {
    const now = clock().toISOString()
    const report = startReport(rows)
    const known = new Map(
      (await stores.schoolRegister.all()).map((one) => [one.brinLocation ?? '', one]),
    )
    const inUse = await stores.schoolRegister.idsInUse()
    const lost = goneSchools(known, rows, force)

    const taken = rows.filter(isTaken)
    await addMunicipalities(stores, taken, report.remarks)
    const places = await readKnownPlaces(stores)
    if (!places.hasPostcodes)
      report.remarks.push('no postcodes are known: schools are placed by their place name')

    const added: Parameters<Stores['schoolRegister']['add']>[0] = []
    for (const [at, row] of taken.entries()) {
      report.remarks.push(...row.remarks.map((text) => remarkOn(row, text)))
      const earlier = known.get(row.school.brinLocation)
      if (earlier)
        await takeOver(stores, earlier, row, report, {
          places,
          isInUse: inUse.has(earlier.id),
          now,
        })
      else added.push(newSchool(row, places, report, { id: ids(), now }))
      onCompared?.(at + 1, taken.length)
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

const startReport = (rows: LinedRow[]): RegisterReport => ({
  new: 0,
  changed: 0,
  gone: 0,
  back: 0,
  same: 0,
  refused: rows.flatMap((row) =>
    isTaken(row) ? [] : [`line ${row.line}: ${row.refused}; left as it was`],
  ),
  remarks: [],
})

function refuseDoubles(rows: LinedRow[]) {
  const lines = new Map<string, number>()
  for (const row of rows) {
    const code = codeOf(row)
    if (code === undefined) continue
    const earlier = lines.get(code)
    if (earlier !== undefined)
      throw new FileRefused(`line ${row.line}: ${code} stands on line ${earlier}, too`)
    lines.set(code, row.line)
  }
}

/** Refused rows keep their school: only what the file does not name at all is gone. */
function goneSchools(known: Map<string, School>, rows: LinedRow[], force: boolean) {
  const named = new Set(rows.map(codeOf))
  const registered = [...known.values()].filter(
    (one) => one.boardNumber !== null && one.goneAt === null,
  )
  const lost = registered.filter((one) => !named.has(one.brinLocation ?? ''))
  refusePart({ known: registered.length, lost: lost.length, force }, 'schools')
  return lost
}

const newSchool = (
  row: TakenRow,
  places: KnownPlaces,
  { remarks }: RegisterReport,
  { id, now }: { id: string; now: string },
) => ({
  ...row.school,
  id,
  kind: 'school' as const,
  ...pinOf(row, places, remarks),
  pinMoved: false,
  searchText: foldName(`${row.school.name} ${row.school.place}`),
  ...asRegistered(row),
  version: 1,
  createdAt: now,
  updatedAt: now,
})

/** What is kept of a row to compare the next with and to judge mail addresses by, and nobody sees. */
const asRegistered = ({ fingerprint, school }: TakenRow) => ({
  registerRow: fingerprint,
  registerHost: hostOf(school.website) || null,
})

/**
 * Takes over what differs. A row that differs only in what is not kept counts as changed, and nobody sees anything of it.
 * A school without a fingerprint of its row is judged by what is kept alone, and gets one.
 */
async function takeOver(
  { schoolRegister }: Stores,
  earlier: School,
  row: TakenRow,
  report: RegisterReport,
  { places, isInUse, now }: { places: KnownPlaces; isInUse: boolean; now: string },
) {
  const values = difference(earlier, row, places, isInUse, report)
  const registered = asRegistered(row)
  const isOtherRow = earlier.registerRow !== registered.registerRow
  if (earlier.goneAt !== null) report.back += 1
  else if (values || (isOtherRow && earlier.registerRow !== null)) report.changed += 1
  else report.same += 1
  if (values)
    await schoolRegister.change(earlier.id, {
      ...values,
      ...registered,
      version: earlier.version + 1,
      updatedAt: now,
    })
  else if (isOtherRow || earlier.registerHost !== registered.registerHost)
    await schoolRegister.change(earlier.id, registered)
}

/** What must change; undefined when nothing must. A website is left to a school that has its own people here. */
function difference(
  earlier: School,
  row: TakenRow,
  places: KnownPlaces,
  isInUse: boolean,
  { remarks }: RegisterReport,
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
  return {
    ...wanted,
    ...pinOf(row, places, remarks),
    pinMoved: earlier.pinMoved || hasExactPin(earlier),
  }
}
