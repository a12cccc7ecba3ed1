/**
 * Square cells over a part of the map's square world, numbered row by row. Cells of 2^shift steps nest in those of any larger shift.
 */
import type { WorldBox } from './world-square.ts'

/** Cells of 2^shift steps; `firstColumn` and `firstRow` are those of the whole world's grid. */
export interface CellGrid {
  shift: number
  firstColumn: number
  firstRow: number
  columns: number
  rows: number
}

export function gridOver(box: WorldBox, shift: number): CellGrid {
  const firstColumn = box.west >> shift
  const firstRow = box.north >> shift
  return {
    shift,
    firstColumn,
    firstRow,
    columns: (box.east >> shift) - firstColumn + 1,
    rows: (box.south >> shift) - firstRow + 1,
  }
}

/** Points beyond the grid count for its border cells. */
export function cellOf(grid: CellGrid, x: number, y: number) {
  const column = Math.max(0, Math.min(grid.columns - 1, (x >> grid.shift) - grid.firstColumn))
  const row = Math.max(0, Math.min(grid.rows - 1, (y >> grid.shift) - grid.firstRow))
  return row * grid.columns + column
}
