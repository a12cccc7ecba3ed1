import { setsMeet, setWords } from '../algorithms/bit-sets.ts'
import { shownKm, squaredChordOfKm, squaredChordTo } from '../algorithms/geo-distance.ts'
import { brokenConditions } from '../features/suggestions/suggestion-rules.ts'
import { moveToYearOf, type Holdings } from './holdings.ts'
import type { AlmostPair, Listing, SuggestionAsk } from './listing.ts'
import { makePairAsk, type PairAsk } from './pair-ask.ts'
import { possibleModes, sharesWeeks } from './pair-score.ts'
import { maskCount, type PartnerRows } from './partner-rows.ts'
import { everyAudience, everyGrade, everyKind } from './traits.ts'

/** Further away than this is no neighbouring region; as a squared chord. */
const nearbyRegions = squaredChordOfKm(100)

/** The partners that break the fewest conditions but at least one, the nearest first among equals; without those of `partnersBeyond`. */
export const almostPartners = (holdings: Holdings, listing: Listing, ask: SuggestionAsk) =>
  nearest(holdings, listing, ask, false)

/** The partners in the regions around that would fit but for the place, the nearest first. */
export const partnersBeyond = (holdings: Holdings, listing: Listing, ask: SuggestionAsk) =>
  nearest(holdings, listing, ask, true)

function nearest(
  holdings: Holdings,
  listing: Listing,
  { limit, excluded, today }: SuggestionAsk,
  isBeyond: boolean,
): AlmostPair[] {
  moveToYearOf(holdings, today)
  const { entries } = holdings
  const ask = makePairAsk(holdings, listing, today)
  const rows = holdings.partners[ask.seeksOffers ? 'offer' : 'request']
  const { place, entry } = rows.columns
  const top = holdings.top.start(limit)
  for (let row = 0; row < rows.count; row++) {
    if (!rows.isAlive(row)) continue
    const chord = squaredChordTo(place, 4 * row, ask.vector)
    const isPlaceBroken = possibleModes(ask, rows, row, entries, chord) === 0
    const others = countOtherBroken(ask, rows, row)
    const broken = others + Number(isPlaceBroken)
    if (broken === 0 || broken > top.lastFirst) continue
    if ((others === 0 && chord <= nearbyRegions) !== isBeyond) continue
    if (!excluded.has(entries.idOf(entry[row]!))) top.add(broken, chord, entry[row]!)
  }
  return top.takeInOrder().map((found) => {
    const partner = entries.listingOf(found)
    const chord = squaredChordTo(place, 4 * rows.rowOf(found), ask.vector)
    return {
      id: partner.card.id,
      cardJson: entries.jsonOf(found),
      distanceKm: shownKm(chord),
      broken: ask.seeksOffers
        ? brokenConditions(listing, partner, today)
        : brokenConditions(partner, listing, today),
    }
  })
}

/** How many conditions `brokenConditions` names besides the place. */
function countOtherBroken(ask: PairAsk, rows: PartnerRows, row: number) {
  const common = ask.traits & rows.columns.masks[maskCount * row]!
  return (
    Number((common & everyKind) === 0) +
    Number((common & everyAudience) === 0) +
    Number((common & everyGrade) === 0) +
    // without a common week the period is broken, without a place in those weeks the capacity
    Number(
      !sharesWeeks(ask, rows, row) || !setsMeet(ask.weeks, 0, rows.columns.weeks, setWords * row),
    )
  )
}
