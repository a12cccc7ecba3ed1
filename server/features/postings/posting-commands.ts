import type { OfferContent } from '../../../shared/offers.ts'
import type { PostingMove, ReturnReason } from '../../../shared/postings.ts'
import { withoutPast } from '../../../shared/request-period.ts'
import type { RequestContent } from '../../../shared/requests.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import type { PostingType } from '../../../shared/vocabulary.ts'
import type { Context } from '../../context.ts'
import { writeOnce } from '../../database/write-once.ts'
import { aDayBefore, enoughForToday } from '../../daily-cap.ts'
import { Problem, required } from '../../problem.ts'
import type { Stores } from '../../stores.ts'
import { type Actor, mayDo, permit, personOf, type Thing } from '../accounts/permission-rules.ts'
import { assertSound } from './content-rules.ts'
import {
  afterEdit,
  afterMove,
  endsProposals,
  isPublic,
  mostPostingsADay,
  postsOf,
  waitsForOrganisation,
} from './posting-rules.ts'
import { lastDayOf } from './time-rules.ts'

type Content = RequestContent | OfferContent

/** A posting with what permission and publication depend on. */
export async function findPosting(stores: Stores, type: PostingType, id: string) {
  const posting = required(await stores.postings.find(id))
  if (posting.type !== type) throw new Problem('not-found')
  const organisation = required(await stores.organisations.find(posting.organisationId))
  const regionIds = await stores.regions.idsAround(organisation.municipalityCode)
  const thing: Thing = {
    organisationIds: [organisation.id],
    regionIds,
    isPublic:
      isPublic(posting) &&
      posting.published !== null &&
      organisation.verifiedAt !== null &&
      organisation.goneAt === null,
  }
  return { posting, organisation, regionIds, thing }
}

/** Postings of a verified organisation are public at once, unless one of its regions looks first. */
async function goesPublicAtOnce(
  { regions }: Stores,
  { verifiedAt }: { verifiedAt: string | null },
  regionIds: string[],
) {
  return verifiedAt !== null && !(await regions.someReviewsFirst(regionIds))
}

/** Starts a draft. Gives its id; the same Idempotency-Key gives the same. Refuses one too many within a day. */
export async function createPosting(
  context: Context,
  actor: Actor,
  type: PostingType,
  body: { organisationId: string; content: Content; copyOf?: string },
  key: string | undefined,
): Promise<string> {
  const { ids, clock } = context
  permit(actor, 'write-posting', { organisationIds: [body.organisationId] }, 'see-organisation')
  const personId = personOf(actor)
  return await writeOnce(
    context,
    { personId, key, deed: 'write-posting', body },
    async (stores) => {
      const organisation = required(await stores.organisations.find(body.organisationId))
      if (postsOf(organisation.kind) !== type)
        throw new Problem('wrong-state', { organisation: organisation.kind })
      const copied = body.copyOf === undefined ? undefined : await stores.postings.find(body.copyOf)
      if (body.copyOf !== undefined && copied?.organisationId !== organisation.id)
        throw new Problem('not-found')
      await refuseMany(stores, organisation, clock())
      const today = localDay(clock())
      const earlier = copied && withoutPast(copied.content, today)
      const content = { ...earlier, ...body.content }
      await assertSoundContent(stores, content, today)
      const now = clock().toISOString()
      const id = ids()
      await stores.postings.add({
        id,
        type,
        organisationId: organisation.id,
        state: 'draft',
        content,
        lastDay: lastDayOf({ type, state: 'draft', content }, today),
        editWaits: false,
        createdBy: personId,
        version: 1,
        createdAt: now,
        updatedAt: now,
      })
      return id
    },
  )
}

async function refuseMany(
  { postings }: Stores,
  { id, verifiedAt }: { id: string; verifiedAt: string | null },
  now: Date,
) {
  if ((await postings.countBegun(id, aDayBefore(now))) >= mostPostingsADay(verifiedAt !== null))
    throw enoughForToday()
}

async function assertSoundContent({ regions }: Stores, content: Content, today: string) {
  assertSound(content, today)
  const { regionIds = [] } = content as OfferContent
  const known = await regions.known(regionIds)
  const wrong = regionIds.filter((id) => !known.includes(id))
  if (wrong.length > 0) throw new Problem('invalid', { field: 'regionIds', wrong })
}

