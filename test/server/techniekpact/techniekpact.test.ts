import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { servedBy } from '../../../server/features/techniekpact/pact-rules.ts'
import { getTechniekpact, Techniekpact } from '../../../shared/techniekpact.ts'
import { activityKinds } from '../../../shared/vocabulary.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('everybody can read the 22 actions, the 12 goals and the figures', async () => {
  const visitor = await world.as('visitor')
  const pact = await visitor(getTechniekpact)
  expect([...Value.Errors(Techniekpact, pact)]).toEqual([])
  expect([pact.actions.length, pact.goals.length]).toEqual([22, 12])
  expect(pact.indicators.length).toBeGreaterThan(0)
  expect(pact.kinds.map(({ kind }) => kind).toSorted()).toEqual([...activityKinds].toSorted())
})

test('every kind of activity serves the desk itself, and actions and goals come in order, each once', () => {
  for (const kind of activityKinds) expect(servedBy([kind]).actions).toContain(7)
  const { actions, goals } = servedBy(activityKinds)
  for (const numbers of [actions, goals])
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
  expect(servedBy([])).toEqual({ actions: [], goals: [] })
})
