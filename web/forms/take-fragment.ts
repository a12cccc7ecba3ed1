const taken = new Map<string, string>()

/**
 * The secret after the # of the address. It leaves the address bar and the history at once; a second look at the
 * same page within this visit still finds it.
 */
export function takeFragment() {
  const { pathname, search, hash } = window.location
  if (hash.length > 1) {
    taken.set(pathname, hash.slice(1))
    window.history.replaceState(window.history.state, '', pathname + search)
  }
  return taken.get(pathname) ?? ''
}
