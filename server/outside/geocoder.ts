import type { Point } from '../../shared/common.ts'

export interface GeocoderAddress {
  street: string
  houseNumber: string
  postcode: string
  place: string
}

export interface Located extends Point {
  municipalityCode: string | null
}

/** Asks somebody outside where an address is. */
export interface Geocoder {
  /** Undefined when it is switched off, unreachable or does not know the address; never throws. */
  locate(address: GeocoderAddress): Promise<Located | undefined>
}

const patienceMs = 3000
const mostBytes = 200_000

/**
 * PDOK Locatieserver v3.1 (`free`, documents of type adres), one question an address.
 * Without a base URL nothing is asked and nothing found.
 */
export function makeGeocoder(baseUrl: string | undefined): Geocoder {
  return {
    async locate(address) {
      if (!baseUrl) return undefined
      const { postcode, houseNumber, street, place } = address
      const query = new URLSearchParams({
        q: `${street} ${houseNumber}, ${postcode.replace(/\s/g, '')} ${place}`,
        fq: 'type:adres',
        rows: '1',
      })
      try {
        const reply = await fetch(`${baseUrl.replace(/\/$/, '')}/free?${query}`, {
          headers: { 'user-agent': 'Techloket', referer: 'https://techloket.example/' },
          redirect: 'error',
          signal: AbortSignal.timeout(patienceMs),
        })
        const text = reply.ok ? await reply.text() : ''
        return text && text.length < mostBytes ? readLocated(JSON.parse(text)) : undefined
      } catch {
        // Unreachable, too slow or not JSON: the caller goes on with what it knows itself.
        return undefined
      }
    },
  }
}

/** The first address of an answer: `centroide_ll` is `POINT(longitude latitude)`. Undefined for anything unusable. */
export function readLocated(answer: unknown): Located | undefined {
  const doc = field(field(field(answer, 'response'), 'docs'), '0')
  const match = /^POINT\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)$/.exec(String(field(doc, 'centroide_ll')))
  if (!match) return undefined
  const [longitude, latitude] = [Number(match[1]), Number(match[2])]
  const isInCountry = latitude >= 50 && latitude <= 54 && longitude >= 3 && longitude <= 7.5
  if (!isInCountry) return undefined
  const code = field(doc, 'gemeentecode')
  const municipalityCode = typeof code === 'string' && /^\d{4}$/.test(code) ? `GM${code}` : null
  return { latitude, longitude, municipalityCode }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}
