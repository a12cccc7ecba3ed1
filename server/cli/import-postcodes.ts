import { importPostcodes, type PostcodePoint } from '../features/places/postcode-commands.ts'
import { FileRefused } from '../problem.ts'
import { isInCountry, readTable, readText, type TableRow } from './read-table.ts'
import { countAloud, mutter, say, withContext } from './tool.ts'

const forms =
  'postal codes of GeoNames (NL.txt: 12 columns with tabs, no header) or 4pp.csv (its header begins with id,postcode,woonplaats)'

const fourDigitColumns = [
  'id',
  'postcode',
  'woonplaats',
  'alternatieve_schrijfwijzen',
  'gemeente',
  'provincie',
  'netnummer',
  'latitude',
  'longitude',
  'soort',
]

/** A row as a point, or why not; undefined for a row that has no point of its own to give. */
type PostcodeForm = (fields: string[]) => PostcodePoint | string | undefined

const geoNames: PostcodeForm = (fields) => {
  const [country, digits = '', place = '', , , , code = '', , , latitude, longitude] = fields
  if (fields.length !== 12) return `${fields.length} columns instead of 12`
  if (country !== 'NL') return `country "${country}" is not NL`
  const municipalityCode = /^\d{4}$/.test(code) ? `GM${code}` : null
  return postcodePoint(digits, place, municipalityCode, latitude, longitude)
}

const fourDigits: PostcodeForm = (fields) => {
  const [, digits = '', place = '', , municipalityName = '', , , latitude, longitude, kind] = fields
  if (fields.length !== fourDigitColumns.length)
    return `${fields.length} columns instead of ${fourDigitColumns.length}`
  // A post office box is nowhere near a school.
  if (kind === 'Postbus') return undefined
  const point = postcodePoint(digits, place, null, latitude, longitude)
  return typeof point === 'string' ? point : { ...point, municipalityName }
}

function postcodePoint(
  digits: string,
  place: string,
  municipalityCode: string | null,
  latitudeText = '',
  longitudeText = '',
): PostcodePoint | string {
  const [latitude, longitude] = [Number(latitudeText), Number(longitudeText)]
  if (!/^[1-9]\d{3}$/.test(digits)) return `"${digits}" is not four digits`
  if (!place) return `${digits} has no place`
  if (!isInCountry(latitude, longitude))
    return `${digits} lies at ${latitudeText}, ${longitudeText}, not in the Netherlands`
  return { digits, place, municipalityCode, latitude, longitude }
}

/** The form a file is in, and its rows without a header. */
function recognise(file: string, text: string): { read: PostcodeForm; rows: TableRow[] } {
  const first = text.split('\n', 1)[0] ?? ''
  if (first.split('\t').length === 12) return { read: geoNames, rows: readTable(file, text, '\t') }
  const header = first.trim().replaceAll('"', '').split(',')
  if (fourDigitColumns.some((name, at) => header[at] !== name))
    throw new FileRefused(`${file} is not in a known form; expected ${forms}`)
  return { read: fourDigits, rows: readTable(file, text, ',').slice(1) }
}

/** The points of a file and its refused rows. Throws FileRefused when it is not one of postcodes, or not all of one. */
export async function readPostcodeFile(file: string) {
  const { read, rows } = recognise(file, await readText(file))
  const points: PostcodePoint[] = []
  const refused: string[] = []
  for (const { fields, line } of rows) {
    const point = read(fields)
    if (typeof point === 'string') refused.push(`line ${line}: ${point}`)
    else if (point) points.push(point)
  }
  if (refused.length > points.length)
    throw new FileRefused(`${file} ${refused[0]}; expected ${forms}`)
  if (points.length === 0) throw new FileRefused(`${file} has no postcodes`)
  return { points, refused }
}

/** Makes the postcodes as a file has them and places schools by them. */
export async function importPostcodeFile(file: string, { force }: { force: boolean }) {
  const { points, refused } = await readPostcodeFile(file)
  mutter(`${points.length} rows, comparing`)
  const report = await withContext((context) =>
    importPostcodes(context, points, { force, onPlaced: countAloud('placed', 'organisations') }),
  )
  for (const line of [...report.remarks, ...refused.map((line) => `refused ${line}`)]) say(line)
  say(
    `postcodes: ${report.new} new, ${report.changed} changed, ${report.gone} gone, ${report.same} the same, ${refused.length} refused; ${report.placed} organisations placed`,
  )
}
