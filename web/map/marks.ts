import type { Box, Spot } from './base-map.ts'

export type MarkShape = 'circle' | 'diamond'

/** One thing on the map. */
export interface PointMark extends Spot {
  id: string
  shape: MarkShape
  /** What it is, for whoever listens and for the tooltip. */
  name: string
}

/** Several things close together: how many of each shape, and the box to zoom to. */
export interface ClusterMark extends Spot {
  id: string
  circles: number
  diamonds: number
  name: string
  box: Box
}

export type Mark = PointMark | ClusterMark
export const isCluster = (mark: Mark): mark is ClusterMark => 'box' in mark

/** Whether a mark would be drawn the same. */
export const looksAlike = (one: Mark, other: Mark) =>
  one.latitude === other.latitude &&
  one.longitude === other.longitude &&
  one.name === other.name &&
  (isCluster(one)
    ? isCluster(other) && one.circles === other.circles && one.diamonds === other.diamonds
    : !isCluster(other) && one.shape === other.shape)
