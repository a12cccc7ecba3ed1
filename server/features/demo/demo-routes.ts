import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { listDemoMail, listDemoPeople, signInAsDemo } from '../../../shared/accounts.ts'
import type { Context } from '../../context.ts'
import type { BrowserSessions } from '../../http/sign-in.ts'
import { required } from '../../problem.ts'
import { startSession } from '../accounts/session-commands.ts'
import { sessionReply } from '../accounts/session-reply.ts'

import { readKeptMails } from './demo-mail.ts'

/** Signing in as an invented person; registered only when the desk runs as a demo. */
export function demoRoutes(context: Context, browser: BrowserSessions) {
  return (scope: FastifyInstance) => {
    const app = scope.withTypeProvider<TypeBoxTypeProvider>()
    const goOn = sessionReply(context, browser)

    app.route({
      ...listDemoPeople,
      handler: async () => ({ people: await context.database.read.demo.people() }),
    })

    app.route({
      ...listDemoMail,
      handler: async () => ({ mails: await readKeptMails(context.config.dataFolder) }),
    })

    app.route({
      ...signInAsDemo,
      handler: async ({ body }, reply) => {
        const people = await context.database.read.demo.people()
        const { id } = required(people.find((person) => person.id === body.personId))
        const session = await context.database.write((stores) =>
          startSession(context, stores, id, {
            familyId: context.ids(),
            secondFactorAt: context.clock().toISOString(),
          }),
        )
        return await goOn(reply, session)
      },
    })
  }
}
