import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
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

    /** True when there was such an invitation to take back. */
    async withdraw(organisationId: string, id: string) {
      const rows = await db
        .delete(invitations)
        .where(
          and(
            eq(invitations.id, id),
            eq(invitations.organisationId, organisationId),
            isNull(invitations.acceptedAt),
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
