/** Where to go after signing in: a path of this site only, so that no link can lead elsewhere. */
export function safePath(given: unknown) {
  if (typeof given !== 'string' || !given.startsWith('/')) return undefined
  const address = URL.canParse(given, window.location.origin)
    ? new URL(given, window.location.origin)
    : undefined
  if (!address || address.origin !== window.location.origin) return undefined
  if (address.pathname.startsWith('/inloggen')) return undefined
  return address.pathname + address.search
}

const place = 'techloket.way-back'

/** The mailed link opens in another tab of this browser, which then still knows where somebody came from. */
export const keepWayBack = (path: string) =>
  localStorage.setItem(place, JSON.stringify({ path, at: Date.now() }))

const keptMs = 30 * 60_000

/** Gives the kept way back once, if it is not too old. */
export function takeWayBack() {
  const kept = localStorage.getItem(place)
  localStorage.removeItem(place)
  if (kept === null) return undefined
  const { path, at } = JSON.parse(kept) as { path: unknown; at: number }
  return Date.now() - at < keptMs ? safePath(path) : undefined
}
