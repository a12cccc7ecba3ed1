import { createHash, hkdfSync } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000
/** A phone's clock may be off by so many steps. */
const leeway = 1
const keyBytes = 20

/**
 * The key that an authenticator app shares with us (RFC 6238: 20 bytes, SHA-1, six digits every 30 seconds). It is made of the desk's
 * own secret and a salt of the person's, so that the database alone, or a copy of it, gives nobody a code.
 */
export const keyOf = (deskSecret: string, salt: string) =>
  new Secret({
    buffer: hkdfSync('sha256', deskSecret, salt, 'techloket second factor', keyBytes),
  })

export const fingerprintOf = (key: Secret) =>
  createHash('sha256').update(key.bytes).digest('base64url')

/** What is kept of somebody's second factor. */
interface Kept {
  salt: string | null
  keyHash: string | null
}

/** Whether somebody's app knows a key that is good today; after a change of the desk's secret none is. */
export const isSetUp = (kept: Kept | undefined, deskSecret: string) =>
  kept?.salt != null && fingerprintOf(keyOf(deskSecret, kept.salt)) === kept.keyHash

/** Which time step (of 30 s since 1970) a code of six digits belongs to; undefined when it is none of about now. */
export function stepOf(key: Secret, code: string, now: Date): number | undefined {
  const timestamp = now.getTime()
  const delta = TOTP.validate({ secret: key, token: code, timestamp, window: leeway })
  return delta === null ? undefined : Math.floor(timestamp / stepMs) + delta
}

/** The address that hands a key to an app, as a link or in a QR code: `otpauth://totp/…`. */
export const addressOf = (key: Secret, names: { issuer: string; label: string }) =>
  new TOTP({ ...names, secret: key }).toString()
