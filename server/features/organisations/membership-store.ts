import { and, count, eq, isNull, ne, or } from 'drizzle-orm'
import type { MemberRole } from '../../../shared/vocabulary.ts'
import type { Connection } from '../../database/engine.ts'

/** Who belongs to which organisation. */
export function membershipStore({ db, tables }: Connection) {
  const { memberships, people, organisations } = tables
  const one = (organisationId: string, personId: string) =>
    and(eq(memberships.organisationId, organisationId), eq(memberships.personId, personId))

  return {
    async add(row: typeof memberships.$inferInsert) {
      await db.insert(memberships).values(row)
    },

    async find(organisationId: string, personId: string) {
      const [row] = await db.select().from(memberships).where(one(organisationId, personId))
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
        .orderBy(memberships.createdAt, people.id)
    },

    /** How many memberships of a person still wait for somebody: to be let in, or for the organisation. */
    async countWaitingOf(personId: string) {
      const [row] = await db
        .select({ rows: count() })
        .from(memberships)
        .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
        .where(
          and(
            eq(memberships.personId, personId),
            or(isNull(memberships.confirmedAt), isNull(organisations.verifiedAt)),
          ),
        )
      return row?.rows ?? 0
    },

    async change(
      organisationId: string,
      personId: string,
      values: { role: MemberRole; confirmedAt: string },
    ) {
      const { role, confirmedAt } = values
      await db.update(memberships).set({ role, confirmedAt }).where(one(organisationId, personId))
    },

    /** All but this person wait again until they are let in. */
    async unconfirmOthers(organisationId: string, personId: string) {
      await db
        .update(memberships)
        .set({ confirmedAt: null, role: 'member' })
        .where(
          and(eq(memberships.organisationId, organisationId), ne(memberships.personId, personId)),
        )
    },

    async remove(organisationId: string, personId: string) {
      await db.delete(memberships).where(one(organisationId, personId))
    },

    async removeAllOf(organisationId: string) {
      await db.delete(memberships).where(eq(memberships.organisationId, organisationId))
    },
  }
}
