import { bitsOf, setsMeet, setWords } from '../algorithms/bit-sets.ts'
import {
  degreesAround,
  squaredChord,
  squaredChordOfKm,
  unitVector,
  type Vector,
} from '../algorithms/geo-distance.ts'
import { worldBox, type WorldBox } from '../algorithms/world-square.ts'
import type { SearchFilters } from '../../shared/search.ts'
import { themes } from '../../shared/vocabulary.ts'
import { forEachRun, type Holdings } from './holdings.ts'
import type { Box } from './listing.ts'
import { area, type Rows } from './rows.ts'
import { anyWeek, audienceBits, gradeBits, kindBits, modeBits } from './traits.ts'
import { placeOfDay, weeksFromTo, type WeekWindow } from './week-window.ts'

/** A search as numbers, to be compared with rows. */
export interface RowFilter {
  kinds: number
  grades: number
  modes: number
  audience: number
  /** No bits: all themes. */
  themes: number
  /** undefined: at any time. */
  weeks: Int32Array | undefined
  /** undefined: of anyone. */
  organisation: number | undefined
  box: WorldBox
  center: Vector | undefined
  /** As a squared chord around the centre. */
  within: number
}

const noOne = -1

export function makeFilter(
  { names, window }: Holdings,
  filters: SearchFilters,
  box: WorldBox = area,
): RowFilter {
  const center = centerOf(filters)
  const { withinKm, organisationId } = filters
  return {
    kinds: kindBits(filters.kinds),
    grades: gradeBits(filters.grades),
    modes: modeBits(filters.modes),
    audience: audienceBits(filters.audience),
    themes: bitsOf(filters.themes ?? [], themes),
    weeks: weeksOf(filters, window),
    organisation:
      organisationId === undefined
        ? undefined
        : (names.organisations.find(organisationId) ?? noOne),
    box: overlap(box, circleBox(filters)),
    center,
    within: center === undefined || withinKm === undefined ? Infinity : squaredChordOfKm(withinKm),
  }
}

/** True when nothing but the type is asked for, so that sums kept beforehand can answer. */
export function isUnfiltered(filters: SearchFilters) {
  const { kinds, themes, grades, modes, latitude, longitude, withinKm, text } = filters
  const choices = [kinds, themes, grades, modes]
  const isAround = latitude !== undefined && longitude !== undefined && withinKm !== undefined
  const others = [filters.audience, filters.from, filters.until, filters.organisationId]
  return (
    choices.every((chosen) => chosen === undefined || chosen.length === 0) &&
    others.every((other) => other === undefined) &&
    !isAround &&
    (text === undefined || text.trim() === '')
  )
}

export function centerOf({ latitude, longitude }: SearchFilters) {
  if (latitude === undefined || longitude === undefined) return undefined
  return unitVector(latitude, longitude)
}

export const worldBoxOf = ({ west, south, east, north }: Box) => worldBox(west, south, east, north)

/** Fills `rows.found` with the rows that pass, and gives how many. */
export function findRows(rows: Rows, filter: RowFilter) {
  let count = 0
  forEachRun(rows, rows.partsOf(filter.kinds), filter.box, (from, to) => {
    count = sift(rows, filter, undefined, from, to, count)
  })
  return count
}

/** The same among the rows of a list. */
export function findListedRows(rows: Rows, filter: RowFilter, list: Int32Array, length: number) {
  return sift(rows, filter, list, 0, length, 0)
}

/** Adds to `rows.found`, behind the first `count`, those of the rows that pass; gives the new count. */
function sift(
  rows: Rows,
  filter: RowFilter,
  list: Int32Array | undefined,
  from: number,
  to: number,
  count: number,
) {
  const { found, columns } = rows
  const { traits, x, y, vector } = columns
  const { kinds, grades, modes, audience, themes, weeks, organisation, center, within } = filter
  const { west, north, east, south } = filter.box
  for (let at = from; at < to; at++) {
    const row = list === undefined ? at : list[at]!
    const bits = traits[row]!
    if ((bits & kinds) === 0 || (bits & grades) === 0) continue
    if ((bits & modes) === 0 || (bits & audience) === 0) continue
    if (x[row]! < west || x[row]! > east || y[row]! < north || y[row]! > south) continue
    if (themes !== 0 && (columns.themes[row]! & themes) === 0) continue
    if (weeks !== undefined && (bits & anyWeek) === 0)
      if (!setsMeet(columns.weeks, setWords * row, weeks, 0)) continue
    if (organisation !== undefined && columns.organisation[row] !== organisation) continue
    if (center !== undefined && within !== Infinity) {
      const place = 3 * row
      const chord = squaredChord(
        vector[place]!,
        vector[place + 1]!,
        vector[place + 2]!,
        center.x,
        center.y,
        center.z,
      )
      if (chord > within) continue
    }
    found[count++] = row
  }
  return count
}

function circleBox({ latitude, longitude, withinKm }: SearchFilters) {
  if (latitude === undefined || longitude === undefined || withinKm === undefined) return area
  return worldBoxOf(degreesAround(latitude, longitude, withinKm))
}

function overlap(a: WorldBox, b: WorldBox): WorldBox {
  return {
    west: Math.max(a.west, b.west),
    north: Math.max(a.north, b.north),
    east: Math.min(a.east, b.east),
    south: Math.min(a.south, b.south),
  }
}

function weeksOf({ from, until }: SearchFilters, window: WeekWindow) {
  if (from === undefined && until === undefined) return undefined
  return weeksFromTo(
    from === undefined ? 0 : placeOfDay(window, from),
    until === undefined ? Infinity : placeOfDay(window, until),
  )
}
