import {
  kmOfSquaredChord,
  squaredChord,
  unitVector,
} from '../../../server/algorithms/geo-distance.ts'
import { worldX, worldY } from '../../../server/algorithms/world-square.ts'
import { stemOf } from '../../../server/catalogue/dutch-words.ts'
import type { Box, Listing, SearchAsk } from '../../../server/catalogue/listing.ts'
import { mondayOf } from '../../../shared/school-calendar.ts'
import type { SearchFilters } from '../../../shared/search.ts'
import { activityKinds, grades, modes } from '../../../shared/vocabulary.ts'

/*
 * Searching by going through every posting, name by name: what the catalogue must find with its numbers.
 */

export function kmTo({ card }: Listing, to: SearchFilters) {
  if (to.latitude === undefined || to.longitude === undefined) return null
  const a = unitVector(card.latitude, card.longitude)
  const b = unitVector(to.latitude, to.longitude)
  return kmOfSquaredChord(squaredChord(a.x, a.y, a.z, b.x, b.y, b.z))
}

const meets = <T>(chosen: readonly T[] | undefined, has: readonly T[]) =>
  chosen === undefined || chosen.length === 0 || chosen.some((one) => has.includes(one))
export const open = <T>(has: readonly T[], all: readonly T[]) => (has.length === 0 ? all : has)

function takesPlaceIn({ card }: Listing, { from, until }: SearchFilters) {
  if (card.weeks.length === 0) return true
  return card.weeks.some((week) => {
    const monday = mondayOf(week)
    // what is further away than planning goes is not found by a period
    if (monday > '2028-12-31') return from === undefined && until === undefined
    const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10)
    return (until === undefined || monday <= until) && (from === undefined || sunday >= from)
  })
}

/** The filters one by one, as product rules. */
export function failing(one: Listing, ask: SearchFilters & { box?: Box }) {
  const { card } = one
  const km = kmTo(one, ask)
  const x = worldX(card.longitude)
  const y = worldY(card.latitude)
  const isIn =
    ask.box === undefined ||
    (x >= worldX(ask.box.west) &&
      x <= worldX(ask.box.east) &&
      y >= worldY(ask.box.north) &&
      y <= worldY(ask.box.south))
  return Object.entries({
    distance: isIn && (km === null || ask.withinKm === undefined || km <= ask.withinKm),
    kinds: meets(ask.kinds, open(card.kinds, activityKinds)),
    themes: meets(ask.themes, card.themes),
    grades: meets(ask.grades, open(card.grades, grades)),
    modes: meets(ask.modes, open(card.modes, modes)),
    audience: ask.audience === undefined || ask.audience === card.audience,
    period: takesPlaceIn(one, ask),
  })
    .filter(([, passes]) => !passes)
    .map(([name]) => name)
}

export const isAmong = ({ card }: Listing, { type, organisationId }: SearchFilters) =>
  (type === undefined || type === card.type) &&
  (organisationId === undefined || organisationId === card.organisationId)

const idOrder = (a: Listing, b: Listing) => (a.card.id < b.card.id ? -1 : 1)

export function sorted(all: Listing[], ask: SearchAsk) {
  return all.toSorted((a, b) => {
    const kmA = kmTo(a, ask)
    const kmB = kmTo(b, ask)
    if (kmA !== null && kmB !== null && ask.order !== 'newest') return kmA - kmB || idOrder(a, b)
    return Date.parse(b.card.since) - Date.parse(a.card.since) || idOrder(a, b)
  })
}

/** Whether the words of the listing are found by these, of which the last may be the beginning of one; pieces of joined words count. */
export function holdsWords({ card, words }: Listing, text: string) {
  const own = `${card.title} ${words}`.toLowerCase().split(/[^a-z0-9]+/)
  const stems = new Set(own.map(stemOf))
  const sought = text.split(' ')
  return sought.every(
    (word, place) =>
      stems.has(stemOf(word)) ||
      (place === sought.length - 1 && word.length >= 3 && own.some((one) => one.startsWith(word))),
  )
}
