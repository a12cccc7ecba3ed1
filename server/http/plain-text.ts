import type { FastifyInstance } from 'fastify'
import { asPlainText } from '../../shared/plain-text.ts'
import { Problem } from '../problem.ts'

/** No body of ours is half as deep; far deeper ones would fill the stack. */
const deepest = 20

/** Takes what is invisible out of every text that is sent, before anything looks at it. Names of fields stay as they are. Refuses what is too deep. */
export function acceptPlainText(app: FastifyInstance) {
  app.addHook('preValidation', (request, _reply, done) => {
    request.body = plain(request.body)
    done()
  })
}

function plain(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return asPlainText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth === deepest) throw new Problem('invalid')
  if (Array.isArray(value)) return value.map((inside) => plain(inside, depth + 1))
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, plain(inside, depth + 1)]),
  )
}
