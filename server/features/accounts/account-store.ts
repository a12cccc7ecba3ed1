import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'
import type { Actor } from './permission-rules.ts'

/** People, and what they may by membership and role. */
export function accountStore({ db, tables }: Connection) {
  const { people, memberships, organisations, coordinators, regions } = tables

  return {
    async find(id: string) {
      const [person] = await db.select().from(people).where(eq(people.id, id))
      return person
    },

    async findByEmail(email: string) {
      const [person] = await db.select().from(people).where(eq(people.email, email))
      return person
    },

    async add(person: typeof people.$inferInsert) {
      await db.insert(people).values(person)
    },

    async change(
      id: string,
      values: Partial<Pick<typeof people.$inferInsert, 'name' | 'language'>>,
    ) {
      await db.update(people).set(values).where(eq(people.id, id))
    },

    /** Every session made before this moment is refused from now on. */
    async endAllSessions(id: string) {
      await db
        .update(people)
        .set({ tokenVersion: sql`${people.tokenVersion} + 1` })
        .where(eq(people.id, id))
    },

    /** What somebody may do, as of now; undefined when the person is gone or their sessions were ended. */
    async actor(personId: string, tokenVersion: number): Promise<Actor | undefined> {
      const [person] = await db
        .select({ isAdministrator: people.isAdministrator })
        .from(people)
        .where(and(eq(people.id, personId), eq(people.tokenVersion, tokenVersion)))
      if (!person) return undefined
      const own = await db
        .select({ organisationId: memberships.organisationId, role: memberships.role })
        .from(memberships)
        .where(and(eq(memberships.personId, personId), isNotNull(memberships.confirmedAt)))
      const coordinated = await db
        .select({ id: coordinators.regionId })
        .from(coordinators)
        .where(eq(coordinators.personId, personId))
      return {
        personId,
        isAdministrator: person.isAdministrator,
        memberships: own,
        regionIds: coordinated.map((region) => region.id),
      }
    },

    async membershipsOf(personId: string) {
      return await db
        .select({
          organisationId: organisations.id,
          organisationName: organisations.name,
          organisationKind: organisations.kind,
          role: memberships.role,
          confirmedAt: memberships.confirmedAt,
          verifiedAt: organisations.verifiedAt,
        })
        .from(memberships)
        .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
        .where(eq(memberships.personId, personId))
        .orderBy(organisations.name)
    },

    async regionsOf(personId: string) {
      return await db
        .select({ id: regions.id, name: regions.name })
        .from(coordinators)
        .innerJoin(regions, eq(regions.id, coordinators.regionId))
        .where(eq(coordinators.personId, personId))
        .orderBy(regions.name)
    },
  }
}
