import { eq, isNotNull, like, or, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** What only an operator does: appointing the first administrator, and erasing a person from every table. */
export function operationStore({ db, tables }: Connection) {
  const { people, memberships, invitations, coordinators, refreshTokens, signIns } = tables
  const { outbox, createdOnce, postings, matches, organisations, watches } = tables

  return {
    async makeAdministrator(personId: string) {
      await db.update(people).set({ isAdministrator: true }).where(eq(people.id, personId))
    },

    /** Removes the person and every row that is theirs, and unties what stays. */
    async removePerson({ id, email }: { id: string; email: string }) {
      await db.delete(refreshTokens).where(eq(refreshTokens.personId, id))
      await db.delete(signIns).where(eq(signIns.email, email))
      await db.delete(memberships).where(eq(memberships.personId, id))
      await db.delete(coordinators).where(eq(coordinators.personId, id))
      await db
        .delete(invitations)
        .where(or(eq(invitations.invitedBy, id), eq(sql`lower(${invitations.email})`, email)))
      await db
        .delete(outbox)
        .where(or(eq(sql`lower(${outbox.recipient})`, email), like(outbox.text, `%${email}%`)))
      await db.delete(watches).where(eq(watches.personId, id))
      await db.delete(createdOnce).where(eq(createdOnce.personId, id))
      await db.update(postings).set({ createdBy: null }).where(eq(postings.createdBy, id))
      await db.update(matches).set({ proposerId: null }).where(eq(matches.proposerId, id))
      await db
        .update(organisations)
        .set({ contactEmail: null, contactPhone: null })
        .where(eq(sql`lower(${organisations.contactEmail})`, email))
      await db.delete(people).where(eq(people.id, id))
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
          .from(outbox)
          .where(isNotNull(outbox.text)),
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

    async rewriteMail(id: string, values: { subject: string; text: string }) {
      await db.update(outbox).set(values).where(eq(outbox.id, id))
    },
  }
}
