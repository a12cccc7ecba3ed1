import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { problems, type ProblemAbout, type ProblemCode } from '../../shared/problems.ts'
import { asProblem } from '../database/conflicts.ts'
import { Problem } from '../problem.ts'

interface Fault {
  field: string
  fault: string
}

/** What Fastify itself refuses, in our codes. */
const ownRefusals: Record<string, ProblemCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrong-media',
}
const statusCodes: Record<number, ProblemCode> = {
  404: 'not-found',
  429: 'too-many',
  503: 'unavailable',
}

export function sendProblem(
  reply: FastifyReply,
  code: ProblemCode,
  about?: ProblemAbout,
  fields?: Fault[],
) {
  const status = problems[code]
  const seconds = about?.['retryAfterSeconds'] ?? (status === 503 ? 5 : undefined)
  if (typeof seconds === 'number') void reply.header('retry-after', String(seconds))
  return reply
    .code(status)
    .type('application/problem+json')
    .header('cache-control', 'no-store')
    .removeHeader('etag')
    .serializer(JSON.stringify)
    .send({
      type: `urn:techloket:problem:${code}`,
      title: STATUS_CODES[status] ?? 'Error',
      status,
      detail: code,
      code,
      ...(about && { about }),
      ...(fields && { fields }),
    })
}

/** Answers every refusal as problem+json; a bug becomes 500 without details and is logged with its request. */
export function answerProblems(app: FastifyInstance) {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = asProblem(error)
    if (refusal instanceof Problem) return sendProblem(reply, refusal.code, refusal.about)
    if (error.validation) return sendProblem(reply, 'invalid', undefined, faultsOf(error))
    const code = ownRefusals[error.code] ?? statusCodes[error.statusCode ?? 500]
    if (code) return sendProblem(reply, code)
    if (error.statusCode && error.statusCode < 500) return sendProblem(reply, 'invalid')
    request.log.error({ err: error, route: request.routeOptions.url }, 'a bug answered 500')
    return sendProblem(reply, 'internal')
  })
}

/** For an address that no route could read: one with a name longer than any of ours, or that is no address at all. */
export function answerUnreadable({ code }: FastifyError, reply: FastifyReply) {
  return sendProblem(reply, code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'not-found' : 'invalid')
}

export function answerNotFound(_request: FastifyRequest, reply: FastifyReply) {
  return sendProblem(reply, 'not-found')
}

/** Which input was wrong and how, e.g. { field: 'body/content/minutes', fault: 'must be >= 15' }. */
function faultsOf(error: FastifyError): Fault[] {
  return (error.validation ?? []).map(({ instancePath, message, params }) => ({
    field: `${error.validationContext ?? ''}${instancePath}`,
    fault: [message, ...extraNames(params)].join(' '),
  }))
}

function extraNames(params: Record<string, unknown> | undefined) {
  const names = params?.['additionalProperties'] ?? params?.['requiredProperties']
  return Array.isArray(names) ? [`(${names.join(', ')})`] : []
}
