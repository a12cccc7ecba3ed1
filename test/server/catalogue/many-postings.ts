import {
  benchDay,
  generatePostings,
  seededRandom,
  townPicker,
} from '../../../bench/generated-postings.ts'
import { buildCatalogue } from '../../../server/catalogue/catalogue.ts'

/*
 * A catalogue of many blocks and pages, of which some postings are gone, some changed and some new and unsorted; and what it then holds.
 */
export function crowdedCatalogue() {
  const all = generatePostings(4300)
  const catalogue = buildCatalogue(all.slice(0, 2600), benchDay)
  const held = new Map(all.slice(0, 2600).map((one) => [one.card.id, one]))
  // more than wait unsorted, so that some are sorted in and some are not
  const changed = all.slice(2600).map((one) => ({ id: one.card.id, listing: one }))
  const gone = all.slice(0, 2600).filter((_, number) => number % 7 === 0)
  const moved = all.slice(0, 2600).filter((_, number) => number % 11 === 3)
  const towns = Array.from({ length: moved.length }, townPicker(seededRandom(3)))
  const changes = [
    ...gone.map(({ card }) => ({ id: card.id, listing: undefined })),
    ...changed,
    ...moved.map((one, number) => {
      const { latitude, longitude } = towns[number]!
      return { id: one.card.id, listing: { ...one, card: { ...one.card, latitude, longitude } } }
    }),
  ]
  catalogue.apply(changes)
  for (const { id, listing } of changes)
    if (listing === undefined) held.delete(id)
    else held.set(id, listing)
  return { catalogue, held: [...held.values()], day: benchDay }
}
