import type { FastifyInstance } from 'fastify'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import {
  editMe,
  getSession,
  refreshSession,
  signOut,
  signOutEverywhere,
} from '../../../shared/accounts.ts'
import { getOwnData } from '../../../shared/own-data.ts'
import type { Context } from '../../context.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import { Problem, required } from '../../problem.ts'
import { changeMe } from './account-commands.ts'
import { personOf, visitor } from './permission-rules.ts'
import * as commands from './session-commands.ts'
import { sessionReply } from './session-reply.ts'
import { sessionView } from './session-view.ts'

/** Asking who one is, refreshing and signing out: open, since they are how a session begins and ends. */
export function openSessionRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    const goOn = sessionReply(context, browser)

    app.route({
      ...getSession,
      handler: async ({ actor }) => await sessionView(context, actor),
    })

    app.route({
      ...refreshSession,
      handler: async (request, reply) => {
        const token = browser.refreshTokenIn(request)
        try {
          if (!token) throw new Problem('sign-in-needed')
          const session = await commands.refreshSession(context, token)
          return await goOn(reply, session)
        } catch (error) {
          if (error instanceof Problem && error.code === 'sign-in-needed') browser.forget(reply)
          throw error
        }
      },
    })

    app.route({
      ...signOut,
      handler: async (request, reply) => {
        const token = browser.refreshTokenIn(request)
        if (token) await commands.endSession(context, token)
        browser.forget(reply)
        return await sessionView(context, visitor)
      },
    })
  }
}

export function sessionRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()

    app.route({
      ...editMe,
      handler: async ({ body, actor }) => {
        await changeMe(context, actor, body)
        return await sessionView(context, actor)
      },
    })

    app.route({
      ...getOwnData,
      handler: async ({ actor }) =>
        required(await context.database.read.ownData.of(personOf(actor))),
    })

    app.route({
      ...signOutEverywhere,
      handler: async ({ actor }, reply) => {
        await commands.endAllSessions(context, personOf(actor))
        browser.forget(reply)
        return await sessionView(context, visitor)
      },
    })
  }
}
