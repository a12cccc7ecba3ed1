import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { kindActions } from '../../../seeds/reference/activity-kinds.ts'
import { curriculumGoals, curriculumSets } from '../../../seeds/reference/curriculum-goals.ts'
import { indicators } from '../../../seeds/reference/indicators.ts'
import { pactActions } from '../../../seeds/reference/pact-actions.ts'
import { pactGoals } from '../../../seeds/reference/pact-goals.ts'
import { getTechniekpact, type Techniekpact } from '../../../shared/techniekpact.ts'

const techniekpact: Techniekpact = {
  goals: [...pactGoals],
  actions: [...pactActions],
  indicators: [...indicators],
  kinds: [...kindActions],
  curriculumSets: [...curriculumSets],
  curriculumGoals: [...curriculumGoals],
}

/** The Techniekpact and the curriculum goals, as they are with this version. */
export function techniekpactRoutes(scope: FastifyInstance) {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...getTechniekpact,
    handler: (_request, reply) => {
      void reply.header('cache-control', 'public, max-age=3600')
      return techniekpact
    },
  })
}
