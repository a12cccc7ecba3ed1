import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstRow, RowBlocks } from '../../../server/algorithms/row-blocks.ts'
import type { WorldBox } from '../../../server/algorithms/world-square.ts'

const maskCount = 2
const choice = fc.integer({ min: 0, max: 32 * maskCount - 1 })
interface Row {
  x: number
  y: number
  choices: number[]
  isGone: boolean
}
const side = 1000
const step = fc.integer({ min: 0, max: side })
const rows: fc.Arbitrary<Row[]> = fc
  .array(fc.record({ x: step, y: step, choices: fc.uniqueArray(choice), isGone: fc.boolean() }), {
    maxLength: 200,
    size: 'max',
  })
  // near each other, as the caller puts them
  .map((list) => list.toSorted((a, b) => a.x - b.x))
const box: fc.Arbitrary<WorldBox> = fc
  .tuple(step, step, step, step)
  .map(([west, north, width, height]) => ({
    west,
    north,
    east: west + width,
    south: north + height,
  }))

function blocksOf(list: Row[]) {
  const blocks = new RowBlocks(maskCount)
  blocks.clear(list.length)
  list.forEach(({ x, y, choices }, row) => {
    const masks = new Int32Array(maskCount + 1)
    for (const one of choices) masks[1 + (one >> 5)]! |= 1 << one
    blocks.put(row, x, y, masks, 1)
  })
  list.forEach(({ isGone }, row) => {
    if (isGone) blocks.drop(row)
  })
  return blocks
}

function rowsIn(block: number, word: number) {
  const found: number[] = []
  for (let left = word; left !== 0; left &= left - 1) found.push(firstRow(block, left))
  return found
}

const everyBlock = <T>(blocks: RowBlocks, look: (block: number) => T[]) =>
  Array.from({ length: blocks.count }, (_, block) => look(block)).flat()

test('rows pass that are there and have one choice at least of every group', () => {
  fc.assert(
    fc.property(rows, fc.array(fc.uniqueArray(choice), { maxLength: 3 }), (list, groups) => {
      const blocks = blocksOf(list)
      const found = everyBlock(blocks, (block) =>
        rowsIn(block, blocks.passing(block, groups, blocks.present[block]!)),
      )
      const expected = list.flatMap(({ choices, isGone }, row) =>
        !isGone && groups.every((group) => group.some((one) => choices.includes(one))) ? [row] : [],
      )
      expect(found).toEqual(expected)
    }),
  )
})

test('rows are counted that have so many of the choices', () => {
  fc.assert(
    fc.property(
      rows,
      fc.uniqueArray(choice),
      fc.integer({ min: 1, max: 5 }),
      (list, some, least) => {
        const blocks = blocksOf(list)
        const found = everyBlock(blocks, (block) =>
          rowsIn(block, blocks.havingAtLeast(least, block, some)),
        )
        const expected = list.flatMap(({ choices }, row) =>
          choices.filter((one) => some.includes(one)).length >= Math.min(least, 3) ? [row] : [],
        )
        expect(found).toEqual(expected)
      },
    ),
  )
})

const isIn = ({ x, y }: Row, { west, north, east, south }: WorldBox) =>
  x >= west && x <= east && y >= north && y <= south

test('every row in a box is in a block that touches it; every row of a block that lies in it, too', () => {
  fc.assert(
    fc.property(rows, box, (list, around) => {
      const blocks = blocksOf(list)
      const touching = [...blocks.noted.subarray(0, blocks.noteTouching(around))]
      list.forEach((row, place) => {
        const block = place >> 5
        if (isIn(row, around)) expect(touching).toContain(block)
        if (blocks.boxes.liesIn(block, around)) expect(isIn(row, around)).toBe(true)
      })
      for (const block of touching) expect(blocks.boxes.touches(block, around)).toBe(true)
    }),
  )
})

test('more blocks than a page holds are all found, and a box beside them finds none', () => {
  const list = Array.from({ length: 5000 }, (_, row) => ({
    x: row,
    y: 7,
    choices: [],
    isGone: false,
  }))
  const blocks = blocksOf(list)
  const whole = { west: 0, north: 0, east: 5000, south: 10 }
  expect(blocks.noteTouching(whole)).toBe(Math.ceil(5000 / 32))
  expect(blocks.noteTouching({ ...whole, west: 2048, east: 2048 })).toBe(1)
  expect(blocks.noted[0]).toBe(64)
  expect(blocks.noteTouching({ ...whole, north: 8 })).toBe(0)
})

test('cleared blocks know nothing of before', () => {
  const blocks = blocksOf([{ x: 5, y: 5, choices: [3], isGone: false }])
  blocks.clear(1)
  expect(blocks.count).toBe(0)
  blocks.put(0, 900, 900, new Int32Array(maskCount), 0)
  expect(blocks.passing(0, [[3]], blocks.present[0]!)).toBe(0)
  expect(blocks.noteTouching({ west: 0, north: 0, east: 10, south: 10 })).toBe(0)
})
