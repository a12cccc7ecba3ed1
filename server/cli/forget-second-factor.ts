import { forgetSecondFactorOf } from '../features/accounts/second-factor-commands.ts'
import { asEmail } from '../features/accounts/sign-in-rules.ts'
import { OperatorFault } from '../problem.ts'
import { runTool, say, withContext } from './tool.ts'

/** `pnpm forget-second-factor EMAIL`: for somebody who lost the phone with the app; they set up another after signing in. */
await runTool(async ([given]) => {
  if (given === undefined)
    throw new OperatorFault('pnpm forget-second-factor needs the EMAIL of a person')
  const email = asEmail(given)
  if (!(await withContext((context) => forgetSecondFactorOf(context, email))))
    throw new OperatorFault(`nobody has the address ${email}`)
  say(`${email} sets up a second factor anew after signing in`)
})
