import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Connection } from '../../database/engine.ts'

/** Second factors of people, and what to know of them: see the table. */
export function secondFactorStore({ db, tables }: Connection) {
  const { secondFactors, people, coordinators } = tables
  type Row = typeof secondFactors.$inferSelect
  const ofPerson = (personId: string) => eq(secondFactors.personId, personId)

  return {
    async find(personId: string) {
      const [row] = await db.select().from(secondFactors).where(ofPerson(personId))
      return row
    },

    /** Another key takes the place of the one now once its first code is typed. */
    async begin(personId: string, nextSalt: string) {
      await db
        .insert(secondFactors)
        .values({ personId, nextSalt })
        .onConflictDoUpdate({ target: secondFactors.personId, set: { nextSalt } })
    },

    async setUp(
      personId: string,
      values: Required<Pick<Row, 'salt' | 'keyHash' | 'setUpAt' | 'usedStep'>>,
    ) {
      await db
        .update(secondFactors)
        .set({ ...values, nextSalt: null })
        .where(ofPerson(personId))
    },

    /** Uses up the code of a step and all before it; false when it was used up already. A replacement that was begun is given up. */
    async use(personId: string, usedStep: number) {
      const rows = await db
        .update(secondFactors)
        .set({ usedStep, nextSalt: null })
        .where(
          and(
            ofPerson(personId),
            or(isNull(secondFactors.usedStep), lt(secondFactors.usedStep, usedStep)),
          ),
        )
        .returning({ personId: secondFactors.personId })
      return rows.length > 0
    },

    /** Of whom one is kept who no longer coordinates or administers anything. */
    async ofUnappointed() {
      const rows = await db
        .select({ personId: secondFactors.personId })
        .from(secondFactors)
        .innerJoin(people, eq(people.id, secondFactors.personId))
        .leftJoin(coordinators, eq(coordinators.personId, people.id))
        .where(and(eq(people.isAdministrator, false), isNull(coordinators.personId)))
      return rows.map(({ personId }) => personId)
    },

    async forget(personId: string) {
      await db.delete(secondFactors).where(ofPerson(personId))
    },
  }
}
