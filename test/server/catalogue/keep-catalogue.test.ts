import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepCatalogue } from '../../../server/catalogue/keep-catalogue.ts'
import { openSqlite } from '../../../server/database/sqlite.ts'
import { postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('a catalogue takes in what another process wrote', async () => {
  const { config, clock } = world.context
  const other = openSqlite(config.databaseFile, clock)
  const kept = await keepCatalogue(other, clock)
  expect(kept.catalogue().size).toBe(0)

  const { id } = await postOffer(await world.as('provider'), 'provider')
  expect(world.context.catalogue().card(id)).toBeDefined()
  expect(kept.catalogue().card(id)).toBeUndefined()
  await kept.catchUp()
  expect(kept.catalogue().card(id)).toBe(world.context.catalogue().card(id))

  await other.write(({ changes }) => changes.recordEverything())
  await world.context.catchUp()
  expect(world.context.catalogue().card(id)).toBe(kept.catalogue().card(id))
  other.close()
})
