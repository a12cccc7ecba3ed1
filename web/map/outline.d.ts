declare module 'virtual:map-outline' {
  /** Rings as [longitude, latitude] pairs. */
  export const outline: { isHome: boolean; rings: [number, number][][] }[]
}
