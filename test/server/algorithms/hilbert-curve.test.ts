import { expect, test } from 'vitest'
import { hilbertPlace } from '../../../server/algorithms/hilbert-curve.ts'

test('the curve goes through every cell once, each step to a neighbour', () => {
  for (const bits of [1, 2, 5]) {
    const side = 2 ** bits
    const cells = Array.from({ length: side * side }, (_, cell) => ({
      column: cell % side,
      row: Math.floor(cell / side),
    })).toSorted(
      (a, b) => hilbertPlace(a.column, a.row, bits) - hilbertPlace(b.column, b.row, bits),
    )
    cells.forEach(({ column, row }, place) => {
      expect(hilbertPlace(column, row, bits)).toBe(place)
      const before = cells[place - 1]
      if (before === undefined) return
      expect(Math.abs(before.column - column) + Math.abs(before.row - row)).toBe(1)
    })
  }
})

const inQuarter = (column: number, row: number) => Math.floor(hilbertPlace(column, row, 12) / 4)

test('a quarter of the curve is the curve of a quarter, wherever it lies', () => {
  for (const [column, row] of [
    [0, 0],
    [4094, 2],
    [2048, 4094],
  ] as const) {
    const four = [0, 1].flatMap((x) => [0, 1].map((y) => inQuarter(column + x, row + y)))
    expect(new Set(four).size).toBe(1)
    expect(four[0]).toBe(hilbertPlace(column >> 1, row >> 1, 11))
  }
})
