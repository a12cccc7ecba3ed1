/**
 * The order of whole numbers.
 *
 * Method: a counting sort by the lowest digit, then by the next, each keeping the order of the one before where digits are equal.
 * Cost: three passes over the numbers, whatever they are. Source: Knuth, TAOCP 3, 5.2.5. Limit: numbers from 0 to below 2^31.
 */
const digitBits = 11
const digits = 1 << digitBits

/** The places of the keys, smallest key first; equal keys keep their order. */
export function orderOf(keys: Int32Array) {
  let order = new Int32Array(keys.length)
  let next = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place++) order[place] = place
  for (let shift = 0; shift < 31; shift += digitBits) {
    // where the keys of each digit begin
    const starts = new Int32Array(digits + 1)
    for (let place = 0; place < keys.length; place++)
      starts[((keys[place]! >> shift) & (digits - 1)) + 1]!++
    for (let digit = 0; digit < digits; digit++) starts[digit + 1]! += starts[digit]!
    for (let at = 0; at < order.length; at++) {
      const place = order[at]!
      next[starts[(keys[place]! >> shift) & (digits - 1)]!++] = place
    }
    ;[order, next] = [next, order]
  }
  return order
}
