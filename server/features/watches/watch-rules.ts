export interface News {
  /** Offers that the watchers are told of. */
  told: string[]
  /** Offers that fit only because the school changed its own request: remembered, not told. */
  quiet: string[]
}

/** Of the offers that newly fit a request: which are news for its school, given which postings changed since the last look. */
export function newsOf(
  requestId: string,
  offerIds: readonly string[],
  changed: ReadonlySet<string>,
): News {
  const isOwnDoing = (offerId: string) => changed.has(requestId) && !changed.has(offerId)
  return {
    told: offerIds.filter((id) => !isOwnDoing(id)),
    quiet: offerIds.filter(isOwnDoing),
  }
}
