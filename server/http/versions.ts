import { Problem } from '../problem.ts'

/** The version an edit was made on, out of `If-Match: "3"`; refuses with 428 when there is none. */
export function versionIn(headers: { 'if-match'?: string | undefined }): number {
  const given = headers['if-match']
  if (given === undefined) throw new Problem('version-needed')
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(given.trim())?.[1]
  if (version === undefined) throw new Problem('changed-meanwhile')
  return Number(version)
}
