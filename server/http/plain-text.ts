import type { FastifyInstance } from 'fastify'
import { asPlainText } from '../../shared/plain-text.ts'

/** Takes what is invisible out of every text that is sent, before anything looks at it. Names of fields stay as they are. */
export function acceptPlainText(app: FastifyInstance) {
  app.addHook('preValidation', (request, _reply, done) => {
    request.body = plain(request.body)
    done()
  })
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return asPlainText(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, plain(inside)]))
  return value
}
