import { importBoundaries, type NamedBoundary } from '../features/places/boundary-commands.ts'
import { FileRefused } from '../problem.ts'
import { isInCountry, readText } from './read-table.ts'
import { countAloud, mutter, say, withContext } from './tool.ts'

const form =
  'GeoJSON, a collection of municipalities in degrees (WGS84), each with statcode GM and four digits'

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

/** The boundaries of a GeoJSON file and its refused features. Throws FileRefused when it is not one of municipalities. */
export async function readBoundaryFile(file: string) {
  const text = await readText(file)
  let features: unknown
  try {
    features = (JSON.parse(text) as { features?: unknown } | null)?.features
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const fault = error.message.replace(/\s+/g, ' ')
    throw new FileRefused(`${file} is damaged or cut off: ${fault}; expected ${form}`)
  }
  if (!isList(features)) throw new FileRefused(`${file} has no features; expected ${form}`)

  const boundaries: NamedBoundary[] = []
  const refused: string[] = []
  const places = new Map<string, number>()
  for (const [at, feature] of features.entries()) {
    const read = readBoundary(feature ?? {})
    if (typeof read === 'string') {
      refused.push(`feature ${at + 1}: ${read}`)
      continue
    }
    const earlier = places.get(read.code)
    if (earlier !== undefined)
      throw new FileRefused(`${file} feature ${at + 1}: ${read.code} is feature ${earlier}, too`)
    places.set(read.code, at + 1)
    boundaries.push(read)
  }
  if (refused.length > boundaries.length)
    throw new FileRefused(`${file} ${refused[0]}; expected ${form}`)
  return { boundaries, refused }
}

/** Stores the boundaries of a GeoJSON file and places again what lies outside its own municipality. */
export async function importBoundaryFile(file: string) {
  const { boundaries, refused } = await readBoundaryFile(file)
  mutter(`${boundaries.length} municipalities, comparing`)
  const report = await withContext((context) =>
    importBoundaries(context, boundaries, { onPlaced: countAloud('placed', 'organisations') }),
  )
  for (const line of [...report.remarks, ...refused.map((line) => `refused ${line}`)]) say(line)
  say(
    `boundaries: ${report.new} new, ${report.changed} changed, ${report.gone} not in it any more, ${report.same} the same, ${refused.length} refused; ${report.placed} organisations placed`,
  )
}
