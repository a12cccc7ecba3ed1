import { foldName } from '../../server/features/places/place-rules.ts'
import type { Stores } from '../../server/stores.ts'

/** Organisations of the demo besides those of the cast. Nobody signs in for them; a coordinator writes for them. */
const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const moreIds = {
  bridgeSchool: id(14),
  paletteSchool: id(15),
  waterLab: id(24),
  library: id(25),
  builder: id(26),
} as const

const schools = [
  {
    id: moreIds.bridgeSchool,
    name: 'Kindcentrum De Brug',
    street: 'Kanaalpad',
    houseNumber: '27',
    postcode: '7321 HA',
    place: 'Apeldoorn',
    municipalityCode: 'GM0200',
    latitude: 52.2189,
    longitude: 5.9807,
    brinLocation: '99XD00',
    holidayRegion: 'middle' as const,
    website: 'www.kcdebrug.example',
  },
  {
    id: moreIds.paletteSchool,
    name: 'Basisschool Het Palet',
    street: 'Rietveld',
    houseNumber: '6',
    postcode: '2403 BM',
    place: 'Alphen aan den Rijn',
    municipalityCode: 'GM0484',
    latitude: 52.1333,
    longitude: 4.6499,
    brinLocation: '99XE00',
    holidayRegion: 'middle' as const,
    website: 'www.hetpalet.example',
  },
]

const providers = [
  {
    id: moreIds.waterLab,
    name: 'Waterlab Rijnstreek',
    street: 'Gemaalkade',
    houseNumber: '2',
    postcode: '2405 CE',
    place: 'Alphen aan den Rijn',
    municipalityCode: 'GM0484',
    latitude: 52.1258,
    longitude: 4.6321,
    kvkNumber: '00000044',
    providerKind: 'expertise_organisation' as const,
    website: 'www.waterlab.example',
  },
  {
    id: moreIds.library,
    name: 'Bibliotheek De Leeshoek',
    street: 'Marktplein',
    houseNumber: '14',
    postcode: '7311 LG',
    place: 'Apeldoorn',
    municipalityCode: 'GM0200',
    latitude: 52.2142,
    longitude: 5.9631,
    kvkNumber: '00000055',
    providerKind: 'library' as const,
    website: 'www.leeshoek.example',
  },
  {
    id: moreIds.builder,
    name: 'Bouwbedrijf Hendriks',
    street: 'Steenweg',
    houseNumber: '60',
    postcode: '7418 AV',
    place: 'Deventer',
    municipalityCode: 'GM0150',
    latitude: 52.2437,
    longitude: 6.1853,
    kvkNumber: '00000066',
    providerKind: 'company' as const,
    website: 'www.bouwhendriks.example',
  },
]

/** Adds them; the builder still waits for a coordinator to look at it. */
export async function addMoreOrganisations(stores: Stores, now: Date) {
  const time = now.toISOString()
  const all = [
    ...schools.map((one) => ({ ...one, kind: 'school' as const })),
    ...providers.map((one) => ({ ...one, kind: 'provider' as const })),
  ]
  for (const one of all) {
    if (await stores.organisations.find(one.id)) continue
    await stores.organisations.add({
      ...one,
      searchText: foldName(`${one.name} ${one.place}`),
      pinSource: 'address',
      pinMoved: false,
      verifiedAt: one.id === moreIds.builder ? null : time,
      version: 1,
      createdAt: time,
      updatedAt: time,
    })
  }
}
