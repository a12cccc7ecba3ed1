import type { HolidayRegion } from '../../../shared/vocabulary.ts'
import { readableName } from '../places/place-rules.ts'

/** The columns of DUO's file "alle schoolvestigingen basisonderwijs", in order. */
export const registerColumns = [
  'PROVINCIE',
  'BEVOEGD GEZAG NUMMER',
  'INSTELLINGSCODE',
  'VESTIGINGSCODE',
  'VESTIGINGSNAAM',
  'STRAATNAAM',
  'HUISNUMMER-TOEVOEGING',
  'POSTCODE',
  'PLAATSNAAM',
  'GEMEENTENUMMER',
  'GEMEENTENAAM',
  'DENOMINATIE',
  'TELEFOONNUMMER',
  'INTERNETADRES',
  'STRAATNAAM CORRESPONDENTIEADRES',
  'HUISNUMMER-TOEVOEGING CORRESPONDENTIEADRES',
  'POSTCODE CORRESPONDENTIEADRES',
  'PLAATSNAAM CORRESPONDENTIEADRES',
  'NODAAL GEBIED CODE',
  'NODAAL GEBIED NAAM',
  'RPA-GEBIED CODE',
  'RPA-GEBIED NAAM',
  'WGR-GEBIED CODE',
  'WGR-GEBIED NAAM',
  'COROPGEBIED CODE',
  'COROPGEBIED NAAM',
  'ONDERWIJSGEBIED CODE',
  'ONDERWIJSGEBIED NAAM',
  'RMC-REGIO CODE',
  'RMC-REGIO NAAM',
  'VAKANTIEREGIO',
] as const
export type RegisterColumn = (typeof registerColumns)[number]

/** What is taken over of a school location. Its phone number and correspondence address are not. */
export interface RegisteredSchool {
  brinLocation: string
  boardNumber: string
  name: string
  street: string
  houseNumber: string
  postcode: string
  place: string
  municipalityCode: string
  denomination: string | null
  website: string | null
  labourMarketCode: string | null
  labourMarketName: string | null
  holidayRegion: HolidayRegion | null
}

/** A row that can be taken over, with what is strange about it; or why it cannot. */
export type ReadRow =
  | {
      school: RegisteredSchool
      province: string
      /** Empty in a few rows. */
      municipalityName: string
      remarks: string[]
    }
  | { refused: string; brinLocation: string | undefined }

/** A row with the line it stands on and a fingerprint of all its columns, also those that are not kept. */
export type LinedRow = ReadRow & { line: number; fingerprint: string }
export type TakenRow = Extract<LinedRow, { school: RegisteredSchool }>

export const isTaken = (row: LinedRow): row is TakenRow => 'school' in row

export const codeOf = (row: LinedRow) => (isTaken(row) ? row.school.brinLocation : row.brinLocation)

/** What an operator reads about a row. */
export const remarkOn = ({ line, school }: TakenRow, text: string) =>
  `line ${line}: ${school.brinLocation}: ${text}`

/** What is wrong with the first line of a file; undefined when it is the expected one. */
export function headerFault(header: readonly string[]): string | undefined {
  for (const [at, expected] of registerColumns.entries()) {
    const found = header[at]?.trim()
    if (found !== expected)
      return found === undefined
        ? `column ${at + 1} is missing, expected "${expected}"`
        : `column ${at + 1} is "${found}", expected "${expected}"`
  }
  return header.length > registerColumns.length
    ? `column ${registerColumns.length + 1} is "${header[registerColumns.length]}", expected none`
    : undefined
}

const holidays: Record<string, HolidayRegion> = { Noord: 'north', Midden: 'middle', Zuid: 'south' }

/** One row of the register; `fields` has exactly the expected number. An empty value is one space. */
export function readRegisterRow(fields: readonly string[]): ReadRow {
  const of = (column: RegisterColumn) => fields[registerColumns.indexOf(column)]?.trim() ?? ''
  const brinLocation = of('VESTIGINGSCODE')
  if (!/^\d{2}[A-Z]{2}\d{2}$/.test(brinLocation))
    return { refused: `VESTIGINGSCODE "${brinLocation}" is not a code`, brinLocation: undefined }
  const refuse = (reason: string) => ({ refused: `${brinLocation}: ${reason}`, brinLocation })

  const boardNumber = of('BEVOEGD GEZAG NUMMER')
  const name = of('VESTIGINGSNAAM')
  const postcode = /^([1-9]\d{3}) ?([A-Z]{2})$/.exec(of('POSTCODE'))
  const number = of('GEMEENTENUMMER')
  if (!/^\d+$/.test(boardNumber))
    return refuse(`BEVOEGD GEZAG NUMMER "${boardNumber}" is no number`)
  if (!name || name.length > 150) return refuse('VESTIGINGSNAAM is empty or longer than 150')
  if (!postcode) return refuse(`POSTCODE "${of('POSTCODE')}" is not a postcode`)
  if (!/^\d{4}$/.test(number)) return refuse(`GEMEENTENUMMER "${number}" is not four digits`)
  if (!of('PLAATSNAAM')) return refuse('PLAATSNAAM is empty')

  const holidayRegion = holidays[of('VAKANTIEREGIO')] ?? null
  const website = /^(https?:\/\/)?[a-z0-9][a-z0-9.-]*\.[a-z]{2,}(\/[^\s<>"]*)?$/i.test(
    of('INTERNETADRES'),
  )
  return {
    school: {
      brinLocation,
      boardNumber,
      name,
      street: of('STRAATNAAM'),
      houseNumber: of('HUISNUMMER-TOEVOEGING'),
      postcode: `${postcode[1]} ${postcode[2]}`,
      place: readableName(of('PLAATSNAAM')),
      municipalityCode: `GM${number}`,
      denomination: of('DENOMINATIE') || null,
      website: website ? of('INTERNETADRES') : null,
      labourMarketCode: of('RPA-GEBIED CODE') || null,
      labourMarketName: of('RPA-GEBIED NAAM') || null,
      holidayRegion,
    },
    province: of('PROVINCIE'),
    municipalityName: readableName(of('GEMEENTENAAM')),
    remarks: [
      ...(holidayRegion ? [] : [`VAKANTIEREGIO "${of('VAKANTIEREGIO')}" is unknown, left empty`]),
      ...(website || !of('INTERNETADRES')
        ? []
        : [`INTERNETADRES "${of('INTERNETADRES')}" is not a web address, left empty`]),
    ],
  }
}
