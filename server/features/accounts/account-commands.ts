import type { Language } from '../../../shared/common.ts'
import type { Context } from '../../context.ts'
import { Problem } from '../../problem.ts'
import { type Actor, permit, personOf } from './permission-rules.ts'

/** Changes what somebody is called or in which language they read. Refuses a name of blanks. */
export async function changeMe(
  { database }: Context,
  actor: Actor,
  given: { name?: string; language?: Language },
) {
  permit(actor, 'signed-in')
  const personId = personOf(actor)
  const name = given.name?.trim()
  if (name === '') throw new Problem('invalid')
  const values = {
    ...(name !== undefined && { name }),
    ...(given.language && { language: given.language }),
  }
  if (Object.keys(values).length === 0) return
  await database.write(async ({ accounts }) => await accounts.change(personId, values))
}
