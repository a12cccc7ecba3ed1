import { asc, eq } from 'drizzle-orm'
import type { DemoPerson } from '../../../shared/accounts.ts'
import type { Connection } from '../../database/engine.ts'
import { endsWith } from '../../database/like.ts'

/** Mail addresses of invented people end with this; real people can never be signed in as. */
export const demoDomain = '@demo.techloket.example'

export function demoStore({ db, tables }: Connection) {
  const { people, memberships, organisations, coordinators, regions } = tables

  return {
    async people(): Promise<DemoPerson[]> {
      const rows = await db
        .select({
          id: people.id,
          name: people.name,
          isAdministrator: people.isAdministrator,
          organisationName: organisations.name,
          organisationKind: organisations.kind,
          regionName: regions.name,
        })
        .from(people)
        .leftJoin(memberships, eq(memberships.personId, people.id))
        .leftJoin(organisations, eq(organisations.id, memberships.organisationId))
        .leftJoin(coordinators, eq(coordinators.personId, people.id))
        .leftJoin(regions, eq(regions.id, coordinators.regionId))
        .where(endsWith(people.email, demoDomain))
        .orderBy(asc(people.createdAt), asc(people.id))
      const roleOf = (row: (typeof rows)[number]): DemoPerson['role'] => {
        if (row.isAdministrator) return 'administrator'
        if (row.regionName !== null) return 'coordinator'
        return row.organisationKind ?? 'school'
      }
      const each = new Map(rows.map((row) => [row.id, row]))
      return [...each.values()].map((row) => ({
        id: row.id,
        name: row.name,
        role: roleOf(row),
        organisationName: row.regionName ?? row.organisationName ?? '',
      }))
    },
  }
}
