import { EventEmitter, once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { makeGeocoder, readFound, readLocated } from '../../../server/outside/geocoder.ts'

const address = { street: 'Beukenlaan', houseNumber: '12', postcode: '7415 KP', place: 'Deventer' }
const answer = {
  response: {
    numFound: 1,
    docs: [
      {
        type: 'adres',
        weergavenaam: 'Beukenlaan 12, 7415KP Deventer',
        centroide_ll: 'POINT(6.17 52.26)',
        gemeentecode: '0150',
      },
    ],
  },
}

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

async function serve(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('an address is asked for by street, number, postcode and place, and found', async () => {
  const asked: { url: string; agent: string | undefined; referer: string | undefined }[] = []
  const url = await serve(({ url: path = '', headers }, reply) => {
    asked.push({
      url: decodeURIComponent(path),
      agent: headers['user-agent'],
      referer: headers.referer,
    })
    reply.end(JSON.stringify(answer))
  })
  const geocoder = makeGeocoder(`${url}/v3_1/`)
  expect(await geocoder.locate(address)).toEqual({
    latitude: 52.26,
    longitude: 6.17,
    municipalityCode: 'GM0150',
  })
  expect(asked[0]?.url).toContain('/v3_1/free?q=Beukenlaan+12,+7415KP+Deventer')
  expect(asked[0]?.agent).toBe('Techloket')
  expect(asked[0]?.referer).toBeTruthy()
  expect(await geocoder.find('beukenlaan')).toEqual([
    { name: 'Beukenlaan 12, 7415KP Deventer', kind: 'address', latitude: 52.26, longitude: 6.17 },
  ])
})

test.each<[string, RequestListener]>([
  ['an error', (_, reply) => reply.writeHead(500).end('{}')],
  ['something else than JSON', (_, reply) => reply.end('<html>')],
  ['silence', () => {}],
])('%s finds nothing and breaks nothing, within four seconds', async (_what, listener) => {
  const geocoder = makeGeocoder(await serve(listener))
  const started = Date.now()
  expect(await geocoder.locate(address)).toBeUndefined()
  expect(Date.now() - started).toBeLessThan(4000)
})

test('a redirect is not followed, though there would be an answer', async () => {
  let asked = 0
  const elsewhere = await serve((_, reply) => {
    asked += 1
    reply.end(JSON.stringify(answer))
  })
  const url = await serve((_, reply) => reply.writeHead(302, { location: elsewhere }).end())
  expect(await makeGeocoder(url).locate(address)).toBeUndefined()
  expect(asked).toBe(0)
})

test.each([
  [190_000, 1],
  [200_001, 0],
])('of an answer of %i bytes %i places are taken', async (bytes, places) => {
  const text = JSON.stringify(answer)
  const url = await serve((_, reply) => reply.end(text.padEnd(bytes)))
  expect(await makeGeocoder(url).find('Beukenlaan')).toHaveLength(places)
})

test('an answer without end is left long before patience is over', async () => {
  const left = new EventEmitter()
  const leaving = once(left, 'left')
  const url = await serve((_, reply) => {
    const more = () => {
      if (!reply.destroyed) reply.write('x'.repeat(50_000), () => setImmediate(more))
    }
    reply.on('close', () => left.emit('left'))
    more()
  })
  const started = performance.now()
  expect(await makeGeocoder(url).locate(address)).toBeUndefined()
  await leaving
  expect(performance.now() - started).toBeLessThan(2000)
})

test('without a base URL nothing is asked', async () => {
  const geocoder = makeGeocoder(undefined)
  expect(await geocoder.locate(address)).toBeUndefined()
  expect(await geocoder.find('Deventer')).toEqual([])
})

test.each([
  null,
  'x',
  {},
  { response: null },
  { response: { docs: {} } },
  { response: { docs: [null] } },
])('%j has no place in it', (strange) => {
  expect(readLocated(strange)).toBeUndefined()
  expect(readFound(strange)).toEqual([])
})

const recorded = '../shared/data/pdok-locatieserver'

test.skipIf(!existsSync(recorded))('every recorded answer is read or put aside', () => {
  const read = (file: string) => JSON.parse(readFileSync(join(recorded, file), 'utf8')) as unknown
  const located = readdirSync(recorded)
    .filter((file) => file.endsWith('.json'))
    .filter((file) => readLocated(read(file)) !== undefined)
  expect(located).toEqual(
    expect.arrayContaining(['free-adres.foarsitter.json', 'free-gemeente.openforms.json']),
  )
  for (const file of ['free-kapotte-centroide', 'free-zonder-centroide_ll', 'free-nul-treffers'])
    expect(located).not.toContain(`${file}.openforms.json`)
  expect(readLocated(read('free-gemeente.openforms.json'))?.municipalityCode).toBe('GM0344')
})
