import type { Stores } from '../../server/stores.ts'
import { demoDomain } from '../../server/features/demo/demo-store.ts'

/** The invented people, organisations and regions of the demo, also the cast of the tests. None of them exist. */

const municipalities = [
  {
    code: 'GM0150',
    name: 'Deventer',
    province: 'Overijssel',
    latitude: 52.2583,
    longitude: 6.1958,
  },
  { code: 'GM0301', name: 'Zutphen', province: 'Gelderland', latitude: 52.1446, longitude: 6.2059 },
  {
    code: 'GM0200',
    name: 'Apeldoorn',
    province: 'Gelderland',
    latitude: 52.1812,
    longitude: 5.9575,
  },
  {
    code: 'GM0546',
    name: 'Leiden',
    province: 'Zuid-Holland',
    latitude: 52.1562,
    longitude: 4.4843,
  },
  {
    code: 'GM0484',
    name: 'Alphen aan den Rijn',
    province: 'Zuid-Holland',
    latitude: 52.1185,
    longitude: 4.6373,
  },
]

const id = (number: number) => `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const regionIds = { ijssel: id(1), rijn: id(2) } as const

const regions = [
  {
    id: regionIds.ijssel,
    code: 'demo-ijssel',
    name: 'W&T-netwerk IJsselvallei',
    municipalities: ['GM0150', 'GM0301', 'GM0200'],
  },
  {
    id: regionIds.rijn,
    code: 'demo-rijn',
    name: 'W&T-netwerk Rijnstreek',
    municipalities: ['GM0546', 'GM0484'],
  },
]

export const organisationIds = {
  school: id(11),
  otherSchool: id(12),
  farSchool: id(13),
  provider: id(21),
  otherProvider: id(22),
  farProvider: id(23),
} as const

const schools = [
  {
    id: organisationIds.school,
    name: 'Basisschool De Ontdekking',
    street: 'Beukenlaan',
    houseNumber: '12',
    postcode: '7415 KP',
    place: 'Deventer',
    municipalityCode: 'GM0150',
    latitude: 52.2652,
    longitude: 6.1794,
    brinLocation: '99XA00',
    holidayRegion: 'north' as const,
    website: 'www.deontdekking.example',
  },
  {
    id: organisationIds.otherSchool,
    name: 'Openbare basisschool De Wetering',
    street: 'Sluisweg',
    houseNumber: '3',
    postcode: '7204 LN',
    place: 'Zutphen',
    municipalityCode: 'GM0301',
    latitude: 52.1311,
    longitude: 6.2134,
    brinLocation: '99XB00',
    holidayRegion: 'north' as const,
    website: 'www.dewetering.example',
  },
  {
    id: organisationIds.farSchool,
    name: 'Basisschool De Vindplaats',
    street: 'Haverstraat',
    houseNumber: '40',
    postcode: '2315 AB',
    place: 'Leiden',
    municipalityCode: 'GM0546',
    latitude: 52.1643,
    longitude: 4.5081,
    brinLocation: '99XC00',
    holidayRegion: 'middle' as const,
    website: 'www.devindplaats.example',
  },
]

const providers = [
  {
    id: organisationIds.provider,
    name: 'Stroomhuis Deventer',
    street: 'Havenkade',
    houseNumber: '8',
    postcode: '7417 DG',
    place: 'Deventer',
    municipalityCode: 'GM0150',
    latitude: 52.2491,
    longitude: 6.1687,
    kvkNumber: '00000011',
    providerKind: 'science_center' as const,
    website: 'www.stroomhuis.example',
  },
  {
    id: organisationIds.otherProvider,
    name: 'Machinefabriek Van Dalen',
    street: 'Industrieweg',
    houseNumber: '101',
    postcode: '7202 CA',
    place: 'Zutphen',
    municipalityCode: 'GM0301',
    latitude: 52.1502,
    longitude: 6.1883,
    kvkNumber: '00000022',
    providerKind: 'company' as const,
    website: 'www.vandalen.example',
  },
  {
    id: organisationIds.farProvider,
    name: 'Sterrenlab Leiden',
    street: 'Singelpad',
    houseNumber: '5',
    postcode: '2311 XB',
    place: 'Leiden',
    municipalityCode: 'GM0546',
    latitude: 52.1571,
    longitude: 4.4901,
    kvkNumber: '00000033',
    providerKind: 'tech_lab' as const,
    website: 'www.sterrenlab.example',
  },
]

/** Name of a part → who plays it. */
export const cast = {
  school: {
    id: id(101),
    name: 'Anneke Visser',
    organisationId: organisationIds.school,
    role: 'owner',
  },
  colleague: {
    id: id(102),
    name: 'Bram Postma',
    organisationId: organisationIds.school,
    role: 'member',
  },
  otherSchool: {
    id: id(103),
    name: 'Chantal Meijer',
    organisationId: organisationIds.otherSchool,
    role: 'owner',
  },
  farSchool: {
    id: id(104),
    name: 'Dirk Schouten',
    organisationId: organisationIds.farSchool,
    role: 'owner',
  },
  provider: {
    id: id(111),
    name: 'Els Groothuis',
    organisationId: organisationIds.provider,
    role: 'owner',
  },
  otherProvider: {
    id: id(112),
    name: 'Farid Amrani',
    organisationId: organisationIds.otherProvider,
    role: 'owner',
  },
  farProvider: {
    id: id(113),
    name: 'Greetje de Wit',
    organisationId: organisationIds.farProvider,
    role: 'owner',
  },
  coordinator: { id: id(121), name: 'Hanneke Bos', regionId: regionIds.ijssel },
  farCoordinator: { id: id(122), name: 'Ibrahim Kaya', regionId: regionIds.rijn },
  administrator: { id: id(131), name: 'Jolanda Smit', isAdministrator: true },
} as const satisfies Record<
  string,
  {
    id: string
    name: string
    organisationId?: string
    role?: 'owner' | 'member'
    regionId?: string
    isAdministrator?: boolean
  }
>
export type Part = keyof typeof cast

export const emailOf = (name: string) =>
  `${name.toLowerCase().replace(/[^a-z]+/g, '.')}${demoDomain}`

const found = (one: { name: string; place: string }) => `${one.name} ${one.place}`.toLowerCase()

/** Adds the cast to an empty database. */
export async function addCast(stores: Stores, now: Date) {
  const time = now.toISOString()
  await stores.municipalities.addMissing(municipalities)
  for (const { municipalities: codes, ...region } of regions)
    await stores.regions.add(
      { ...region, kind: 'wt_network', reviewsFirst: false, version: 1 },
      codes,
    )

  const settled = {
    pinSource: 'address' as const,
    pinMoved: false,
    verifiedAt: time,
    version: 1,
    createdAt: time,
    updatedAt: time,
  }
  for (const school of schools)
    await stores.organisations.add({
      ...school,
      ...settled,
      kind: 'school',
      searchText: found(school),
    })
  for (const provider of providers)
    await stores.organisations.add({
      ...provider,
      ...settled,
      kind: 'provider',
      searchText: found(provider),
    })

  for (const person of Object.values(cast)) {
    await stores.accounts.add({
      id: person.id,
      email: emailOf(person.name),
      name: person.name,
      language: 'nl',
      isAdministrator: 'isAdministrator' in person,
      tokenVersion: 1,
      createdAt: time,
    })
    if ('organisationId' in person)
      await stores.memberships.add({
        organisationId: person.organisationId,
        personId: person.id,
        role: person.role,
        confirmedAt: time,
        createdAt: time,
      })
    if ('regionId' in person)
      await stores.regions.addCoordinator({
        regionId: person.regionId,
        personId: person.id,
        createdAt: time,
      })
  }
}
