import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { importBoundaries, type NamedBoundary } from '../features/places/boundary-commands.ts'
import { importPostcodes, type PostcodePoint } from '../features/places/postcode-commands.ts'
import {
  importRegions,
  labourMarketSets,
  type RegionSet,
} from '../features/places/region-set-commands.ts'
import { referenceSets } from '../../seeds/reference-regions.ts'
import { mutter, say, ToolFault, withContext } from './tool.ts'

const mostBytes = 50_000_000

async function refuseLarge(file: string) {
  if ((await stat(file)).size > mostBytes)
    throw new ToolFault(`${file} is larger than ${mostBytes} bytes`)
}

const isInCountry = (latitude: number, longitude: number) =>
  latitude >= 50 && latitude <= 54 && longitude >= 3 && longitude <= 7.5

/** The rows of a text table, each with its line. */
async function* readTable(file: string, delimiter: string) {
  await refuseLarge(file)
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    info: true,
    quote: delimiter === '\t' ? false : '"',
  } as const
  try {
    for await (const { record, info } of createReadStream(file).pipe(parse(options)))
      yield { fields: record as string[], line: info.lines as number }
  } catch (error) {
    if (error instanceof CsvError) throw new ToolFault(`${file} is damaged: ${error.message}`)
    throw error
  }
}

/** A row as a point, or why not; undefined for a row that has no point of its own to give. */
type PostcodeForm = (fields: string[]) => PostcodePoint | string | undefined

const geoNames: PostcodeForm = (fields) => {
  const [country, digits = '', place = '', , , , code = '', , , latitude, longitude] = fields
  if (fields.length !== 12) return `${fields.length} columns instead of 12`
  if (country !== 'NL') return `country "${country}" is not NL`
  return postcodePoint(
    digits,
    place,
    /^\d{4}$/.test(code) ? `GM${code}` : null,
    latitude,
    longitude,
  )
}

const fourDigits: PostcodeForm = (fields) => {
  const [, digits = '', place = '', , municipalityName = '', , , latitude, longitude, kind] = fields
  if (fields.length !== 10) return `${fields.length} columns instead of 10`
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

async function readPostcodes(file: string) {
  await refuseLarge(file)
  const [first = ''] = (await readFile(file, 'utf8')).split('\n', 1)
  const isFour = first.startsWith('id,postcode,')
  if (!isFour && first.split('\t').length !== 12)
    throw new ToolFault(
      `${file} is neither the postal codes of GeoNames (12 columns with tabs) nor 4pp.csv`,
    )
  const read = isFour ? fourDigits : geoNames
  const points: PostcodePoint[] = []
  const refused: string[] = []
  for await (const { fields, line } of readTable(file, isFour ? ',' : '\t')) {
    if (isFour && line === 1) continue
    const point = read(fields)
    if (typeof point === 'string') refused.push(`refused line ${line}: ${point}`)
    else if (point) points.push(point)
  }
  if (points.length === 0) throw new ToolFault(`${file} has no postcodes`)
  return { points, refused }
}

/** Makes the postcodes as a file has them and places schools by them. */
export async function importPostcodeFile(file: string) {
  const { points, refused } = await readPostcodes(file)
  mutter(`${points.length} rows, comparing`)
  const report = await withContext((context) => importPostcodes(context, points))
  for (const line of [...refused, ...report.remarks]) say(line)
  say(
    `postcodes: ${report.new} new, ${report.changed} changed, ${report.gone} gone, ${report.same} the same, ${refused.length} refused; ${report.placed} organisations placed`,
  )
}

interface Feature {
  geometry?: { type?: string; coordinates?: unknown }
  properties?: { statcode?: unknown; statnaam?: unknown }
}

function readBoundary({ geometry, properties }: Feature): NamedBoundary | string {
  const code = properties?.statcode
  if (typeof code !== 'string' || !/^GM\d{4}$/.test(code))
    return `statcode "${String(code)}" is not GM and four digits`
  const coordinates =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : undefined
  if (!isBoundary(coordinates)) return `${code} has no boundary in degrees`
  return {
    code,
    name: typeof properties?.statnaam === 'string' ? properties.statnaam : code,
    boundary: coordinates,
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.length > 0
const isPosition = (value: unknown) =>
  isList(value) && isInCountry(Number(value[1]), Number(value[0]))

function isBoundary(value: unknown): value is NamedBoundary['boundary'] {
  return (
    isList(value) &&
    value.every(
      (polygon) =>
        isList(polygon) && polygon.every((ring) => isList(ring) && ring.every(isPosition)),
    )
  )
}

/** Stores the boundaries of a GeoJSON file and places again what lies outside its own municipality. */
export async function importBoundaryFile(file: string) {
  await refuseLarge(file)
  let features: unknown
  try {
    features = (JSON.parse(await readFile(file, 'utf8')) as { features?: unknown }).features
  } catch (error) {
    if (error instanceof SyntaxError) throw new ToolFault(`${file} is not JSON: ${error.message}`)
    throw error
  }
  if (!isList(features)) throw new ToolFault(`${file} is not a GeoJSON collection of features`)
  const read = features.map((feature) => readBoundary(feature as Feature))
  const refused = read.filter((one) => typeof one === 'string')
  const boundaries = read.filter((one) => typeof one !== 'string')
  if (boundaries.length === 0) throw new ToolFault(`${file} has no municipalities: ${refused[0]}`)
  const report = await withContext((context) => importBoundaries(context, boundaries))
  for (const line of [...refused.map((one) => `refused ${one}`), ...report.remarks]) say(line)
  say(
    `boundaries: ${report.new} new, ${report.changed} changed, ${report.same} the same, ${refused.length} refused; ${report.placed} organisations placed`,
  )
}

const regionColumns = ['gemeentecode', 'arbeidsmarktregio_code', 'arbeidsmarktregio_naam']

async function readRegions(file: string): Promise<RegionSet[]> {
  const sets = new Map<string, RegionSet>()
  let at: number[] | undefined
  for await (const { fields, line } of readTable(file, ',')) {
    if (!at) {
      const missing = regionColumns.find((name) => !fields.includes(name))
      if (missing) throw new ToolFault(`${file} has no column ${missing}`)
      at = regionColumns.map((name) => fields.indexOf(name))
      continue
    }
    const [municipality = '', code = '', name = ''] = at.map((column) => fields[column])
    if (!/^GM\d{4}$/.test(municipality) || !code || !name)
      throw new ToolFault(`${file} line ${line}: needs a code GM####, a region code and a name`)
    const set = sets.get(code) ?? { kind: 'labour_market', code, name, municipalityCodes: [] }
    set.municipalityCodes.push(municipality)
    sets.set(code, set)
  }
  return [...sets.values()]
}

/** Makes provinces, parts of the country and labour market regions; with a file also those it names. */
export async function importRegionSets(file: string | undefined) {
  const named = file === undefined ? [] : await readRegions(file)
  const report = await withContext((context) =>
    importRegions(context, async (stores) => [
      ...(await referenceSets(stores)),
      ...(await labourMarketSets(stores)),
      ...named,
    ]),
  )
  for (const line of report.remarks) say(line)
  say(`regions: ${report.new} new, ${report.changed} changed, ${report.same} the same`)
}
