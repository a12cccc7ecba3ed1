import { describe, expect, test } from 'vitest'
import {
  type Area,
  innerPoint,
  isInArea,
  kmToEdge,
} from '../../../server/algorithms/point-in-polygon.ts'
import {
  choosePin,
  foldName,
  foldPlace,
  liesIn,
  readableName,
} from '../../../server/features/places/place-rules.ts'

/** Numbers between 0 and 1 that are the same in each run. */
function numbers(seed: number) {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

describe('inside an area', () => {
  const square: Area = [
    [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ],
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 3],
      ],
    ],
  ]

  test('a hole is outside', () => {
    expect(isInArea(square, 0.5, 0.5)).toBe(true)
    expect(isInArea(square, 2, 2)).toBe(false)
    expect(isInArea(square, 5, 2)).toBe(false)
  })

  test('it agrees with turning around the point, for many shapes and points', () => {
    const next = numbers(7)
    let inside = 0
    for (let shape = 0; shape < 60; shape++) {
      const corners = 3 + Math.floor(next() * 9)
      const star = Array.from({ length: corners }, (_, at): [number, number] => {
        const angle = (at / corners) * 2 * Math.PI
        const far = 0.2 + next()
        return [5 + far * Math.cos(angle), 52 + far * Math.sin(angle)]
      })
      for (let at = 0; at < 40; at++) {
        const [x, y] = [3.8 + next() * 2.4, 50.8 + next() * 2.4]
        // The corners seen from the point turn once around it, or not at all.
        const turned = star.reduce((sum, [ax, ay], corner) => {
          const [bx, by] = star[(corner + 1) % corners] ?? [0, 0]
          const turn = Math.atan2(by - y, bx - x) - Math.atan2(ay - y, ax - x)
          return sum + Math.atan2(Math.sin(turn), Math.cos(turn))
        }, 0)
        const expected = Math.abs(turned) > Math.PI
        if (expected) inside += 1
        expect(isInArea([[star]], x, y)).toBe(expected)
      }
    }
    expect(inside).toBeGreaterThan(200)
  })

  test('the distance to an edge is that of many points along it', () => {
    const area: Area = [
      [
        [
          [5, 52],
          [5.2, 52],
          [5.1, 52.2],
        ],
      ],
    ]
    const perX = 111.195 * Math.cos((52.05 * Math.PI) / 180)
    let least = Infinity
    for (let step = 0; step <= 100_000; step++)
      least = Math.min(least, Math.hypot((5 + (0.2 * step) / 100_000 - 5.3) * perX, 0.05 * 111.195))
    expect(
      kmToEdge(
        [
          [
            [
              [5, 52],
              [5.2, 52],
            ],
          ],
        ],
        5.3,
        52.05,
      ),
    ).toBeCloseTo(least, 3)
    expect(kmToEdge(area, 5.1, 52)).toBeCloseTo(0, 6)
  })

  test('its inner point lies inside, also in a ring', () => {
    const point = innerPoint(square)
    expect(point && isInArea(square, point.x, point.y)).toBe(true)
  })
})

