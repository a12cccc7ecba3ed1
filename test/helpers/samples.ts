import type { OfferContent } from '../../shared/offers.ts'
import type { RequestContent } from '../../shared/requests.ts'
import { createOffer, moveOffer } from '../../shared/offers.ts'
import { createRequest, moveRequest } from '../../shared/requests.ts'
import { cast, type Part } from '../../seeds/demo/cast.ts'
import type { Call } from './world.ts'

/** Texts that are complete, to vary in a test. */
export const wantedLesson: RequestContent = {
  title: 'Waar komt onze stroom vandaan?',
  goal: 'De leerlingen ontdekken hoe zon en wind stroom maken en meten dat zelf.',
  kinds: ['guest_lesson', 'workshop'],
  audience: 'pupils',
  themes: ['energy', 'experiments'],
  grades: [7, 8],
  participants: 28,
  minutes: 90,
  weeks: ['2027-W10', '2027-W11', '2027-W12'],
  modes: ['at_school'],
}

export const givenLesson: OfferContent = {
  title: 'Gastles: bouw je eigen windmolen',
  description: 'Een technicus komt langs en bouwt met de klas kleine windmolens die stroom geven.',
  kind: 'guest_lesson',
  audience: 'pupils',
  themes: ['energy'],
  grades: [6, 7, 8],
  groupSize: 30,
  minutes: 90,
  modes: ['at_school'],
  serviceArea: 'radius',
  radiusKm: 40,
  weeks: ['2027-W10', '2027-W11'],
  costsEuro: 0,
  costsPer: 'class',
}

const organisationOf = (part: Part) => {
  const person = cast[part]
  if (!('organisationId' in person)) throw new Error(`${part} has no organisation`)
  return person.organisationId
}

/** Somebody's request, as far as public. */
export async function postRequest(call: Call, part: Part, content: RequestContent = wantedLesson) {
  const { id } = await call(createRequest, {
    body: { organisationId: organisationOf(part), content },
  })
  return await call(moveRequest, { params: { id }, body: { move: 'submit' } })
}

/** Somebody's offer, as far as public. */
export async function postOffer(call: Call, part: Part, content: OfferContent = givenLesson) {
  const { id } = await call(createOffer, {
    body: { organisationId: organisationOf(part), content },
  })
  return await call(moveOffer, { params: { id }, body: { move: 'submit' } })
}
