import type { RowBlocks } from '../algorithms/row-blocks.ts'
import { nearness, neutral, weightOf } from '../features/suggestions/suggestion-rules.ts'
import type { PairAsk } from './pair-ask.ts'
import { choicesIn, maskOf, noTheme } from './traits.ts'

/*
 * Which rows of a block can still come into a list of the best, by what is known of all 32 at once: how near the block is, which of its rows
 * share themes, and which share a curriculum goal. The score grows by each part's weight, so what the others leave must come from the themes.
 */

const distanceWeight = weightOf('distance')
const themesWeight = weightOf('themes')
const curriculumWeight = weightOf('curriculum')

/** Far more than rounding, far less than a difference between scores. */
const rounding = 1e-9

const [noThemeChoice] = choicesIn(maskOf.themes, noTheme) as [number]

/** The rows of a block this far away or further, as bits, but for those that surely score lower than that. */
export function rowsReaching(
  ask: PairAsk,
  blocks: RowBlocks,
  block: number,
  chord: number,
  lowest: number,
) {
  if (lowest === -Infinity) return -1
  const missing = lowest - ask.bestElse - distanceWeight * nearness(chord) - rounding
  // a row without a common goal has at most what counts for saying nothing
  const rows = rowsSharing(ask, blocks, block, missing - curriculumWeight * neutral)
  if (rows === -1 || ask.goalChoices.length === 0) return rows
  const withGoals = rowsSharing(ask, blocks, block, missing - curriculumWeight)
  if (withGoals === 0) return rows
  return rows | (withGoals & blocks.havingAtLeast(1, block, ask.goalChoices))
}

/** The rows that share enough themes for what is missing. */
function rowsSharing(ask: PairAsk, blocks: RowBlocks, block: number, missing: number) {
  const needed = missing / themesWeight
  if (needed <= 0) return -1
  if (needed > 1) return 0
  const isHalfEnough = needed <= neutral
  if (ask.themes === noTheme) return isHalfEnough ? -1 : 0
  // how many themes a request wants is only known here when it is the one that asks
  const wanted = ask.seeksOffers ? ask.themeCount : 1
  const sharing = blocks.havingAtLeast(Math.ceil(needed * wanted), block, ask.themeChoices)
  // who names no theme counts for a half
  return isHalfEnough ? sharing | blocks.having(block, noThemeChoice) : sharing
}
