import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import {
  claimSchool,
  editOrganisation,
  findSchools,
  getOrganisation,
  registerProvider,
  verifyOrganisation,
} from '../../../shared/organisations.ts'
import type { Context } from '../../context.ts'
import { versionIn } from '../../http/versions.ts'
import { permit } from '../accounts/permission-rules.ts'
import * as edits from './edit-commands.ts'
import * as commands from './organisation-commands.ts'
import { searchWords } from './organisation-rules.ts'
import { organisationView, organisationViewAnew } from './organisation-view.ts'
import * as verifying from './verify-commands.ts'

export const openOrganisationRoutes = (context: Context) => (scope: FastifyInstance) => {
  scope.withTypeProvider<TypeBoxTypeProvider>().route({
    ...getOrganisation,
    handler: async ({ params, actor }) => await organisationView(context, actor, params.id),
  })
}

export const organisationRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...findSchools,
    handler: async ({ query, actor }) => {
      permit(actor, 'signed-in')
      const words = searchWords(query.text)
      const found = words.length ? await context.database.read.organisations.findSchools(words) : []
      return { schools: found }
    },
  })

  app.route({
    ...claimSchool,
    handler: async ({ params, headers, actor }, reply) => {
      await commands.claimSchool(context, actor, params.id, headers['idempotency-key'])
      return await reply.code(201).send(await organisationViewAnew(context, actor, params.id))
    },
  })

  app.route({
    ...registerProvider,
    handler: async ({ body, headers, actor }, reply) => {
      const key = headers['idempotency-key']
      const id = await commands.registerProvider(context, actor, body, key)
      return await reply.code(201).send(await organisationViewAnew(context, actor, id))
    },
  })
  app.route({
    ...editOrganisation,
    handler: async ({ params, headers, body, actor }) => {
      const version = versionIn(headers)
      await edits.editOrganisation(context, actor, { id: params.id, version, edit: body })
      return await organisationView(context, actor, params.id)
    },
  })

  app.route({
    ...verifyOrganisation,
    handler: async ({ params, body, actor }) => {
      const { decision, note } = body
      await verifying.verifyOrganisation(context, actor, { id: params.id, decision, note })
      return await organisationViewAnew(context, actor, params.id)
    },
  })
}
