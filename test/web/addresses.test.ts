import { expect, test } from 'vitest'
import { manyOf, numberIn, numbersIn, oneOf, wordsOf } from '../../web/api/address-values.ts'
import { readQuery, writeQuery } from '../../web/app/address-query.ts'
import { paths, pathTo } from '../../web/app/paths.ts'

test('a path gets its values, made safe', () => {
  expect(pathTo('offer', { id: 'a b/c' })).toBe('/aanbod/a%20b%2Fc')
  expect(pathTo('search')).toBe('/zoeken')
})

test('no two pages share an address', () => {
  const all = Object.values(paths)
  expect(new Set(all).size).toBe(all.length)
})

test('a query keeps lists as repeated names, and reads back as it was written', () => {
  const written = writeQuery({ kinds: ['a', 'b'], text: 'zon & wind', page: 2, none: undefined })
  expect(written).toBe('?kinds=a&kinds=b&text=zon+%26+wind&page=2')
  expect(readQuery(written)).toEqual({ kinds: ['a', 'b'], text: 'zon & wind', page: '2' })
  expect(writeQuery({ empty: '', nothing: null })).toBe('')
})

test('values that do not fit are left out of a link', () => {
  const colours = ['red', 'blue'] as const
  expect(oneOf(colours, 'blue')).toBe('blue')
  expect(oneOf(colours, 'green')).toBeUndefined()
  expect(manyOf(colours, ['blue', 'green', 'red'])).toEqual(['red', 'blue'])
  expect(manyOf(colours, 'red')).toEqual(['red'])
  expect(manyOf(colours, 'green')).toBeUndefined()
  expect(numberIn('12', 1, 300)).toBe(12)
  expect(numberIn('0', 1, 300)).toBeUndefined()
  expect(numberIn('', 0, 300)).toBeUndefined()
  expect(numberIn('twelve', 0, 300)).toBeUndefined()
  expect(numbersIn(['8', '5', '9', '5.5'], 1, 8)).toEqual([5, 8])
  expect(wordsOf('  ')).toBeUndefined()
  expect(wordsOf(['a'])).toBeUndefined()
})
