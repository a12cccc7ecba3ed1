import { and, asc, count, eq, gt, gte, isNull, lte } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Mailed invitations, their tokens kept as hashes. */
export function invitationStore({ db, tables: { invitations } }: Connection) {
  return {
    async add(row: typeof invitations.$inferInsert) {
      await db.insert(invitations).values(row)
    },

    async findByHash(tokenHash: string) {
      const [row] = await db.select().from(invitations).where(eq(invitations.tokenHash, tokenHash))
      return row
    },

    /** Those that can still be accepted, oldest first. */
    async openOf(organisationId: string, now: string) {
      return await db
        .select({
          id: invitations.id,
          email: invitations.email,
          role: invitations.role,
          expiresAt: invitations.expiresAt,
        })
        .from(invitations)
        .where(
          and(
            eq(invitations.organisationId, organisationId),
            isNull(invitations.acceptedAt),
            gt(invitations.expiresAt, now),
          ),
        )
        .orderBy(asc(invitations.createdAt))
    },

    /** Only the first to accept it gets it back. */
    async accept(id: string, acceptedAt: string) {
      const [row] = await db
        .update(invitations)
        .set({ acceptedAt })
        .where(and(eq(invitations.id, id), isNull(invitations.acceptedAt)))
        .returning()
      return row
    },

    /** How many an organisation or a person has sent since a time, those taken back among them. */
    async countSince(by: { organisationId: string } | { invitedBy: string }, time: string) {
      const isTheirs =
        'invitedBy' in by
          ? eq(invitations.invitedBy, by.invitedBy)
          : eq(invitations.organisationId, by.organisationId)
      const [row] = await db
        .select({ rows: count() })
        .from(invitations)
        .where(and(isTheirs, gte(invitations.createdAt, time)))
      return row?.rows ?? 0
    },

    /** True when there was such an invitation to take back; what is left of it counts and names nobody. */
    async withdraw(organisationId: string, id: string, now: string) {
      const rows = await db
        .update(invitations)
        .set({ email: '', expiresAt: now })
        .where(
          and(
            eq(invitations.id, id),
            eq(invitations.organisationId, organisationId),
            isNull(invitations.acceptedAt),
            gt(invitations.expiresAt, now),
          ),
        )
        .returning({ id: invitations.id })
      return rows.length > 0
    },

    async withdrawAllOf(organisationId: string) {
      await db.delete(invitations).where(eq(invitations.organisationId, organisationId))
    },

    async removeExpired(now: string) {
      await db.delete(invitations).where(lte(invitations.expiresAt, now))
    },
  }
}
