import { expect, test } from 'vitest'
import { newsOf } from '../../../server/features/watches/watch-rules.ts'

test('what fits since an offer changed is told; what fits since the request changed is only remembered', () => {
  const look = (...changed: string[]) => newsOf('request', ['one', 'two'], new Set(changed))
  expect(look('one', 'two')).toEqual({ told: ['one', 'two'], quiet: [] })
  expect(look('request')).toEqual({ told: [], quiet: ['one', 'two'] })
  expect(look('request', 'two')).toEqual({ told: ['two'], quiet: ['one'] })
  expect(look('')).toEqual({ told: ['one', 'two'], quiet: [] })
})
