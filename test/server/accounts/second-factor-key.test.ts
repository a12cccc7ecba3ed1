import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import {
  addressOf,
  isSetUp,
  keyOf,
  stepOf,
} from '../../../server/features/accounts/second-factor-key.ts'

test('a code belongs to its half minute, one early and one late for clocks that are off (RFC 6238, appendix B)', () => {
  const key = Secret.fromLatin1('12345678901234567890')
  const at = (seconds: number) => stepOf(key, '081804', new Date(seconds * 1000))
  const step = Math.floor(1_111_111_109 / 30)
  expect([at(1_111_111_109), at(1_111_111_109 - 30), at(1_111_111_109 + 30)]).toEqual([
    step,
    step,
    step,
  ])
  expect([at(1_111_111_109 - 60), at(1_111_111_109 + 60)]).toEqual([undefined, undefined])
})

test('each person, and each desk, has a key of its own, which an app takes over with its names', () => {
  const key = keyOf('the secret of the desk', 'the salt of a person')
  expect(key.bytes).toHaveLength(20)
  expect(keyOf('the secret of the desk', 'the salt of a person').base32).toBe(key.base32)
  expect(keyOf('the secret of the desk', 'the salt of another').base32).not.toBe(key.base32)
  expect(keyOf('the secret of another', 'the salt of a person').base32).not.toBe(key.base32)
  const address = addressOf(key, { issuer: 'Regio Rijn & Heuvel', label: 'a@b.example' })
  expect(address).toMatch(/^otpauth:\/\/totp\/Regio%20Rijn%20%26%20Heuvel:a%40b\.example\?/)
  const query = new URL(address).searchParams
  expect(Object.fromEntries(query)).toMatchObject({
    secret: key.base32,
    issuer: 'Regio Rijn & Heuvel',
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  })
})

test('what was only begun, or belongs to another secret of the desk, is not set up', () => {
  expect(isSetUp(undefined, 'secret')).toBe(false)
  expect(isSetUp({ salt: null, keyHash: null }, 'secret')).toBe(false)
  expect(isSetUp({ salt: 'salt', keyHash: null }, 'secret')).toBe(false)
  expect(isSetUp({ salt: 'salt', keyHash: 'of something else' }, 'secret')).toBe(false)
})
