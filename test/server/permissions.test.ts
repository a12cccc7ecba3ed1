import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, organisationIds, regionIds } from '../../seeds/demo/cast.ts'
import { signInAsDemo } from '../../shared/accounts.ts'
import type { Endpoint } from '../../shared/endpoint.ts'
import { proposeMatch } from '../../shared/matches.ts'
import { createOffer } from '../../shared/offers.ts'
import { registerProvider } from '../../shared/organisations.ts'
import { createRequest } from '../../shared/requests.ts'
import { digestOf } from '../helpers/everything.ts'
import { openWorld, type Person, type World } from '../helpers/world.ts'
import { givenLesson, postOffer, postRequest, wantedLesson } from '../helpers/samples.ts'
import { newProvider } from './organisations/some-schools.ts'

/**
 * Who may ask what. Everything is asked about the school De Ontdekking, the Stroomhuis (a provider) and their region;
 * `match` and `hidden` things are between or of these two. `yes`: not refused for who asks, whatever the state is.
 */
const matrix = `
                              visitor school colleague otherSchool provider otherProvider coordinator farCoordinator administrator
getSession                    yes     yes    yes       yes         yes      yes           yes         yes            yes
askSignIn                     yes     yes    yes       yes         yes      yes           yes         yes            yes
signInByLink                  yes     yes    yes       yes         yes      yes           yes         yes            yes
signInByCode                  yes     yes    yes       yes         yes      yes           yes         yes            yes
refreshSession                401     yes    yes       yes         yes      yes           yes         yes            yes
signOut                       yes     yes    yes       yes         yes      yes           yes         yes            yes
signOutEverywhere             401     yes    yes       yes         yes      yes           yes         yes            yes
getOwnData                    401     yes    yes       yes         yes      yes           yes         yes            yes
beginSecondFactor             401     403    403       403         403      403           yes         yes            yes
setUpSecondFactor             401     yes    yes       yes         yes      yes           yes         yes            yes
showSecondFactor              401     yes    yes       yes         yes      yes           yes         yes            yes
forgetSecondFactor            401     403    403       403         403      403           403         403            yes
editMe                        401     yes    yes       yes         yes      yes           yes         yes            yes
listDemoPeople                yes     yes    yes       yes         yes      yes           yes         yes            yes
signInAsDemo                  yes     yes    yes       yes         yes      yes           yes         yes            yes
listDemoMail                  yes     yes    yes       yes         yes      yes           yes         yes            yes
findSchools                   401     yes    yes       yes         yes      yes           yes         yes            yes
claimSchool                   401     yes    yes       yes         yes      yes           yes         yes            yes
registerProvider              401     yes    yes       yes         yes      yes           yes         yes            yes
getOrganisation               yes     yes    yes       yes         yes      yes           yes         yes            yes
getOrganisation waiting       404     404    404       404         yes      404           yes         404            yes
editOrganisation              401     yes    403       403         403      403           yes         403            yes
editOrganisation waiting      401     404    404       404         yes      404           yes         404            yes
verifyOrganisation            401     403    403       403         403      403           yes         403            yes
verifyOrganisation waiting    401     404    404       404         403      404           yes         404            yes
inviteMember                  401     yes    403       403         403      403           403         403            yes
withdrawInvitation            401     yes    403       403         403      403           403         403            yes
acceptInvitation              401     yes    yes       yes         yes      yes           yes         yes            yes
changeMember                  401     yes    403       403         403      403           403         403            yes
removeMember                  401     yes    yes       403         403      403           403         403            yes
listOwnPostings               401     yes    yes       403         403      403           yes         403            yes
listRegions                   yes     yes    yes       yes         yes      yes           yes         yes            yes
getRegionOutline              yes     yes    yes       yes         yes      yes           yes         yes            yes
getRegionWork                 401     403    403       403         403      403           yes         403            yes
editRegion                    401     403    403       403         403      403           yes         403            yes
addCoordinator                401     403    403       403         403      403           403         403            yes
removeCoordinator             401     403    403       403         403      403           403         403            yes
searchPostings                yes     yes    yes       yes         yes      yes           yes         yes            yes
clusterPostings               yes     yes    yes       yes         yes      yes           yes         yes            yes
findPlaces                    yes     yes    yes       yes         yes      yes           yes         yes            yes
getTechniekpact               yes     yes    yes       yes         yes      yes           yes         yes            yes
createRequest                 401     yes    yes       404         404      404           404         404            403
getRequest                    yes     yes    yes       yes         yes      yes           yes         yes            yes
getRequest hidden             404     yes    yes       404         404      404           yes         404            yes
editRequest                   401     yes    yes       403         403      403           403         403            403
editRequest hidden            401     yes    yes       404         404      404           403         404            403
moveRequest                   401     yes    yes       403         403      403           403         403            403
moveRequest approve           401     403    403       403         403      403           yes         403            yes
moveRequest hidden            401     yes    yes       404         404      404           403         404            403
createOffer                   401     404    404       404         yes      404           404         404            403
getOffer                      yes     yes    yes       yes         yes      yes           yes         yes            yes
getOffer hidden               404     404    404      404         yes      404           yes         404            yes
editOffer                     401     403    403       403         yes      403           403         403            403
editOffer hidden              401     404    404      404         yes      404           403         404            403
moveOffer                     401     403    403       403         yes      403           403         403            403
moveOffer approve             401     403    403       403         403      403           yes         403            yes
moveOffer hidden              401     404    404      404         yes      404           403         404            403
suggestOffers                 401     yes    yes       403         403      403           yes         403            yes
suggestOffers hidden          401     yes    yes       404         404      404           yes         404            yes
watchRequest                  401     yes    yes       403         403      403           403         403            403
watchRequest hidden           401     yes    yes       404         404      404           403         404            403
unwatchRequest                401     yes    yes       403         403      403           403         403            403
unwatchRequest hidden         401     yes    yes       404         404      404           403         404            403
suggestRequests               401     403    403       403         yes      403           yes         403            yes
suggestRequests hidden        401     404    404      404         yes      404           yes         404            yes
proposeMatch                  401     yes    yes       403         yes      403           yes         403            403
proposeMatch hidden           401     404    404      404         yes      404           yes         404            403
getMatch                      401     yes    yes       404         yes      404           yes         404            yes
listMatches                   401     yes    yes       yes         yes      yes           yes         yes            yes
listMatches organisation      401     yes    yes       yes         yes      yes           yes         yes            yes
moveMatch                     401     yes    yes       404         yes      404           403         404            403
moveMatch withdraw            401     yes    yes       404         yes      404           yes         404            403
`

