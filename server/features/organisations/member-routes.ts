import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import {
  acceptInvitation,
  changeMember,
  inviteMember,
  removeMember,
  withdrawInvitation,
} from '../../../shared/members.ts'
import type { Context } from '../../context.ts'
import * as invitations from './invitation-commands.ts'
import * as commands from './member-commands.ts'
import { organisationViewAnew } from './organisation-view.ts'

export const memberRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...inviteMember,
    handler: async ({ params, headers, body, actor }, reply) => {
      const key = headers['idempotency-key']
      await invitations.inviteMember(context, actor, { id: params.id, ...body }, key)
      return await reply.code(201).send(await organisationViewAnew(context, actor, params.id))
    },
  })

  app.route({
    ...withdrawInvitation,
    handler: async ({ params, actor }) => {
      await invitations.withdrawInvitation(context, actor, params)
      return await organisationViewAnew(context, actor, params.id)
    },
  })

  app.route({
    ...acceptInvitation,
    handler: async ({ body, actor }) => {
      const id = await invitations.acceptInvitation(context, actor, body.token)
      return await organisationViewAnew(context, actor, id)
    },
  })

  app.route({
    ...changeMember,
    handler: async ({ params, body, actor }) => {
      await commands.changeMember(context, actor, { ...params, role: body.role })
      return await organisationViewAnew(context, actor, params.id)
    },
  })

  app.route({
    ...removeMember,
    handler: async ({ params, actor }) => {
      await commands.removeMember(context, actor, params)
      return {}
    },
  })
}
