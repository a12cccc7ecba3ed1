import { setWords } from '../algorithms/bit-sets.ts'

/** What the catalogue knows of each row, an array a thing. */
export interface Columns {
  /** Which entry the row shows. */
  entry: Int32Array
  x: Int32Array
  y: Int32Array
  /** Three numbers a row. */
  vector: Float64Array
  traits: Int32Array
  themes: Int32Array
  /** Sets of 128, four numbers a row. */
  weeks: Int32Array
  bookable: Int32Array
  regions: Int32Array
  goals: Int32Array
  /** Public since, in milliseconds. */
  since: Float64Array
  /** As a squared chord: how far an offer comes or a class travels. */
  reach: Float64Array
  /** Day since which a request waits; far ahead for one that does not. */
  waitingSince: Int32Array
  organisation: Int32Array
}

/** How many numbers each column has a row. */
const widths: Record<keyof Columns, number> = {
  entry: 1,
  x: 1,
  y: 1,
  vector: 3,
  traits: 1,
  themes: 1,
  weeks: setWords,
  bookable: setWords,
  regions: setWords,
  goals: setWords,
  since: 1,
  reach: 1,
  waitingSince: 1,
  organisation: 1,
}
const columnNames = Object.keys(widths) as (keyof Columns)[]

export function makeColumns(room: number): Columns {
  const whole = (width: number) => new Int32Array(width * room)
  const broken = (width: number) => new Float64Array(width * room)
  return {
    entry: whole(widths.entry),
    x: whole(widths.x),
    y: whole(widths.y),
    vector: broken(widths.vector),
    traits: whole(widths.traits),
    themes: whole(widths.themes),
    weeks: whole(widths.weeks),
    bookable: whole(widths.bookable),
    regions: whole(widths.regions),
    goals: whole(widths.goals),
    since: broken(widths.since),
    reach: broken(widths.reach),
    waitingSince: whole(widths.waitingSince),
    organisation: whole(widths.organisation),
  }
}

export const roomOf = ({ entry }: Columns) => entry.length

/** Rows in this order, in the same arrays if there is room for so many in them, else in new ones with some to spare. */
export function arrange(columns: Columns, order: Int32Array, room: number) {
  if (room > roomOf(columns)) {
    const roomier = makeColumns(room + (room >> 3))
    for (const name of columnNames) gather(columns[name], roomier[name], order, widths[name])
    return roomier
  }
  // new arrays each time would make the garbage collector go through everything
  const numbers = new Float64Array(Math.max(...Object.values(widths)) * order.length)
  const wholeNumbers = new Int32Array(numbers.buffer)
  for (const name of columnNames) {
    const column = columns[name]
    const sorted = column instanceof Int32Array ? wholeNumbers : numbers
    gather(column, sorted, order, widths[name])
    column.set(sorted.subarray(0, widths[name] * order.length))
  }
  return columns
}

function gather(
  from: Int32Array | Float64Array,
  to: Int32Array | Float64Array,
  order: Int32Array,
  width: number,
) {
  let at = 0
  for (const row of order)
    for (let part = 0; part < width; part++) to[at++] = from[row * width + part]!
}
