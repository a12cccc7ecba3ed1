import { expect, test } from 'vitest'
import {
  afterClaim,
  asPostcode,
  assertNotLastOwner,
  hostOf,
  isOneSchool,
  isOwnDomain,
} from '../../../server/features/organisations/organisation-rules.ts'

test.each([
  ['juf@deuitvinder.nl', 'www.deuitvinder.nl', true],
  ['juf@deuitvinder.nl', 'https://deuitvinder.nl/team/', true],
  ['juf@DeUitvinder.nl', 'http://www.DEUITVINDER.nl:80?x', true],
  ['juf@mail.deuitvinder.nl', 'www.deuitvinder.nl', false],
  ['juf@uitvinder.nl', 'www.deuitvinder.nl', false],
  ['juf@yurls.net', 'deuitvinder.yurls.net', false],
  ['juf@gmail.com', 'gmail.com', false],
  ['juf@kpnmail.nl', 'www.kpnmail.nl', false],
  ['juf@deuitvinder.nl', null, false],
  ['juf@', '', false],
])('mail of %s at website %s: own domain %s', (email, website, own) => {
  expect(isOwnDomain(email, website)).toBe(own)
})

test.each([
  ['09AB00', [], true],
  ['09AB00', ['09AB00'], true],
  ['09AB00', ['09AB00', '09AB01'], true],
  ['09AB00', ['09AB00', '09AC00'], false],
  ['09AB00', ['09AC00'], false],
  [null, ['09AC00'], false],
])('a host of %s that the register names for %j is its own: %s', (code, namedFor, own) => {
  expect(isOneSchool(code, namedFor)).toBe(own)
})

test('the host of a website stands without www, path and port', () => {
  expect(hostOf('https://WWW.School.nl:8080/a?b#c')).toBe('school.nl')
})

test('postcodes are stored in one form', () => {
  expect(['7411kp', '7411 KP', '7411 kp'].map(asPostcode)).toEqual(Array(3).fill('7411 KP'))
})

test.each([
  [
    [false, false, false],
    ['owner', true, false, false],
  ],
  [
    [true, false, false],
    ['owner', true, true, false],
  ],
  // Verified once, left by all: a stranger does not inherit it.
  [
    [false, false, true],
    ['owner', true, false, false],
  ],
  [
    [false, true, true],
    ['member', false, true, false],
  ],
  [
    [true, true, true],
    ['member', true, true, false],
  ],
  [
    [true, true, false],
    ['owner', true, true, true],
  ],
  [
    [false, true, false],
    ['member', false, false, false],
  ],
] as const)('proved, claimed, verified: %j gives %j', (given, wanted) => {
  const [isProved, isClaimed, isVerified] = given
  const after = afterClaim({ isProved, isClaimed, isVerified })
  expect([after.role, after.isConfirmed, after.isVerified, after.othersWait]).toEqual(wanted)
})

test('an owner who still waits does not count as one', () => {
  const members = [
    { personId: 'a', role: 'owner' as const, confirmedAt: '2026-01-01' },
    { personId: 'b', role: 'owner' as const, confirmedAt: null },
  ]
  expect(() => assertNotLastOwner(members, 'a')).toThrow('last-owner')
  expect(() => assertNotLastOwner(members, 'b')).not.toThrow()
})
