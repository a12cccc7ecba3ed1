import { createHash } from 'node:crypto'
import type { Deed } from '../../shared/deeds.ts'
import type { Context } from '../context.ts'
import { Problem } from '../problem.ts'
import type { Stores } from '../stores.ts'

/** What makes two sends the same: who, the key they chose, what they did and with which words. */
export interface Retry {
  personId: string
  key: string | undefined
  deed: Deed
  body: unknown
}

/**
 * Creates one thing however often it is sent: `work` returns its id, and a repeat with the same key gets the same id.
 * The key is kept in the same write. Refuses (422) the same key with another body.
 */
export async function writeOnce(
  { database, clock }: Pick<Context, 'database' | 'clock'>,
  { personId, key, deed, body }: Retry,
  work: (stores: Stores) => Promise<string>,
): Promise<string> {
  const bodyHash = createHash('sha256').update(JSON.stringify(body)).digest('base64url')
  return await database.write(async (stores) => {
    if (!key) return await work(stores)
    const earlier = await stores.createdOnce.find(personId, key)
    if (earlier && (earlier.bodyHash !== bodyHash || earlier.deed !== deed))
      throw new Problem('key-reused')
    if (earlier) return earlier.resultId
    const resultId = await work(stores)
    const createdAt = clock().toISOString()
    await stores.createdOnce.add({ personId, key, deed, bodyHash, resultId, createdAt })
    return resultId
  })
}