/** Replaces the text. Refuses with 412 when somebody else changed it since `version`; nothing is lost then. */
export async function editPosting(
  { database, clock }: Context,
  actor: Actor,
  type: PostingType,
  { id, version, content }: { id: string; version: number; content: Content },
) {
  await database.write(async (stores) => {
    const { posting, organisation, regionIds, thing } = await findPosting(stores, type, id)
    permit(actor, 'write-posting', thing, 'see-posting')
    if (posting.version !== version)
      throw new Problem('changed-meanwhile', { version: posting.version })
    const now = clock()
    const today = localDay(now)
    await assertSoundContent(stores, content, today)
    const { state, publishes, editWaits } = afterEdit(posting, content, {
      goesPublicAtOnce: await goesPublicAtOnce(stores, organisation, regionIds),
      today,
    })
    const changed = await stores.postings.change(id, version, {
      state,
      content,
      lastDay: lastDayOf({ type, state, content }, today),
      ...(publishes && { published: content }),
      editWaits,
      ...(posting.state === 'returned' ? {} : { returnReason: null, returnNote: null }),
      updatedAt: now.toISOString(),
    })
    if (!changed) throw new Problem('changed-meanwhile')
    await stores.changes.recordPosting(id)
  })
}

/** Makes a move in the life of a posting, by its own people or by a coordinator of its region. */
export async function movePosting(
  { database, clock }: Context,
  actor: Actor,
  type: PostingType,
  id: string,
  {
    move,
    reason,
    note,
  }: {
    move: PostingMove
    reason?: ReturnReason | undefined
    note?: string | undefined
  },
) {
  await database.write(async (stores) => {
    const { posting, organisation, regionIds, thing } = await findPosting(stores, type, id)
    const reviews = move === 'approve' || move === 'return'
    permit(actor, reviews ? 'review-posting' : 'write-posting', thing, 'see-posting')
    if (waitsForOrganisation(move, organisation))
      throw new Problem('wrong-state', { organisation: 'waiting' })
    const today = localDay(clock())
    const after = afterMove(posting, move, {
      mover: reviews ? 'coordinator' : 'member',
      reason,
      goesPublicAtOnce: await goesPublicAtOnce(stores, organisation, regionIds),
      today,
    })
    const now = clock().toISOString()
    // What opens again asks for a period anew; weeks that are over would end it at once.
    const content = move === 'reopen' ? withoutPast(posting.content, today) : posting.content
    const changed = await stores.postings.change(id, posting.version, {
      state: after.state,
      content,
      lastDay: lastDayOf({ type, state: after.state, content }, today),
      editWaits: after.editWaits,
      ...(after.publishes && publication(posting, now)),
      ...(move === 'return' && { returnReason: reason ?? null, returnNote: note ?? null }),
      ...(move === 'submit' && { returnReason: null, returnNote: null }),
      ...((move === 'withdraw' || move === 'cancel') && { waitingSince: null }),
      updatedAt: now,
    })
    if (!changed) throw new Problem('changed-meanwhile')
    if (endsProposals(after.state)) await stores.matches.lapseProposals(id, `${type}_ended`, now)
    await stores.changes.recordPosting(id)
  })
}

type Posting = NonNullable<Awaited<ReturnType<Stores['postings']['find']>>>

const publication = (posting: Posting, now: string) => ({
  published: posting.content,
  publishedAt: posting.publishedAt ?? now,
  ...(posting.type === 'request' && { waitingSince: posting.waitingSince ?? now }),
})

/** After an organisation is verified: what it submitted becomes public, unless a region of it looks first. */
export async function publishWaiting(stores: Stores, organisationId: string, now: Date) {
  const organisation = required(await stores.organisations.find(organisationId))
  const regionIds = await stores.regions.idsAround(organisation.municipalityCode)
  if (!(await goesPublicAtOnce(stores, organisation, regionIds))) return
  for (const posting of await stores.postings.submittedOf(organisationId)) {
    const time = now.toISOString()
    const state = posting.type === 'request' ? 'open' : 'published'
    await stores.postings.change(posting.id, posting.version, {
      state,
      lastDay: lastDayOf({ ...posting, state }, localDay(now)),
      ...publication(posting, time),
      updatedAt: time,
    })
    await stores.changes.recordPosting(posting.id)
  }
}

/** How somebody may move it: as one of its own people, as a coordinator, or both. */
export const moversFor = (actor: Actor, thing: Thing) => [
  ...(mayDo(actor, 'write-posting', thing) ? (['member'] as const) : []),
  ...(mayDo(actor, 'review-posting', thing) ? (['coordinator'] as const) : []),
]
