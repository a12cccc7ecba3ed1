import { and, count, eq, exists, isNotNull, type SQL, sql } from 'drizzle-orm'
import type { MemberRole } from '../../../shared/vocabulary.ts'
import type { Connection } from '../../database/engine.ts'
import { type Actor, visitor } from './permission-rules.ts'

/** People, and what they may by membership and role. */
export function accountStore({ db, tables }: Connection) {
  const { people, memberships, organisations, coordinators, regions, refreshTokens } = tables

  // Asked at every request, so in one question that is built once: making the SQL costs ten times what running it does.
  const rights = (secondFactorAt: SQL<string | null>, condition?: SQL) =>
    db
      .select({
        isAdministrator: people.isAdministrator,
        secondFactorAt,
        organisationId: memberships.organisationId,
        role: memberships.role,
        regionId: coordinators.regionId,
      })
      .from(people)
      .leftJoin(
        memberships,
        and(eq(memberships.personId, people.id), isNotNull(memberships.confirmedAt)),
      )
      .leftJoin(coordinators, eq(coordinators.personId, people.id))
      .where(and(eq(people.id, sql.placeholder('personId')), condition))
      .prepare()
  const session = db
    .select({ secondFactorAt: refreshTokens.secondFactorAt })
    .from(refreshTokens)
    .where(
      and(
        eq(refreshTokens.personId, people.id),
        eq(refreshTokens.familyId, sql.placeholder('familyId')),
      ),
    )
    .limit(1)
  const rightsInSession = rights(
    sql`${session}`,
    and(eq(people.tokenVersion, sql.placeholder('tokenVersion')), exists(session)),
  )
  const rightsNow = rights(sql`null`)

  const membershipsOf = db
    .select({
      organisationId: organisations.id,
      organisationName: organisations.name,
      organisationKind: organisations.kind,
      role: memberships.role,
      confirmedAt: memberships.confirmedAt,
      verifiedAt: organisations.verifiedAt,
      refusedAt: organisations.refusedAt,
    })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(eq(memberships.personId, sql.placeholder('personId')))
    .orderBy(organisations.name)
    .prepare()

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
      const found = await rightsInSession.execute({ personId, tokenVersion, familyId })
      return actorIn({ personId, hasSecondFactor: found[0]?.secondFactorAt != null }, found)
    },

    /** The same for somebody whose session was already looked at, after their rights changed. */
    async actorAnew(actor: Actor): Promise<Actor> {
      const { personId, hasSecondFactor } = actor
      if (personId === undefined) return actor
      return (
        actorIn({ personId, hasSecondFactor }, await rightsNow.execute({ personId })) ?? visitor
      )
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

interface Right {
  isAdministrator: boolean
  organisationId: string | null
  role: MemberRole | null
  regionId: string | null
}

/** Each membership comes with each region. Coordinating and administering count with the second factor only. */
function actorIn(
  who: { personId: string; hasSecondFactor: boolean },
  rights: Right[],
): Actor | undefined {
  const [first] = rights
  if (first === undefined) return undefined
  const roles = new Map<string, MemberRole>()
  for (const { organisationId, role } of rights)
    if (organisationId !== null && role !== null) roles.set(organisationId, role)
  const regionIds = new Set(rights.flatMap(({ regionId }) => regionId ?? []))
  return {
    ...who,
    isAdministrator: who.hasSecondFactor && first.isAdministrator,
    memberships: Array.from(roles, ([organisationId, role]) => ({ organisationId, role })),
    regionIds: who.hasSecondFactor ? [...regionIds] : [],
  }
}
