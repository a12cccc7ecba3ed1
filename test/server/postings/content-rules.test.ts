import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertSound } from '../../../server/features/postings/content-rules.ts'
import { organisationIds } from '../../../seeds/demo/cast.ts'
import { createOffer, editOffer, getOffer, type OfferContent } from '../../../shared/offers.ts'
import type { RequestContent } from '../../../shared/requests.ts'
import { givenLesson, postOffer } from '../../helpers/samples.ts'
import { openWorld, type World } from '../../helpers/world.ts'

const today = '2026-11-24'
const cases: [content: RequestContent & OfferContent, field?: string, wrong?: string[]][] = [
  [{}],
  [{ weeks: ['2026-W53', '2027-W05', '2029-W30'], days: ['2027-02-03'] }],
  [{ days: ['2029-07-31'], curriculumGoals: ['kerndoelen-2006/42'] }],
  [{ kind: 'lesson_kit', details: { stock: 3 } }],
  [{ kind: 'webcast', details: { stock: 3, anyTime: true } }, 'details', ['stock']],
  // 2027 has 52 weeks.
  [{ weeks: ['2027-W05', '2027-W53'] }, 'weeks', ['2027-W53']],
  [{ weeks: ['2029-W32'] }, 'weeks', ['2029-W32']],
  [{ weeks: ['2027-W05'], days: ['2027-02-03', '2027-02-08'] }, 'days', ['2027-02-08']],
  [{ days: ['2029-08-01'] }, 'days', ['2029-08-01']],
  [{ curriculumGoals: ['kerndoelen-2006/42', 'mooi'] }, 'curriculumGoals', ['mooi']],
]
test.each(cases)('%j is sound, or its wrong part is named', (content, field, wrong) => {
  const ask = () => assertSound(content, today)
  if (field === undefined) expect(ask).not.toThrow()
  else expect(ask).toThrow(expect.objectContaining({ code: 'invalid', about: { field, wrong } }))
})

let world: World
beforeAll(async () => void (world = await openWorld()))
afterAll(async () => await world.close())

test('an offer names regions that exist, when it is made and when it is edited', async () => {
  const provider = await world.as('provider')
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const content: OfferContent = { ...givenLesson, serviceArea: 'regions', regionIds: [nowhere] }
  const refused = { problem: { code: 'invalid', about: { field: 'regionIds', wrong: [nowhere] } } }
  const body = { organisationId: organisationIds.provider, content }
  await expect(provider(createOffer, { body })).rejects.toMatchObject(refused)

  const { id, inside } = await postOffer(provider, 'provider')
  const headers = { 'if-match': `"${inside?.version}"` }
  await expect(
    provider(editOffer, { params: { id }, headers, body: { content } }),
  ).rejects.toMatchObject(refused)
  expect((await provider(getOffer, { params: { id } })).content).toEqual(givenLesson)
})
