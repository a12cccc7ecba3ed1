import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import {
  beginSecondFactor,
  setUpSecondFactor,
  showSecondFactor,
} from '../../../shared/second-factor.ts'
import type { Context } from '../../context.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import * as commands from './second-factor-commands.ts'
import { sessionReply } from './session-reply.ts'

export function secondFactorRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    const goOn = sessionReply(context, browser)

    app.route({
      ...beginSecondFactor,
      handler: async ({ actor, body }) =>
        await commands.beginSecondFactor(context, actor, body.code),
    })

    app.route({
      ...setUpSecondFactor,
      handler: async (request, reply) => {
        const given = { ...request.body, refreshToken: browser.refreshTokenIn(request) }
        return await goOn(reply, await commands.setUpSecondFactor(context, request.actor, given))
      },
    })

    app.route({
      ...showSecondFactor,
      handler: async (request, reply) => {
        const given = { ...request.body, refreshToken: browser.refreshTokenIn(request) }
        return await goOn(reply, await commands.showSecondFactor(context, request.actor, given))
      },
    })
  }
}