interface Ask {
  params?: Record<string, string>
  query?: Record<string, string>
  headers?: Record<string, string>
  body?: object
}

const nobody = '0190a000-0000-7000-8000-000000000999'
const outdated = { 'if-match': '"0"' }
const school = { id: organisationIds.school }
const provider = { id: organisationIds.provider }
const region = { id: regionIds.ijssel }
const noToken = { token: 'x'.repeat(43) }
const box = { west: '5', south: '51', east: '7', north: '53', zoom: '9' }

/** Made before the first question. */
let things: {
  request: string
  draft: string
  draftOffer: string
  offer: string
  match: string
  waiting: string
  invitation: string
}

/** What is asked of each endpoint; a word behind the name makes a variation of it. */
const asks: Record<string, () => Ask> = {
  getSession: () => ({}),
  askSignIn: () => ({ body: { email: 'a@b.example' } }),
  signInByLink: () => ({ body: noToken }),
  signInByCode: () => ({ body: { email: 'a@b.example', code: '000000' } }),
  refreshSession: () => ({}),
  signOut: () => ({}),
  signOutEverywhere: () => ({}),
  getOwnData: () => ({}),
  beginSecondFactor: () => ({ body: {} }),
  setUpSecondFactor: () => ({ body: { code: '000000' } }),
  showSecondFactor: () => ({ body: { code: '000000' } }),
  forgetSecondFactor: () => ({ params: { ...region, personId: cast.coordinator.id } }),
  editMe: () => ({ body: {} }),
  listDemoPeople: () => ({}),
  signInAsDemo: () => ({ body: { personId: cast.school.id } }),
  listDemoMail: () => ({}),
  findSchools: () => ({ query: { text: 'deventer' } }),
  claimSchool: () => ({ params: provider }),
  registerProvider: () => ({ body: newProvider }),
  getOrganisation: () => ({ params: school }),
  'getOrganisation waiting': () => ({ params: { id: things.waiting } }),
  editOrganisation: () => ({ params: school, headers: outdated, body: { contactPhone: '1' } }),
  'editOrganisation waiting': () => ({
    params: { id: things.waiting },
    headers: outdated,
    body: { contactPhone: '1' },
  }),
  verifyOrganisation: () => ({ params: school, body: { decision: 'verify' } }),
  'verifyOrganisation waiting': () => ({
    params: { id: things.waiting },
    body: { decision: 'verify' },
  }),
  inviteMember: () => ({
    params: school,
    body: { email: emailOf(cast.colleague.name), role: 'member' },
  }),
  withdrawInvitation: () => ({ params: { ...school, invitationId: things.invitation } }),
  acceptInvitation: () => ({ body: noToken }),
  changeMember: () => ({
    params: { ...school, personId: cast.colleague.id },
    body: { role: 'member' },
  }),
  removeMember: () => ({ params: { ...school, personId: cast.colleague.id } }),
  listOwnPostings: () => ({ params: school }),
  listRegions: () => ({}),
  getRegionOutline: () => ({ query: { regionIds: region.id } }),
  getRegionWork: () => ({ params: region }),
  editRegion: () => ({ params: region, headers: outdated, body: { reviewsFirst: true } }),
  addCoordinator: () => ({ params: region, body: { email: emailOf(cast.coordinator.name) } }),
  removeCoordinator: () => ({ params: { ...region, personId: cast.coordinator.id } }),
  searchPostings: () => ({}),
  clusterPostings: () => ({ query: box }),
  findPlaces: () => ({ query: { text: 'deventer' } }),
  getTechniekpact: () => ({}),
  createRequest: () => ({ body: { organisationId: school.id, content: wantedLesson } }),
  getRequest: () => ({ params: { id: things.request } }),
  'getRequest hidden': () => ({ params: { id: things.draft } }),
  editRequest: () => ({
    params: { id: things.request },
    headers: outdated,
    body: { content: wantedLesson },
  }),
  'editRequest hidden': () => ({
    params: { id: things.draft },
    headers: outdated,
    body: { content: wantedLesson },
  }),
  moveRequest: () => ({ params: { id: things.request }, body: { move: 'reopen' } }),
  'moveRequest approve': () => ({ params: { id: things.request }, body: { move: 'approve' } }),
  'moveRequest hidden': () => ({ params: { id: things.draft }, body: { move: 'reopen' } }),
  createOffer: () => ({ body: { organisationId: provider.id, content: givenLesson } }),
  getOffer: () => ({ params: { id: things.offer } }),
  'getOffer hidden': () => ({ params: { id: things.draftOffer } }),
  editOffer: () => ({
    params: { id: things.offer },
    headers: outdated,
    body: { content: givenLesson },
  }),
  'editOffer hidden': () => ({
    params: { id: things.draftOffer },
    headers: outdated,
    body: { content: givenLesson },
  }),
  moveOffer: () => ({ params: { id: things.offer }, body: { move: 'restore' } }),
  'moveOffer approve': () => ({ params: { id: things.offer }, body: { move: 'approve' } }),
  'moveOffer hidden': () => ({ params: { id: things.draftOffer }, body: { move: 'restore' } }),
  suggestOffers: () => ({ params: { id: things.request } }),
  'suggestOffers hidden': () => ({ params: { id: things.draft } }),
  watchRequest: () => ({ params: { id: things.request } }),
  'watchRequest hidden': () => ({ params: { id: things.draft } }),
  unwatchRequest: () => ({ params: { id: things.request } }),
  'unwatchRequest hidden': () => ({ params: { id: things.draft } }),
  suggestRequests: () => ({ params: { id: things.offer } }),
  'suggestRequests hidden': () => ({ params: { id: things.draftOffer } }),
  proposeMatch: () => ({ body: { requestId: things.request, offerId: things.offer } }),
  'proposeMatch hidden': () => ({
    body: { requestId: things.request, offerId: things.draftOffer },
  }),
  getMatch: () => ({ params: { id: things.match } }),
  listMatches: () => ({}),
  'listMatches organisation': () => ({ query: { organisationId: school.id } }),
  moveMatch: () => ({
    params: { id: things.match },
    body: { move: 'cancel', reason: 'weather' },
  }),
  'moveMatch withdraw': () => ({ params: { id: things.match }, body: { move: 'withdraw' } }),
}

