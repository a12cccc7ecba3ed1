import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { listOwnPostings } from '../../../shared/organisations.ts'
import type { Context } from '../../context.ts'
import { required } from '../../problem.ts'
import { permit } from '../accounts/permission-rules.ts'

export const ownPostingRoutes = (context: Context) => (scope: FastifyInstance) => {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const { organisations, regions, postings } = context.database.read

  app.route({
    ...listOwnPostings,
    handler: async ({ params, actor }) => {
      const { id, municipalityCode } = required(await organisations.find(params.id))
      const regionIds = await regions.idsAround(municipalityCode)
      permit(actor, 'see-organisation', { organisationIds: [id], regionIds })
      return { postings: await postings.ofOrganisation(id) }
    },
  })
}
