import { ById, changeRefusals } from './common.ts'
import type { Endpoint } from './endpoint.ts'
import { SchoolRequest } from './requests.ts'

const tags = ['requests']

export const watchRequest = {
  method: 'PUT',
  url: '/api/v1/requests/:id/watch',
  config: { deed: 'watch-request' },
  schema: {
    tags,
    summary: 'Be told by mail when an offer comes that fits a request of my school',
    params: ById,
    response: { 200: SchoolRequest, ...changeRefusals('wrong-state') },
  },
} as const satisfies Endpoint

export const unwatchRequest = {
  method: 'DELETE',
  url: '/api/v1/requests/:id/watch',
  config: { deed: 'watch-request' },
  schema: {
    tags,
    summary: 'No longer be told',
    params: ById,
    response: { 200: SchoolRequest, ...changeRefusals() },
  },
} as const satisfies Endpoint
