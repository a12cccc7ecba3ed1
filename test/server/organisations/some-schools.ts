import type { PinSource } from '../../../shared/common.ts'
import type { World } from '../../helpers/world.ts'

/** A school location of the register that nobody has claimed yet; gives its id. */
export async function addSchool(
  { context, now }: World,
  given: {
    name?: string
    website?: string
    registerHost?: string
    brinLocation?: string
    goneAt?: string
    pinSource?: PinSource
  } = {},
) {
  const id = context.ids()
  const time = now.toISOString()
  const name = given.name ?? 'Basisschool De Uitvinder'
  await context.database.write(async ({ organisations }) => {
    await organisations.add({
      id,
      kind: 'school',
      name,
      street: 'Brinkgreven',
      houseNumber: '7',
      postcode: '7411 AB',
      place: 'Deventer',
      municipalityCode: 'GM0150',
      latitude: 52.25,
      longitude: 6.16,
      pinSource: given.pinSource ?? 'address',
      pinMoved: false,
      website: given.website ?? 'https://www.deuitvinder.example/contact',
      registerHost: given.registerHost ?? 'deuitvinder.example',
      brinLocation: given.brinLocation ?? '99YA00',
      goneAt: given.goneAt ?? null,
      searchText: `${name} Deventer`.toLowerCase(),
      version: 1,
      createdAt: time,
      updatedAt: time,
    })
  })
  return id
}

export const newProvider = {
  name: 'Windbouwers IJssel',
  kvkNumber: '12345678',
  providerKind: 'company',
  address: { street: 'Kade', houseNumber: '1', postcode: '7411kp', place: 'Deventer' },
  website: 'https://windbouwers.example',
  contactEmail: 'planning@windbouwers.example',
  contactPhone: '0570 123456',
} as const
