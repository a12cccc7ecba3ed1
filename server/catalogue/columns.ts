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
  const names = Object.keys(layout)
  const parts = names.map((name) => inParts(columns[name]!))
  const widths = names.map((name) => layout[name]![1] * (columns[name]!.BYTES_PER_ELEMENT >> 2))
  const present = parts[0]!.length / widths[0]!
  const arranged = room > present ? makeColumns(layout, room + (room >> 3)) : columns
  // the same room for each column: new arrays would make the garbage collector go through everything
  const sorted = new Int32Array(Math.max(...widths) * order.length)
  names.forEach((name, at) => {
    const width = widths[at]!
    gather(parts[at]!, sorted, order, width)
    inParts(arranged[name]!).set(sorted.subarray(0, width * order.length))
  })
  return arranged
}

/** Any column as numbers of 32 bits, so that all are moved by the same few instructions. */
const inParts = ({ buffer }: Int32Array | Float64Array) => new Int32Array(buffer)

function gather(from: Int32Array, to: Int32Array, order: Int32Array, width: number) {
  let filled = 0
  for (let place = 0; place < order.length; place++) {
    const at = width * order[place]!
    for (let part = 0; part < width; part++) to[filled++] = from[at + part]!
  }
}
