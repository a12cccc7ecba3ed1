import { expect, test } from 'vitest'
import { newsOf } from '../../../server/features/watches/watch-rules.ts'

const look = (...changed: string[]) => newsOf('request', ['one', 'two'], new Set(changed))

test('what fits since an offer changed is told; what fits since the request changed is only remembered', () => {
  expect(look('one', 'two')).toEqual({ told: ['one', 'two'], quiet: [] })
  expect(look('request')).toEqual({ told: [], quiet: ['one', 'two'] })
  expect(look('request', 'two')).toEqual({ told: ['two'], quiet: ['one'] })
  expect(look('')).toEqual({ told: ['one', 'two'], quiet: [] })
})
