import { makeSignInLink } from '../features/operation/sign-in-link-commands.ts'
import { OperatorFault } from '../problem.ts'
import { runTool, say, withContext } from './tool.ts'

/** `pnpm sign-in-link EMAIL`: prints a link that signs that person in once. */
await runTool(async ([email]) => {
  if (email === undefined) throw new OperatorFault('pnpm sign-in-link needs the EMAIL of a person')
  const link = await withContext((context) => makeSignInLink(context, email))
  if (!link)
    throw new OperatorFault(
      `nobody has the address ${email}; "pnpm data administrator" can make one`,
    )
  say(link)
})
