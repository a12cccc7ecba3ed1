import type { PinSource, Point } from '../../../shared/common.ts'
import { type Area, isInArea, kmToEdge } from '../../algorithms/point-in-polygon.ts'
import { areaOf } from './postcode-area-rules.ts'

/** A name as it is compared: lower case, without accents and punctuation ("'s-Gravenhage" → "s gravenhage"). */
export const foldName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** A name without what tells it from its namesakes ("Rijswijk (ZH)" → "rijswijk"). */
export function foldPlace(name: string) {
  const bracket = name.indexOf('(')
  return foldName(bracket >= 0 && name.endsWith(')') ? name.slice(0, bracket) : name)
}

/** Open data draws boundaries a little straighter than they are. */
const boundaryMarginKm = 0.5

export interface KnownMunicipality extends Point {
  code: string
  name: string
  boundary: Area | null
}

export interface KnownPlace extends Point {
  /** The place's name. */
  place: string
  municipalityCode: string | null
}

/** What is known about an address when a pin is chosen for it. */
export interface PinChoices {
  postcode: string
  place: string
  municipalityCode: string | null
  /** What a geocoder said. */
  located?: (Point & { municipalityCode: string | null }) | undefined
  /** The places of its four digits. */
  postcodes: KnownPlace[]
  /** The places of its name. */
  places: KnownPlace[]
  municipalityOf: (code: string | null) => KnownMunicipality | undefined
}

export interface Pin extends Point {
  source: PinSource
  municipalityCode: string | null
}

export interface ChosenPin extends Pin {
  /** The better pin that lay outside its own municipality and was put aside. */
  putAside?: PinSource
}

/** False only when the boundary is known and the point clearly lies outside it. */
export function liesIn(municipality: KnownMunicipality | undefined, point: Point): boolean {
  if (!municipality?.boundary) return true
  const { boundary } = municipality
  return (
    isInArea(boundary, point.longitude, point.latitude) ||
    kmToEdge(boundary, point.longitude, point.latitude) <= boundaryMarginKm
  )
}

/**
 * The best pin for an address: what a geocoder said, else its postcode, its place, its municipality, and last a town in
 * the area of its postcode. A point outside the municipality it belongs to gives way to that municipality's own point.
 * Undefined when nothing is known.
 */
export function choosePin(choices: PinChoices): ChosenPin | undefined {
  const { municipalityCode, located, municipalityOf } = choices
  const best = bestCandidate(choices)
  const code = municipalityCode ?? located?.municipalityCode ?? best?.municipalityCode ?? null
  const municipality = municipalityOf(code)
  if (best && liesIn(municipality, best)) return { ...best, municipalityCode: code }
  if (!municipality) return inArea(choices.postcode)
  const { latitude, longitude } = municipality
  return {
    latitude,
    longitude,
    source: 'municipality',
    municipalityCode: code,
    ...(best && { putAside: best.source }),
  }
}

/** Which municipality such a rough point lies in says nothing about the address. */
function inArea(postcode: string): ChosenPin | undefined {
  const area = areaOf(postcode)
  if (!area) return undefined
  const { latitude, longitude } = area
  return { latitude, longitude, source: 'postcode_area', municipalityCode: null }
}

function bestCandidate({
  located,
  postcodes,
  places,
  place,
  municipalityCode,
}: PinChoices): Pin | undefined {
  if (located) return { ...located, source: 'address' }
  const isOwn = (one: KnownPlace) => one.municipalityCode === municipalityCode
  const isNamed = (one: KnownPlace) => foldPlace(one.place) === foldPlace(place)
  const byPostcode = postcodes.find(isNamed) ?? postcodes.find(isOwn) ?? postcodes[0]
  if (byPostcode) return asPin(byPostcode, 'postcode')
  // Namesakes elsewhere in the country are no help.
  const byPlace =
    municipalityCode === null ? (places.length === 1 ? places[0] : undefined) : places.find(isOwn)
  return byPlace && asPin(byPlace, 'place')
}

const asPin = ({ latitude, longitude, municipalityCode }: KnownPlace, source: PinSource): Pin => ({
  latitude,
  longitude,
  source,
  municipalityCode,
})

const smallWords = new Set('aan ad bij de den der en het in op over te ter van voor'.split(' '))
const provinceMarks = new Set([
  'DR',
  'FL',
  'FR',
  'GLD',
  'GN',
  'LB',
  'NB',
  'NH',
  'OV',
  'UT',
  'ZH',
  'ZLD',
])

/** A place name of a register in capitals as people write it ("'S-GRAVENHAGE" → "'s-Gravenhage", "RIJSWIJK ZH" → "Rijswijk (ZH)"). */
export function readableName(capitals: string): string {
  const [, base = '', owner] = /^(.*?)(?: GEM\.? (.+))?$/.exec(capitals.trim()) ?? []
  if (owner) return `${readableName(base)} (${readableName(owner)})`
  const words = base.split(/\s+/)
  const last = words.at(-1) ?? ''
  if (words.length > 1 && provinceMarks.has(last))
    return `${readableName(words.slice(0, -1).join(' '))} (${last})`
  if (words.length > 1 && last === 'CA') return `${readableName(words.slice(0, -1).join(' '))} c.a.`
  return base
    .replace(/^'?S[ -](?=GRAVEN|HEER|HERTOGEN)/, "'s-")
    .replace(/ AD (?=IJSSEL)/, ' AAN DEN ')
    .replace(/[^\s-]+/g, (word, at: number) => readableWord(word, at === 0))
}

function readableWord(word: string, isFirst: boolean): string {
  const small = word.toLowerCase()
  if (/^'[a-z]$/.test(small) || /^\d/.test(small)) return small
  if (!isFirst && smallWords.has(small)) return small
  if (small.startsWith('ij')) return `IJ${small.slice(2)}`
  return small.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
