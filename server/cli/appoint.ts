import { emailPattern } from '../../shared/common.ts'
import type { Context } from '../context.ts'
import { addPerson } from '../features/accounts/sign-in-commands.ts'
import { asEmail } from '../features/accounts/sign-in-rules.ts'
import { OperatorFault } from '../problem.ts'
import type { Stores } from '../stores.ts'
import { say, withContext } from './tool.ts'

const emailOf = (given: string) => {
  const email = asEmail(given)
  if (!new RegExp(emailPattern).test(email) || email.length > 200)
    throw new OperatorFault(`"${given}" is not an e-mail address`)
  return email
}

/** The id of somebody with that address; made when there is nobody yet. */
const personWith = async (stores: Stores, context: Context, email: string, name?: string) =>
  (await stores.accounts.findByEmail(email))?.id ??
  (await addPerson(context, stores, { email, name }))

/** Makes somebody administrator; they sign in as everybody does. */
export async function appointAdministrator(given: string, name?: string) {
  const email = emailOf(given)
  await withContext(async (context) => {
    await context.database.write(async (stores) => {
      const id = await personWith(stores, context, email, name)
      await stores.operation.makeAdministrator(id)
    })
  })
  say(`${email} is an administrator`)
}

/** Makes somebody coordinator of a region, named by its id, code or name. */
export async function appointCoordinator(given: string, regionText: string) {
  const email = emailOf(given)
  const region = await withContext(async (context) => {
    const found = await context.database.read.regionSets.matching(regionText)
    const [one] = found
    if (!one) throw new OperatorFault(`there is no region "${regionText}"`)
    if (found.length > 1)
      throw new OperatorFault(
        `"${regionText}" can be: ${found.map(({ id, kind, name }) => `${name} (${kind}, ${id})`).join('; ')}; give the id`,
      )
    await context.database.write(async (stores) => {
      const personId = await personWith(stores, context, email)
      const regions = await stores.accounts.regionsOf(personId)
      if (!regions.some(({ id }) => id === one.id))
        await stores.regions.addCoordinator({
          regionId: one.id,
          personId,
          createdAt: context.clock().toISOString(),
        })
    })
    return one
  })
  say(`${email} coordinates ${region.name}`)
}