let world: World
let endpoints: Map<string, Endpoint>

beforeAll(async () => {
  world = await openWorld({ SIGN_INS_PER_HOUR: '1000' })
  endpoints = await allEndpoints()
  const teacher = await world.as('school')
  const request = (await postRequest(teacher, 'school')).id
  const offer = (await postOffer(await world.as('provider'), 'provider')).id
  const draft = await teacher(createRequest, {
    body: { organisationId: school.id, content: { title: 'Nog niet af' } },
  })
  const draftOffer = await (
    await world.as('provider')
  )(createOffer, { body: { organisationId: provider.id, content: { title: 'Ook niet af' } } })
  const match = await teacher(proposeMatch, { body: { requestId: request, offerId: offer } })
  const waiting = await (
    await world.as('provider')
  )(registerProvider, { body: { ...newProvider, kvkNumber: '87654321' } })
  await world.context.database.write(async ({ organisations }) => {
    await organisations.change(waiting.id, 1, {
      municipalityCode: 'GM0150',
      updatedAt: world.now.toISOString(),
    })
  })
  things = {
    request,
    draft: draft.id,
    draftOffer: draftOffer.id,
    offer,
    match: match.id,
    waiting: waiting.id,
    invitation: '',
  }
})
afterAll(async () => await world.close())

