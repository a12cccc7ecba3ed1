import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellOf, gridOver } from '../../../server/algorithms/cell-grid.ts'
import { worldBox, worldX, worldY } from '../../../server/algorithms/world-square.ts'

const latitude = fc.double({ min: 50, max: 54, noNaN: true })
const longitude = fc.double({ min: 3, max: 7.5, noNaN: true })

test('each cell is one of four of a cell twice as wide', () => {
  const area = worldBox(3, 50, 7.5, 54)
  const [fine, coarse] = [gridOver(area, 18), gridOver(area, 19)]
  fc.assert(
    fc.property(latitude, longitude, (lat, lon) => {
      const x = worldX(lon)
      const y = worldY(lat)
      const cell = cellOf(fine, x, y)
      const column = (fine.firstColumn + (cell % fine.columns)) >> 1
      const row = (fine.firstRow + Math.floor(cell / fine.columns)) >> 1
      expect(cellOf(coarse, x, y)).toBe(
        (row - coarse.firstRow) * coarse.columns + column - coarse.firstColumn,
      )
    }),
  )
})

test('points beside the grid count for its border', () => {
  const grid = gridOver(worldBox(4, 51, 6, 53), 19)
  expect(cellOf(grid, 0, 0)).toBe(0)
  expect(cellOf(grid, 2 ** 30 - 1, 2 ** 30 - 1)).toBe(grid.columns * grid.rows - 1)
})
