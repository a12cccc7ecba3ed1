import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply } from 'fastify'
import {
  beginSecondFactor,
  setUpSecondFactor,
  showSecondFactor,
} from '../../../shared/second-factor.ts'
import type { Context } from '../../context.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import * as commands from './second-factor-commands.ts'
import type { NewSession } from './session-commands.ts'
import { sessionView } from './session-view.ts'

export function secondFactorRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    const goOn = goingOn(context, browser)

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

/** In the new session, which takes the place of the one that asked. */
const goingOn =
  (context: Context, browser: BrowserSessions) =>
  async (reply: FastifyReply, session: NewSession) => {
    browser.keep(reply, session)
    return await sessionView(context, session)
  }
