import { eq, lte, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** What only an operator does: appointing the first administrator, and erasing a person from every table. */
export function operationStore({ db, tables }: Connection) {
  const { people, memberships, invitations, coordinators, refreshTokens, signIns } = tables
  const { secondFactors, outbox, createdOnce, postings, matches, organisations, watches } = tables

  return {
    async makeAdministrator(personId: string) {
      await db.update(people).set({ isAdministrator: true }).where(eq(people.id, personId))
    },

    /** Removes the person and every row that is theirs, and unties what stays. */
    async removePerson(id: string) {
      await db.delete(refreshTokens).where(eq(refreshTokens.personId, id))
      await db.delete(secondFactors).where(eq(secondFactors.personId, id))
      await db.delete(memberships).where(eq(memberships.personId, id))
      await db.delete(coordinators).where(eq(coordinators.personId, id))
      await db.delete(invitations).where(eq(invitations.invitedBy, id))
      await db.delete(watches).where(eq(watches.personId, id))
      await db.delete(createdOnce).where(eq(createdOnce.personId, id))
      await db.update(postings).set({ createdBy: null }).where(eq(postings.createdBy, id))
      await db.update(matches).set({ proposerId: null }).where(eq(matches.proposerId, id))
      await db.delete(people).where(eq(people.id, id))
    },

    /** Removes every row of an address, whoever it is, and tells whether there was any. */
    async removeAddress(email: string) {
      const removed = [
        await db.delete(signIns).where(eq(signIns.email, email)).returning({ id: signIns.id }),
        await db
          .delete(outbox)
          .where(eq(sql`lower(${outbox.recipient})`, email))
          .returning({ id: outbox.id }),
        await db
          .update(organisations)
          .set({ contactEmail: null, contactPhone: null })
          .where(eq(sql`lower(${organisations.contactEmail})`, email))
          .returning({ id: organisations.id }),
      ]
      const invited = await db
        .delete(invitations)
        .where(eq(sql`lower(${invitations.email})`, email))
        .returning({ id: invitations.id })
      // The key of an invitation holds a fingerprint of the address.
      for (const { id } of invited) await db.delete(createdOnce).where(eq(createdOnce.resultId, id))
      return [...removed, invited].some((rows) => rows.length > 0)
    },

    /** Every address that a row from up to this time holds, in small letters. */
    async addressesUpTo(time: string) {
      const found = [
        await db.select({ email: people.email }).from(people).where(lte(people.createdAt, time)),
        await db.select({ email: signIns.email }).from(signIns).where(lte(signIns.createdAt, time)),
        await db
          .select({ email: invitations.email })
          .from(invitations)
          .where(lte(invitations.createdAt, time)),
        await db
          .select({ email: outbox.recipient })
          .from(outbox)
          .where(lte(outbox.createdAt, time)),
        await db
          .select({ email: organisations.contactEmail })
          .from(organisations)
          .where(lte(organisations.updatedAt, time)),
      ]
      return new Set(found.flat().map(({ email }) => (email ?? '').toLowerCase()))
    },

    /** Every text people wrote freely in which somebody can be named. */
    async writtenTexts() {
      return {
        postings: await db
          .select({
            id: postings.id,
            content: postings.content,
            published: postings.published,
            returnNote: postings.returnNote,
          })
          .from(postings),
        matches: await db
          .select({ id: matches.id, message: matches.message, reasonNote: matches.reasonNote })
          .from(matches),
        mails: await db
          .select({ id: outbox.id, subject: outbox.subject, text: outbox.text })
          .from(outbox),
      }
    },

    async rewritePosting(
      id: string,
      values: Partial<Pick<typeof postings.$inferInsert, 'content' | 'published' | 'returnNote'>>,
    ) {
      await db.update(postings).set(values).where(eq(postings.id, id))
    },

    async rewriteMatch(
      id: string,
      values: Partial<Pick<typeof matches.$inferInsert, 'message' | 'reasonNote'>>,
    ) {
      await db.update(matches).set(values).where(eq(matches.id, id))
    },

    async removeMail(id: string) {
      await db.delete(outbox).where(eq(outbox.id, id))
    },

    async rewriteMail(id: string, values: { subject: string; text: string }) {
      await db.update(outbox).set(values).where(eq(outbox.id, id))
    },
  }
}
