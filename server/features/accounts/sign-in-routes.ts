import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { askSignIn, signInByCode, signInByLink } from '../../../shared/accounts.ts'
import type { Context } from '../../context.ts'
import { makeAttemptLimits } from '../../http/attempt-limits.ts'
import { networkOf } from '../../http/security.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import { Problem } from '../../problem.ts'
import { sessionView } from './session-view.ts'
import * as commands from './sign-in-commands.ts'
import { asEmail, minutesValid } from './sign-in-rules.ts'

/**
 * Signing in by mail. Asking and guessing are limited per network, and per address as seen from a network:
 * whoever bothers an address from elsewhere slows down themselves, not its owner.
 */
export function signInRoutes(context: Context, browser: BrowserSessions) {
  const { signInsPerHour, signInsPerNetworkPerHour } = context.config.limits
  const limits = makeAttemptLimits(context)

  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()

    app.route({
      ...askSignIn,
      handler: async ({ body: { email, language }, ip }, reply) => {
        const network = networkOf(ip)
        limits.count(network, signInsPerNetworkPerHour)
        limits.count(`${network} ${asEmail(email)}`, signInsPerHour)
        await commands.askSignIn(context, { email, language })
        return await reply.code(202).send({ minutesValid })
      },
    })

    app.route({
      ...signInByLink,
      handler: async ({ body }, reply) => {
        const session = await commands.signInByLink(context, body.token)
        browser.keep(reply, session)
        return await sessionView(context, session.personId)
      },
    })

    app.route({
      ...signInByCode,
      handler: async ({ body, ip }, reply) => {
        const guesser = `${networkOf(ip)} ${asEmail(body.email)}`
        limits.pauseAfterFaults(guesser)
        try {
          const session = await commands.signInByCode(context, body)
          limits.forgetFaults(guesser)
          browser.keep(reply, session)
          return await sessionView(context, session.personId)
        } catch (error) {
          if (error instanceof Problem && error.code === 'wrong-code') limits.addFault(guesser)
          throw error
        }
      },
    })
  }
}
