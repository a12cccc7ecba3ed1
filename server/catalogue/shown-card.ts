/** A card, which lies ready as JSON text, with how far away it is; null where nobody asked from a place. */
export const shownCard = ({
  cardJson,
  distanceKm,
}: {
  cardJson: string
  distanceKm: number | null
}) => `${cardJson.slice(0, -1)},"distanceKm":${distanceKm}}`
