import { type KeptRecord, keptDays } from '../../../shared/retention.ts'
import type { Context } from '../../context.ts'

const dayMs = 86_400_000

/** Removes what nobody needs any more and what has been kept for as long as we say. */
export async function forgetOldRecords({ database, clock }: Pick<Context, 'database' | 'clock'>) {
  await database.write(async (stores) => {
    const now = clock()
    const before = (record: KeptRecord) =>
      new Date(now.getTime() - keptDays[record] * dayMs).toISOString()
    await stores.signIns.removeBefore(before('signIns'))
    await stores.signInTries.removeBefore(before('signInTries'))
    await stores.sessions.removeExpired(before('sessions'))
    await stores.invitations.removeExpired(before('invitations'))
    await stores.createdOnce.removeBefore(before('createdOnce'))
    await stores.outbox.clear(before('sentMails'), now.toISOString())
    await stores.watches.removeOver(before('watches'))
    await stores.changes.removeBefore(before('changes'))
    // Whoever is appointed anew sets up the second factor anew, who may be another with the same address.
    for (const personId of await stores.secondFactors.ofUnappointed()) {
      await stores.secondFactors.forget(personId)
      await stores.sessions.forgetSecondFactor(personId)
    }
  })
}
