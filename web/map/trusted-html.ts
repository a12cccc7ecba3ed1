interface TrustedTypesFactory {
  createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown
}

/** What Leaflet writes once to find out what the browser can draw. Any other HTML from a string is refused. */
const probes = ['<svg/>', '<v:shape adj="1"/>']

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory }
trustedTypes?.createPolicy('default', {
  createHTML: (html) => {
    if (probes.includes(html)) return html
    throw new TypeError('HTML from a string is not allowed here')
  },
})
