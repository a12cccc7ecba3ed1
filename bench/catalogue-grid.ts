import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bitCount } from '../server/algorithms/bit-sets.ts'
import { squaredChordPerStep } from '../server/algorithms/world-square.ts'
import type { Holdings } from '../server/catalogue/holdings.ts'
import type { PairAsk } from '../server/catalogue/pair-ask.ts'
import { maskCount } from '../server/catalogue/partner-rows.ts'
import { area } from '../server/catalogue/rows.ts'
import {
  anyWeek,
  atProvider,
  atSchool,
  everyAudience,
  everyGrade,
  everyKind,
  everyMode,
  maskOf,
  namesGoals,
  namesGrades,
  noTheme,
  online,
} from '../server/catalogue/traits.ts'
import { weightOf } from '../server/features/suggestions/suggestion-rules.ts'
import { softParts } from '../shared/suggestions.ts'
import { activityKinds } from '../shared/vocabulary.ts'

/*
 * Runs catalogue-grid.c on the offers of the catalogue, where there is a C compiler.
 */

/** Cells of some 12 km. */
const cellShift = 18

export interface GridInC {
  grid: number[]
  scan: number[]
  found: number[][]
}

/** What C needs for each request, in microseconds, and what it finds; undefined without a compiler. */
export function runGridInC(
  holdings: Holdings,
  asks: PairAsk[],
  limit: number,
): GridInC | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-grid-'))
  const program = join(folder, 'grid')
  const source = join(import.meta.dirname, 'catalogue-grid.c')
  try {
    // the same rounding as here: no multiplying and adding in one
    const options = ['-O3', '-march=native', '-ffp-contract=off', '-o', program, source, '-lm']
    if (spawnSync('cc', options, { stdio: 'ignore' }).status !== 0) return undefined
    const input = Buffer.concat([headOf(holdings, asks, limit), rowsOf(holdings), asksOf(asks)])
    const output = execFileSync(program, { input, maxBuffer: 2 ** 26 }).toString()
    const lines = output
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(Number))
    return {
      grid: lines.map(([grid]) => grid!),
      scan: lines.map(([, scan]) => scan!),
      found: lines.map((line) => line.slice(2)),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function headOf({ partners }: Holdings, asks: PairAsk[], limit: number) {
  const cellChord = squaredChordPerStep(area) * 4 ** cellShift
  const bits = [everyKind, everyGrade, everyMode, everyAudience, atSchool, atProvider, online]
  const marks = [anyWeek, namesGrades, namesGoals, noTheme]
  const counts = [partners.offer.aliveCount, asks.length, activityKinds.length]
  return structs([cellChord, ...softParts.map(weightOf)], [...counts, ...bits, ...marks, limit, 0])
}

function rowsOf({ partners, entries }: Holdings) {
  const { columns, count } = partners.offer
  const { entry, x, y, place, masks, regions } = columns
  const alive = Array.from({ length: count }, (_, row) => row).filter((row) =>
    partners.offer.isAlive(row),
  )
  const order = new Map(
    alive
      .map((row) => entry[row]!)
      .toSorted((a, b) => (entries.isBefore(a, b) ? -1 : 1))
      .map((one, at) => [one, at]),
  )
  return Buffer.concat(
    alive.map((row) => {
      const mask = (at: number, width = 1) =>
        masks.subarray(maskCount * row + at, maskCount * row + at + width)
      const [traits] = mask(maskOf.traits) as unknown as [number]
      const kinds = traits & everyKind
      const kind = bitCount(kinds) === 1 ? 31 - Math.clz32(kinds) : activityKinds.length
      return structs(
        [...place.subarray(4 * row, 4 * row + 4)],
        [
          traits,
          ...mask(maskOf.themes),
          entry[row]!,
          order.get(entry[row]!)!,
          columnOf(x[row]!),
          lineOf(y[row]!),
          kind,
          0,
          ...mask(maskOf.weeks, 4),
          ...mask(maskOf.goals, 4),
          ...regions.subarray(4 * row, 4 * row + 4),
        ],
      )
    }),
  )
}

function asksOf(asks: PairAsk[]) {
  return Buffer.concat(
    asks.map((ask) => {
      const { x, y, z } = ask.vector
      const { traits, themes, weekCount, goalCount, bookable, goals, regions } = ask
      return structs(
        [x, y, z, ask.reach, ask.waiting, Number(ask.listing.unserved)],
        [
          traits,
          themes,
          columnOf(ask.x),
          lineOf(ask.y),
          weekCount,
          goalCount,
          ...bookable,
          ...goals,
          ...regions,
        ],
      )
    }),
  )
}

const columnOf = (x: number) => (x - area.west) >> cellShift
const lineOf = (y: number) => (y - area.north) >> cellShift

/** Numbers as they lie in a C struct: those of 64 bits, then those of 32. */
function structs(broken: number[], whole: number[]) {
  return Buffer.concat([
    Buffer.from(Float64Array.from(broken).buffer),
    Buffer.from(Int32Array.from(whole).buffer),
  ])
}
