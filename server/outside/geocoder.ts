import type { Point } from '../../shared/common.ts'
import type { FoundPlace } from '../../shared/search.ts'

export interface GeocoderAddress {
  street: string
  houseNumber: string
  postcode: string
  place: string
}

export interface Located extends Point {
  municipalityCode: string | null
}

/** Asks somebody outside where something is. Never throws. */
export interface Geocoder {
  /** Undefined when it is switched off, unreachable or does not know the address. */
  locate(address: GeocoderAddress): Promise<Located | undefined>
  /** Places, postcodes and addresses that fit what somebody types; none when it is switched off or unreachable. */
  find(text: string): Promise<FoundPlace[]>
}

const patienceMs = 3000
const mostBytes = 200_000

/**
 * PDOK Locatieserver v3.1 (`free`, which always gives a point). One question an address.
 * Without a base URL nothing is asked and nothing found.
 */
export function makeGeocoder(baseUrl: string | undefined): Geocoder {
  async function ask(question: Record<string, string>): Promise<unknown> {
    if (!baseUrl) return undefined
    try {
      const url = `${baseUrl.replace(/\/$/, '')}/free?${new URLSearchParams(question)}`
      const reply = await fetch(url, {
        headers: { 'user-agent': 'Techloket', referer: 'https://techloket.example/' },
        redirect: 'error',
        signal: AbortSignal.timeout(patienceMs),
      })
      return reply.ok ? JSON.parse(await readCapped(reply)) : undefined
    } catch {
      // Unreachable, too slow, too long or not JSON: the caller goes on with what it knows itself.
      return undefined
    }
  }

  return {
    async locate({ postcode, houseNumber, street, place }) {
      const q = `${street} ${houseNumber}, ${postcode.replace(/\s/g, '')} ${place}`
      return readLocated(await ask({ q, fq: 'type:adres', rows: '1' }))
    },
    async find(text) {
      const fq = 'type:(gemeente OR woonplaats OR postcode OR adres OR weg)'
      return readFound(await ask({ q: text, fq, rows: '8' }))
    },
  }
}

/** Stops reading, and so ends the connection, as soon as an answer is too long. */
async function readCapped(reply: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of reply.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) throw new Error('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** The first address of an answer. Undefined for anything unusable. */
export function readLocated(answer: unknown): Located | undefined {
  const [doc] = docsOf(answer)
  const point = pointOf(doc)
  if (!point) return undefined
  const code = field(doc, 'gemeentecode')
  const municipalityCode = typeof code === 'string' && /^\d{4}$/.test(code) ? `GM${code}` : null
  return { ...point, municipalityCode }
}

const kinds = {
  gemeente: 'municipality',
  woonplaats: 'place',
  postcode: 'postcode',
  adres: 'address',
  weg: 'address',
} as const

/** Everything in an answer that has a name, a kind and a point. */
export function readFound(answer: unknown): FoundPlace[] {
  return docsOf(answer).flatMap((doc) => {
    const name = field(doc, 'weergavenaam')
    const type = String(field(doc, 'type'))
    const point = pointOf(doc)
    if (typeof name !== 'string' || !name || !point || !(type in kinds)) return []
    return [{ name: name.slice(0, 120), kind: kinds[type as keyof typeof kinds], ...point }]
  })
}

function docsOf(answer: unknown): unknown[] {
  const docs = field(field(answer, 'response'), 'docs')
  return Array.isArray(docs) ? docs : []
}

/** `centroide_ll` is `POINT(longitude latitude)`. */
function pointOf(doc: unknown): Point | undefined {
  const match = /^POINT\(\s*(-?\d+\.?\d*)\s+(-?\d+\.?\d*)\s*\)$/.exec(
    String(field(doc, 'centroide_ll')),
  )
  if (!match) return undefined
  const [longitude, latitude] = [Number(match[1]), Number(match[2])]
  const isInCountry = latitude >= 50 && latitude <= 54 && longitude >= 3 && longitude <= 7.5
  return isInCountry ? { latitude, longitude } : undefined
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}
