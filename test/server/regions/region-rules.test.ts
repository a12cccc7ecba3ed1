import { expect, test } from 'vitest'
import { otherRegion } from '../../../server/features/regions/region-rules.ts'

const network = { id: 'a', kind: 'wt_network', name: 'Netwerk A' } as const
const province = { id: 'p', kind: 'province', name: 'Gelderland' } as const
const part = { id: 'o', kind: 'country_part', name: 'Oost' } as const

test('a partner is named after the region closest to home, unless that is shared', () => {
  const theirs = [part, province, network]
  expect(otherRegion(['b', 'p', 'o'], theirs)).toBe('Netwerk A')
  expect(otherRegion(['a', 'p', 'o'], theirs)).toBeUndefined()
  expect(otherRegion(['a', 'q', 'o'], [part, province])).toBe('Gelderland')
  expect(otherRegion(['a'], [])).toBeUndefined()
})

test('of several regions of a kind one in common is enough', () => {
  const second = { id: 'c', kind: 'wt_network', name: 'Netwerk C' } as const
  expect(otherRegion(['c'], [network, second])).toBeUndefined()
  expect(otherRegion(['x'], [network, second])).toBe('Netwerk A')
})