describe('choosing a pin', () => {
  const municipality = {
    code: 'GM0150',
    name: 'Deventer',
    latitude: 52.25,
    longitude: 6.2,
    boundary: [
      [
        [
          [6, 52.1],
          [6.4, 52.1],
          [6.4, 52.4],
          [6, 52.4],
        ],
      ],
    ] as Area,
  }
  const municipalityOf = (code: string | null) => (code === 'GM0150' ? municipality : undefined)
  const postcode = {
    place: 'Deventer',
    municipalityCode: 'GM0150',
    latitude: 52.26,
    longitude: 6.18,
  }
  const village = { place: 'Bathmen', municipalityCode: 'GM0150', latitude: 52.25, longitude: 6.29 }
  const asked = {
    postcode: '7411 KP',
    place: 'Deventer',
    municipalityCode: 'GM0150',
    municipalityOf,
  }

  const source = (given: object) =>
    choosePin({ ...asked, postcodes: [], places: [], ...given })?.source

  test('an address comes before a postcode, a postcode before a place, a place before a municipality, and a town nearby comes last', () => {
    const located = { latitude: 52.27, longitude: 6.17, municipalityCode: 'GM0150' }
    expect(source({ located, postcodes: [postcode], places: [village] })).toBe('address')
    expect(source({ postcodes: [postcode], places: [village] })).toBe('postcode')
    expect(source({ places: [village] })).toBe('place')
    expect(source({})).toBe('municipality')
    expect(source({ municipalityCode: null })).toBe('postcode_area')
    expect(source({ municipalityCode: null, postcode: 'elsewhere' })).toBeUndefined()
  })

  test('of several places with one postcode the one that is named is taken', () => {
    const other = { ...postcode, place: 'Diepenveen', latitude: 52.29 }
    const pin = choosePin({ ...asked, postcodes: [other, postcode], places: [] })
    expect(pin?.latitude).toBe(52.26)
  })

  test('a point outside its own municipality gives way to the point of the municipality', () => {
    const faraway = { ...postcode, latitude: 51.5 }
    expect(choosePin({ ...asked, postcodes: [faraway], places: [] })).toEqual({
      latitude: 52.25,
      longitude: 6.2,
      source: 'municipality',
      municipalityCode: 'GM0150',
      putAside: 'postcode',
    })
  })

  test('a town nearby puts an address in no municipality', () => {
    const nowhere = { ...asked, municipalityCode: null, postcodes: [], places: [] }
    expect(choosePin(nowhere)).toEqual({
      latitude: 52.255,
      longitude: 6.164,
      source: 'postcode_area',
      municipalityCode: null,
    })
  })

  test('a point just over a simplified boundary stays', () => {
    expect(liesIn(municipality, { latitude: 52.25, longitude: 6.405 })).toBe(true)
    expect(liesIn(municipality, { latitude: 52.25, longitude: 6.42 })).toBe(false)
  })

  test('a namesake elsewhere in the country is no help', () => {
    const namesake = { ...village, municipalityCode: 'GM9999' }
    expect(choosePin({ ...asked, postcodes: [], places: [namesake] })?.source).toBe('municipality')
  })
})

describe('names', () => {
  test.each([
    ["'S-GRAVENHAGE", "'s-Gravenhage"],
    ['S HERTOGENBOSCH', "'s-Hertogenbosch"],
    ["'T HARDE", "'t Harde"],
    ['ALTEVEER GEM NOORDENVELD', 'Alteveer (Noordenveld)'],
    ['SPAARNDAM GEM. HAARLEM', 'Spaarndam (Haarlem)'],
    ['RIJSWIJK ZH', 'Rijswijk (ZH)'],
    ['BERGEN OP ZOOM', 'Bergen op Zoom'],
    ['DE BILT', 'De Bilt'],
    ['CAPELLE AAN DEN IJSSEL', 'Capelle aan den IJssel'],
    ['NIEUWERKERK AD IJSSEL', 'Nieuwerkerk aan den IJssel'],
    ['REUSEL-DE MIERDEN', 'Reusel-de Mierden'],
    ["STAD AAN 'T HARINGVLIET", "Stad aan 't Haringvliet"],
    ['HEI- EN BOEICOP', 'Hei- en Boeicop'],
    ['2E EXLOERMOND', '2e Exloermond'],
    ['NUENEN CA', 'Nuenen c.a.'],
    ['ST.-ANNAPAROCHIE', 'St.-Annaparochie'],
  ])('%s reads as %s', (capitals, readable) => {
    expect(readableName(capitals)).toBe(readable)
  })

  test('they are compared without accents, capitals and what tells namesakes apart', () => {
    expect(foldName("'s-Gravenhage")).toBe('s gravenhage')
    expect(foldName('Súdwest-Fryslân')).toBe('sudwest fryslan')
    expect(foldPlace('Rijswijk (ZH)')).toBe('rijswijk')
  })
})
