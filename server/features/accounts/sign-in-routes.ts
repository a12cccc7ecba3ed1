import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { askSignIn, signInByCode, signInByLink } from '../../../shared/accounts.ts'
import type { Context } from '../../context.ts'
import { networkOf } from '../../http/networks.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import { sessionReply } from './session-reply.ts'
import * as commands from './sign-in-commands.ts'
import { minutesValid } from './sign-in-rules.ts'

/**
 * Signing in by mail. Asking and guessing are limited per network, and per address as seen from a network:
 * whoever bothers an address from elsewhere slows down themselves, not its owner.
 */
export function signInRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    const goOn = sessionReply(context, browser)

    app.route({
      ...askSignIn,
      handler: async ({ body: { email, language }, ip }, reply) => {
        await commands.askSignIn(context, { email, language, network: networkOf(ip) })
        return await reply.code(202).send({ minutesValid })
      },
    })

    app.route({
      ...signInByLink,
      handler: async ({ body }, reply) => {
        const session = await commands.signInByLink(context, body.token)
        return await goOn(reply, session)
      },
    })

    app.route({
      ...signInByCode,
      handler: async ({ body, ip }, reply) => {
        const session = await commands.signInByCode(context, { ...body, network: networkOf(ip) })
        return await goOn(reply, session)
      },
    })
  }
}
