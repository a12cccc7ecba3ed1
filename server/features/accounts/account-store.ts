import { and, count, eq, isNotNull, sql } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'
import type { Actor } from './permission-rules.ts'

/** People, and what they may by membership and role. */
export function accountStore({ db, tables }: Connection) {
  const { people, memberships, organisations, coordinators, regions, refreshTokens } = tables

  // Asked at every request, so built once: making the SQL costs ten times what running it does.
  const signedIn = db
    .select({
      isAdministrator: people.isAdministrator,
      secondFactorAt: refreshTokens.secondFactorAt,
    })
    .from(people)
    .innerJoin(refreshTokens, eq(refreshTokens.personId, people.id))
    .where(
      and(
        eq(people.id, sql.placeholder('personId')),
        eq(people.tokenVersion, sql.placeholder('tokenVersion')),
        eq(refreshTokens.familyId, sql.placeholder('familyId')),
      ),
    )
    .limit(1)
    .prepare()
  const confirmed = db
    .select({ organisationId: memberships.organisationId, role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, sql.placeholder('personId')),
        isNotNull(memberships.confirmedAt),
      ),
    )
    .prepare()
  const coordinates = db
    .select({ id: coordinators.regionId })
    .from(coordinators)
    .where(eq(coordinators.personId, sql.placeholder('personId')))
    .prepare()

  const membershipsOf = db
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
    .where(eq(memberships.personId, sql.placeholder('personId')))
    .orderBy(organisations.name)
    .prepare()

  async function withRights({
    personId,
    hasSecondFactor,
    isAdministrator,
  }: {
    personId: string
    hasSecondFactor: boolean
    isAdministrator: boolean
  }): Promise<Actor> {
    const own = await confirmed.execute({ personId })
    const coordinated = hasSecondFactor ? await coordinates.execute({ personId }) : []
    return {
      personId,
      hasSecondFactor,
      isAdministrator: hasSecondFactor && isAdministrator,
      memberships: own,
      regionIds: coordinated.map((region) => region.id),
    }
  }

  return {
    async find(id: string) {
      const [person] = await db.select().from(people).where(eq(people.id, id))
      return person
    },

    async findByEmail(email: string) {
      const [person] = await db.select().from(people).where(eq(people.email, email))
      return person
    },

    async count() {
      const [row] = await db.select({ rows: count() }).from(people)
      return row?.rows ?? 0
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

    /** What somebody may do, as of now; undefined when the person is gone or this session was ended. */
    async actor(
      personId: string,
      tokenVersion: number,
      familyId: string,
    ): Promise<Actor | undefined> {
      const [person] = await signedIn.execute({ personId, tokenVersion, familyId })
      if (!person) return undefined
      const { isAdministrator, secondFactorAt } = person
      return await withRights({
        personId,
        hasSecondFactor: secondFactorAt !== null,
        isAdministrator,
      })
    },

    /** The same for somebody whose session was already looked at, after their rights changed. */
    async actorAnew(actor: Actor): Promise<Actor> {
      const { personId } = actor
      return personId === undefined ? actor : await withRights({ ...actor, personId })
    },

    membershipsOf: (personId: string) => membershipsOf.execute({ personId }),

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
