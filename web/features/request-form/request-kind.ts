import {
  adviceForRequest,
  completeness,
  missingInRequest,
} from '../../../shared/posting-completeness.ts'
import {
  createRequest,
  editRequest,
  getRequest,
  moveRequest,
  type RequestContent,
  type SchoolRequest,
} from '../../../shared/requests.ts'
import { localDay } from '../../../shared/school-calendar.ts'
import { call } from '../../api/call.ts'
import type { PostingKind } from '../../postings/posting-kind.ts'
import { requestFacts } from '../../postings/request-facts.ts'

/** A request, for those who write it. */
export const requestKind: PostingKind<RequestContent, SchoolRequest> = {
  type: 'request',
  writer: 'school',
  create: (organisationId, content, key) =>
    call(createRequest, {
      body: { organisationId, content },
      headers: { 'idempotency-key': key },
    }),
  replace: (id, content, version) =>
    call(editRequest, {
      params: { id },
      body: { content },
      headers: { 'if-match': `"${version}"` },
    }),
  read: (id) => call(getRequest, { params: { id } }),
  submit: (id) => call(moveRequest, { params: { id }, body: { move: 'submit' } }),
  start: { audience: 'pupils' },
  missing: (content) => missingInRequest(content, localDay(new Date())),
  advised: adviceForRequest,
  completeness,
  facts: requestFacts,
  afresh: ({ weeks: _weeks, days: _days, ...content }) => content,
}
