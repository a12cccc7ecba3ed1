import { and, eq } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Who belongs to which organisation. */
export function membershipStore({ db, tables: { memberships, people } }: Connection) {
  return {
    async add(row: typeof memberships.$inferInsert) {
      await db.insert(memberships).values(row)
    },

    async find(organisationId: string, personId: string) {
      const [row] = await db
        .select()
        .from(memberships)
        .where(
          and(eq(memberships.organisationId, organisationId), eq(memberships.personId, personId)),
        )
      return row
    },

    async ofOrganisation(organisationId: string) {
      return await db
        .select({
          personId: people.id,
          name: people.name,
          email: people.email,
          language: people.language,
          role: memberships.role,
          confirmedAt: memberships.confirmedAt,
          createdAt: memberships.createdAt,
        })
        .from(memberships)
        .innerJoin(people, eq(people.id, memberships.personId))
        .where(eq(memberships.organisationId, organisationId))
        .orderBy(memberships.createdAt)
    },
  }
}
