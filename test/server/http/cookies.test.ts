import { afterEach, expect, test } from 'vitest'
import { cast } from '../../../seeds/demo/cast.ts'
import { openWorld, type World } from '../../helpers/world.ts'

let world: World
afterEach(async () => await world.close())

const desks = ['http://desk.test.example', 'https://desk.test.example']
const isSafe = (url: string) => url.startsWith('https:')

test.each(desks)(
  'at %s no script reads a session, no other site sends it, and over TLS it goes no other way',
  async (url) => {
    world = await openWorld({ PUBLIC_URL: url, DEMO: 'true' })
    const { cookies } = await world.app.inject({
      method: 'POST',
      url: '/api/v1/demo/sign-ins',
      payload: { personId: cast.school.id },
    })
    const names = isSafe(url) ? ['__Host-session', '__Host-refresh'] : ['session', 'refresh']
    expect(cookies.map(({ name }) => name)).toEqual(expect.arrayContaining(names))
    for (const cookie of cookies) {
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
      expect(cookie.secure).toBe(isSafe(url) ? true : undefined)
      expect(cookie.domain).toBeUndefined()
    }
  },
)

test.each(desks)(
  'a browser is told to come back by TLS only where there is TLS: %s',
  async (url) => {
    world = await openWorld({ PUBLIC_URL: url, DEMO: 'true' })
    for (const path of ['/', '/api/v1/postings', '/api/v1/nothing', '/health/live']) {
      const { headers } = await world.app.inject(path)
      expect(headers['strict-transport-security']).toBe(
        isSafe(url) ? 'max-age=31536000' : undefined,
      )
    }
  },
)
