export const hourMs = 3_600_000

/** So many wrong codes within an hour, and the next has to wait. */
export const freeFaults = 5
const firstPauseMs = 5000
const longestPauseMs = 900_000

/** How long after the last of so many wrong codes the next may be typed. */
export const pauseMsAfter = (faults: number) =>
  faults < freeFaults ? 0 : Math.min(firstPauseMs * 2 ** (faults - freeFaults), longestPauseMs)
