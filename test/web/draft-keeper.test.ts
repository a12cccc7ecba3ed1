import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RefusedError, UnreachableError } from '../../web/api/call.ts'
import { makeDraftKeeper } from '../../web/postings/draft-keeper.ts'

interface Content {
  title?: string
  goal?: string
}

/** A desk with one posting, which can be out of reach and can lose its answers. */
function openDesk() {
  const desk = {
    content: {} as Content,
    version: 0,
    keys: new Set<string>(),
    made: 0,
    isReachable: true,
    losesAnswers: false,
  }
  const posting = () => ({
    id: 'p',
    content: desk.content,
    updatedAt: '2026-11-24T12:00:00.000Z',
    inside: { version: desk.version },
  })
  function answer() {
    if (desk.losesAnswers) throw new UnreachableError('lost')
    return posting()
  }
  const reach = () => {
    if (!desk.isReachable) throw new UnreachableError('away')
  }
  const doors = {
    create: async (content: Content, key: string) => {
      reach()
      if (!desk.keys.has(key)) {
        desk.keys.add(key)
        desk.made += 1
        desk.content = content
        desk.version = 1
      }
      return answer()
    },
    replace: async (_id: string, content: Content, version: number) => {
      reach()
      if (version !== desk.version)
        throw new RefusedError({
          type: '',
          title: '',
          detail: '',
          status: 412,
          code: 'changed-meanwhile',
        })
      desk.content = content
      desk.version += 1
      return answer()
    },
    read: async () => {
      reach()
      return posting()
    },
  }
  return { desk, doors, posting }
}

function openDevice() {
  const kept = new Map<string, string>()
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    kept,
  }
}

function open({ isAutomatic = true, isOpened = false } = {}) {
  const { desk, doors, posting } = openDesk()
  const device = openDevice()
  let keys = 0
  const start = (opened = isOpened) =>
    makeDraftKeeper<Content, ReturnType<typeof posting>>({
      name: 'test',
      posting: opened ? posting() : undefined,
      start: {},
      isAutomatic,
      doors,
      storage: device,
      makeKey: () => `key-${(keys += 1)}`,
    })
  return { desk, device, start, keeper: start() }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('what is typed is sent once, after a pause', async () => {
  const { desk, device, keeper } = open()
  keeper.change({ title: 'Br' })
  await vi.advanceTimersByTimeAsync(500)
  keeper.change({ title: 'Bruggen' })
  expect(desk.made).toBe(0)
  expect(device.kept.size).toBe(1)
  await vi.advanceTimersByTimeAsync(1000)

  expect(desk).toMatchObject({ made: 1, version: 1, content: { title: 'Bruggen' } })
  expect(keeper.view()).toMatchObject({ saved: 'saved', isDirty: false })
  expect(device.kept.size).toBe(0)
})

test('an answer that got lost does not make a second posting, and nothing typed meanwhile is lost', async () => {
  const { desk, keeper } = open()
  desk.losesAnswers = true
  keeper.change({ title: 'Bruggen' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.view().saved).toBe('failed')
  keeper.change({ goal: 'Zelf bouwen' })
  desk.losesAnswers = false
  await vi.advanceTimersByTimeAsync(5000)

  expect(desk.made).toBe(1)
  expect(desk.content).toEqual({ title: 'Bruggen', goal: 'Zelf bouwen' })
})

test('without a connection everything stays on the device, also over a reload, and is sent when it is back', async () => {
  const { desk, start, keeper } = open()
  desk.isReachable = false
  keeper.change({ title: 'Bruggen' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.view().saved).toBe('failed')

  const after = start()
  expect(after.view()).toMatchObject({ content: { title: 'Bruggen' }, isDirty: true })
  desk.isReachable = true
  await after.flush()
  expect(desk).toMatchObject({ made: 1, content: { title: 'Bruggen' } })
  expect(after.view()).toMatchObject({ saved: 'saved', isDirty: false })
})

test('a lost answer to an edit is no conflict', async () => {
  const { desk, keeper } = open()
  keeper.change({ title: 'Bruggen' })
  await vi.advanceTimersByTimeAsync(1000)
  desk.losesAnswers = true
  keeper.change({ title: 'Bruggen bouwen' })
  await vi.advanceTimersByTimeAsync(1000)
  desk.losesAnswers = false
  await vi.advanceTimersByTimeAsync(10_000)

  expect(keeper.view()).toMatchObject({ saved: 'saved', isDirty: false, conflict: undefined })
  expect(desk).toMatchObject({ version: 2, content: { title: 'Bruggen bouwen' } })
})

test('what another changed is shown and never overwritten until somebody chooses', async () => {
  const { desk, keeper } = open()
  keeper.change({ title: 'Bruggen' })
  await vi.advanceTimersByTimeAsync(1000)
  desk.content = { title: 'Torens' }
  desk.version = 7
  keeper.change({ goal: 'Zelf bouwen' })
  await vi.advanceTimersByTimeAsync(60_000)

  expect(keeper.view().conflict).toEqual({
    theirs: { title: 'Torens' },
    before: { title: 'Bruggen' },
  })
  expect(keeper.view().content).toEqual({ title: 'Bruggen', goal: 'Zelf bouwen' })
  expect(desk.content).toEqual({ title: 'Torens' })

  expect(await keeper.resolve({ title: 'Torens', goal: 'Zelf bouwen' })).toBe(true)
  expect(desk.content).toEqual({ title: 'Torens', goal: 'Zelf bouwen' })
})

test('what another changed is still shown after a reload, and not overwritten', async () => {
  const { desk, start, keeper } = open({ isOpened: true })
  keeper.change({ goal: 'Zelf bouwen' })
  desk.content = { title: 'Torens' }
  desk.version = 7
  await vi.advanceTimersByTimeAsync(1000)
  expect(keeper.view().conflict).toBeDefined()

  const after = start()
  expect(await after.save()).toBe(false)
  expect(after.view()).toMatchObject({
    content: { goal: 'Zelf bouwen' },
    conflict: { theirs: { title: 'Torens' } },
  })
  expect(desk.content).toEqual({ title: 'Torens' })

  after.discard()
  expect(after.view()).toMatchObject({ content: { title: 'Torens' }, isDirty: false })
})

test('the text of a public posting is sent only when asked', async () => {
  const { desk, keeper } = open({ isAutomatic: false, isOpened: true })
  keeper.change({ title: 'Bruggen' })
  await vi.advanceTimersByTimeAsync(60_000)
  await keeper.flush()
  expect(desk.content).toEqual({})

  expect(await keeper.save()).toBe(true)
  expect(desk.content).toEqual({ title: 'Bruggen' })
})