async function allEndpoints() {
  const found = new Map<string, Endpoint>()
  for (const file of readdirSync('shared').filter((name) => name.endsWith('.ts'))) {
    const module = (await import(`../../shared/${file.slice(0, -3)}.ts`)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module))
      if (typeof value === 'object' && value !== null && 'url' in value && 'method' in value)
        found.set(name, value as Endpoint)
  }
  return found
}

/** Puts back what an allowed question may have taken away. */
async function mend() {
  const createdAt = world.now.toISOString()
  await world.context.database.write(async (stores) => {
    const { memberships, regions, invitations, organisations } = stores
    if (!(await memberships.find(school.id, cast.colleague.id)))
      await memberships.add({
        organisationId: school.id,
        personId: cast.colleague.id,
        role: 'member',
        confirmedAt: createdAt,
        createdAt,
      })
    const waiting = await organisations.find(things.waiting)
    if (waiting?.verifiedAt)
      await organisations.change(waiting.id, waiting.version, {
        verifiedAt: null,
        updatedAt: createdAt,
      })
    const coordinators = await regions.coordinatorsOf(region.id)
    if (!coordinators.some((one) => one.personId === cast.coordinator.id))
      await regions.addCoordinator({
        regionId: region.id,
        personId: cast.coordinator.id,
        createdAt,
      })
    await invitations.withdrawAllOf(school.id)
    things.invitation = world.context.ids()
    await invitations.add({
      id: things.invitation,
      organisationId: school.id,
      email: 'x@y.example',
      role: 'member',
      tokenHash: things.invitation,
      invitedBy: cast.school.id,
      createdAt,
      expiresAt: '2027-01-01T00:00:00.000Z',
    })
  })
}

/** What came of it, and whether anything in the database is another than before. */
async function verdict(person: Person, endpoint: Endpoint, ask: Ask, isProven = true) {
  const { fetch, call } = world.browser()
  if (person !== 'visitor') {
    const personId = cast[person].id
    await call(signInAsDemo, { body: { personId } })
    if (!isProven)
      await world.context.database.write(
        async ({ sessions }) => await sessions.forgetSecondFactor(personId),
      )
  }
  const before = await digestOf(world)
  const path = endpoint.url.replaceAll(/:(\w+)/g, (_, name: string) => ask.params?.[name] ?? nobody)
  const { status } = await fetch(`${path}?${new URLSearchParams(ask.query)}`, {
    method: endpoint.method,
    headers: { ...ask.headers, ...(ask.body && { 'content-type': 'application/json' }) },
    ...(ask.body && { body: JSON.stringify(ask.body) }),
  })
  if (![401, 403, 404, 500, 503].includes(status)) return 'yes'
  expect(await digestOf(world), `a refusal to ${person} changed something`).toBe(before)
  return String(status)
}

const lines = matrix.trim().split('\n')
const people = (lines[0] ?? '').trim().split(/\s+/) as Person[]
const rows = lines.slice(1).map((line) => {
  const words = line.trim().split(/\s+/)
  return {
    name: words.slice(0, -people.length).join(' '),
    wanted: words.slice(-people.length),
  }
})

const readable = (verdicts: string[]) => people.map((person, at) => `${person}: ${verdicts[at]}`)

test('every endpoint of the contract is in the table', () => {
  const named = new Set(rows.map(({ name }) => name.split(' ')[0] ?? ''))
  expect([...named].toSorted()).toEqual([...endpoints.keys()].toSorted())
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(asks))
})

test.each(rows)('$name', async ({ name, wanted }) => {
  const endpoint = endpoints.get(name.split(' ')[0] ?? '')
  if (!endpoint) throw new Error(`no endpoint ${name}`)
  const found: string[] = []
  for (const person of people) {
    await mend()
    found.push(await verdict(person, endpoint, asks[name]?.() ?? {}))
  }
  expect(readable(found)).toEqual(readable(wanted))
})

/** What is theirs by appointment alone: nobody may it by being signed in, or a member elsewhere. */
const byAppointment = (['coordinator', 'administrator'] as const).flatMap((person) =>
  rows
    .filter(({ name }) => name !== 'beginSecondFactor')
    .filter(({ wanted }) => wanted[people.indexOf(person)] === 'yes')
    .filter(({ wanted }) =>
      ['otherSchool', 'otherProvider'].every(
        (other) => wanted[people.indexOf(other as Person)] !== 'yes',
      ),
    )
    .map(({ name }) => ({ person, name })),
)

test.each(byAppointment)(
  'without the second factor a $person is refused: $name',
  async ({ person, name }) => {
    const endpoint = endpoints.get(name.split(' ')[0] ?? '')
    if (!endpoint) throw new Error(`no endpoint ${name}`)
    await mend()
    expect(await verdict(person, endpoint, asks[name]?.() ?? {}, false)).toMatch(/^40[34]$/)
  },
)
