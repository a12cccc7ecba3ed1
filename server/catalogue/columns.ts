/** What is known of rows, an array a thing: which typed array, and how many numbers a row. */
export type Layout = Readonly<
  Record<string, readonly [make: Int32ArrayConstructor | Float64ArrayConstructor, width: number]>
>
export type Columns<Of extends Layout> = { [Name in keyof Of]: InstanceType<Of[Name][0]> }

export function makeColumns<Of extends Layout>(layout: Of, room: number) {
  const columns = Object.entries(layout).map(([name, [make, width]]) => [
    name,
    new make(width * room),
  ])
  return Object.fromEntries(columns) as Columns<Of>
}

/** Rows in this order, in the same arrays if there is room for so many in them, else in new ones with some to spare. */
export function arrange<Of extends Layout>(
  layout: Of,
  columns: Columns<Of>,
  order: Int32Array,
  room: number,
) {
  const present = Object.values(columns)[0]!.length / Object.values(layout)[0]![1]
  const arranged = room > present ? makeColumns(layout, room + (room >> 3)) : columns
  // new arrays each time would make the garbage collector go through everything
  const widest = Math.max(...Object.values(layout).map(([, width]) => width))
  const numbers = new Float64Array(widest * order.length)
  const wholeNumbers = new Int32Array(numbers.buffer)
  for (const name in layout) {
    const [make, width] = layout[name]!
    const sorted = make === Int32Array ? wholeNumbers : numbers
    gather(columns[name], sorted, order, width)
    arranged[name].set(sorted.subarray(0, width * order.length))
  }
  return arranged
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
