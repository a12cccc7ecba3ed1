import { squaredChord } from '../algorithms/geo-distance.ts'
import type { NearestFirst } from '../algorithms/nearest-first.ts'
import { blocksInPage, firstRow } from '../algorithms/row-blocks.ts'
import { squaredChordPerStep } from '../algorithms/world-square.ts'
import { moveToYearOf, type Holdings } from './holdings.ts'
import type { Listing, SuggestedPair, SuggestionAsk } from './listing.ts'
import { makePairAsk, type PairAsk } from './pair-ask.ts'
import { rowsReaching } from './pair-bounds.ts'
import { ratePartner } from './pair-reasons.ts'
import { possibleModes, scoreRow, sharesWeeks } from './pair-score.ts'
import type { PartnerRows } from './partner-rows.ts'
import { area } from './rows.ts'
import { atProvider, atSchool, online } from './traits.ts'

/** The partners that fit the posting best, best first; equal scores by distance, then by id. */
export function suggestPartners(
  holdings: Holdings,
  listing: Listing,
  { limit, excluded, today }: SuggestionAsk,
): SuggestedPair[] {
  moveToYearOf(holdings, today)
  const { entries } = holdings
  const ask = makePairAsk(holdings, listing, today)
  const rows = partnersOf(holdings, ask)
  return rankPartners(holdings, ask, limit, excluded).map((entry) => ({
    id: entries.idOf(entry),
    cardJson: entries.jsonOf(entry),
    ...ratePartner(holdings, ask, rows, rows.rowOf(entry)),
  }))
}

const partnersOf = ({ partners }: Holdings, { seeksOffers }: PairAsk) =>
  partners[seeksOffers ? 'offer' : 'request']

/** The entries of the best partners. */
export function rankPartners(
  holdings: Holdings,
  ask: PairAsk,
  limit: number,
  excluded: ReadonlySet<string>,
) {
  const { entries, nearest } = holdings
  const rows = partnersOf(holdings, ask)
  const { blocks, columns } = rows
  const left = entriesOf(holdings, excluded)
  const { x, y, z } = ask.vector
  const { entry: entryOf, place } = columns
  const top = holdings.top.start(limit)
  findBlocks(ask, rows, nearest.start(blocks.count))
  nearest.sort()
  for (let at = 0; at < nearest.count; at++) {
    const block = nearest.items[at]!
    const able = rowsReaching(ask, blocks, block, nearest.chords[at]!, -top.lastFirst)
    const present = able & blocks.present[block]!
    let fitting = blocks.passing(block, ask.sought, present)
    for (; fitting !== 0; fitting &= fitting - 1) {
      const row = firstRow(block, fitting)
      const at = 4 * row
      const chord = squaredChord(place[at]!, place[at + 1]!, place[at + 2]!, x, y, z)
      if (possibleModes(ask, rows, row, entries, chord) === 0) continue
      if (!sharesWeeks(ask, rows, row)) continue
      const entry = entryOf[row]!
      if (left.has(entry)) continue
      const score = scoreRow(ask, rows, row, entries, chord)
      if (-score <= top.lastFirst) top.add(-score, chord, entry)
    }
  }
  return top.takeInOrder()
}

const chordPerStep = squaredChordPerStep(area)

/** Notes the blocks with some of the kinds that lie near enough for one of their rows to be a partner. */
function findBlocks(ask: PairAsk, rows: PartnerRows, nearest: NearestFirst) {
  const { blocks, byBlock, byPage } = rows
  const { x, y } = ask
  // as far as the class travels or the provider comes: one of the two is the asking posting's own reach
  const ours = ownReach(ask)
  const theirWays = online | (ask.seeksOffers ? atSchool : atProvider)
  const theyReach = (ask.traits & theirWays) !== 0
  const { boxes, pages } = blocks
  for (let page = 0; page < pages.count; page++) {
    if ((byPage.kinds[page]! & ask.traits) === 0) continue
    const toPage = chordPerStep * pages.squaredStepsTo(page, x, y)
    if (toPage > ours && !(theyReach && toPage <= byPage.reach[page]!)) continue
    const end = Math.min(boxes.count, blocksInPage * (page + 1))
    for (let block = blocksInPage * page; block < end; block++) {
      if ((byBlock.kinds[block]! & ask.traits) === 0) continue
      const chord = chordPerStep * boxes.squaredStepsTo(block, x, y)
      if (chord <= ours || (theyReach && chord <= byBlock.reach[block]!)) nearest.add(block, chord)
    }
  }
}

function ownReach({ seeksOffers, traits, reach, listing }: PairAsk) {
  if ((traits & (seeksOffers ? atProvider : atSchool)) === 0) return -1
  // an offer that comes to regions may find them anywhere
  return listing.serviceArea === 'regions' ? Infinity : reach
}

function entriesOf({ entries }: Holdings, ids: ReadonlySet<string>) {
  const found = new Set<number>()
  for (const id of ids) {
    const entry = entries.find(id)
    if (entry !== undefined) found.add(entry)
  }
  return found
}
