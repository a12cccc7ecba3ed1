import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { en } from '../../shared/i18n/en.ts'
import { formatsIn } from '../../shared/i18n/formats.ts'
import { nl } from '../../shared/i18n/nl.ts'
import { makeText, type Entry } from '../../shared/i18n/text.ts'
import { matchMoves, matchReasons, matchSides, matchStates } from '../../shared/matches.ts'
import { offerMoves, postingStates, requestMoves, returnReasons } from '../../shared/postings.ts'
import { problems } from '../../shared/problems.ts'
import { schoolHolidayKinds } from '../../shared/school-holidays.ts'
import { searchOrders } from '../../shared/search.ts'
import { hardConditions } from '../../shared/suggestions.ts'
import { pinSources } from '../../shared/common.ts'
import * as vocabulary from '../../shared/vocabulary.ts'

const entries = (catalogue: Record<string, Entry>) => Object.entries(catalogue)
const wordings = (entry: Entry) => (typeof entry === 'string' ? [entry] : [entry.one, entry.other])
const names = (wording: string) => [...wording.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

test('both languages have the same keys', () => {
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(nl).toSorted())
})

test('no text is empty, and translations name the same values', () => {
  const english: Record<string, Entry> = en
  for (const [key, entry] of entries(nl)) {
    const translated = english[key] ?? ''
    for (const wording of [...wordings(entry), ...wordings(translated)])
      expect(wording.trim(), key).not.toBe('')
    const wanted = new Set(wordings(entry).flatMap(names))
    const given = new Set(wordings(translated).flatMap(names))
    expect(given, key).toEqual(wanted)
  }
})

test('every choice and every refusal has a name', () => {
  const wanted = {
    postingType: vocabulary.postingTypes,
    kind: vocabulary.activityKinds,
    kindHint: vocabulary.activityKinds,
    theme: vocabulary.themes,
    mode: vocabulary.modes,
    audience: vocabulary.audiences,
    facility: vocabulary.facilities,
    organisationKind: vocabulary.organisationKinds,
    providerKind: vocabulary.providerKinds,
    regionKind: vocabulary.regionKinds,
    holidayRegion: vocabulary.holidayRegions,
    schoolHoliday: schoolHolidayKinds,
    memberRole: vocabulary.memberRoles,
    serviceArea: vocabulary.serviceAreas,
    costUnit: vocabulary.costUnits,
    pinSource: pinSources,
    searchOrder: searchOrders,
    postingState: postingStates,
    postingMove: [...requestMoves, ...offerMoves],
    returnReason: returnReasons,
    matchState: matchStates,
    matchSide: matchSides,
    matchMove: matchMoves,
    matchReason: matchReasons,
    hardCondition: hardConditions,
    problem: Object.keys(problems),
  }
  const missing = Object.entries(wanted).flatMap(([subject, list]) =>
    list.map((name) => `${subject}.${name}`).filter((key) => !(key in nl)),
  )
  expect(missing).toEqual([])
})

test('every text is used: named in full, or by a name with a part left open', () => {
  const source = ['web', 'server']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('dist/'))
        .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
    )
    .join('\n')
  const quoted = new Set([...source.matchAll(/'([a-zA-Z]+\.[\w.]+)'/g)].map(([, key]) => key))
  const open = [...source.matchAll(/`([a-zA-Z]+\.[\w.]*\$\{[^`]*)`/g)].map(([, template = '']) =>
    template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '.+'),
  )
  const isUsed = (key: string) =>
    quoted.has(key) || open.some((pattern) => new RegExp(`^${pattern}$`).test(key))
  expect(Object.keys(nl).filter((key) => !isUsed(key))).toEqual([])
})

test('a text gets its values, and the form that fits the count', () => {
  const dutch = makeText<typeof nl>(nl, 'nl')
  const english = makeText<typeof nl>(en, 'en')
  expect(dutch('ui.errors.title', { count: 1 })).toBe('Eén veld is nog niet goed')
  expect(dutch('ui.errors.title', { count: 3 })).toBe('3 velden zijn nog niet goed')
  expect(dutch('ui.characters.left', { count: 1500 })).toBe('Nog 1.500 tekens')
  expect(english('ui.characters.left', { count: 1500 })).toBe('1,500 characters left')
  expect(dutch('nav.region', { name: 'Zwolle {x}' })).toBe('Regio Zwolle {x}')
})

test('days, times and distances read as people write them', () => {
  const dutch = formatsIn('nl')
  expect(dutch.formatDay('2027-05-12')).toBe('wo 12 mei 2027')
  expect(dutch.formatMoment('2027-05-12T11:00:00.000Z')).toBe('wo 12 mei 2027, 13.00 uur')
  expect(dutch.formatMoment('2027-01-12T23:30:00.000Z')).toBe('wo 13 januari 2027, 00.30 uur')
  expect([0.02, 0.62, 0.97, 8.4, 1234].map(dutch.formatKm)).toEqual([
    '100\u00a0m',
    '600\u00a0m',
    '1\u00a0km',
    '8\u00a0km',
    '1.234\u00a0km',
  ])
  expect(dutch.formatEuros(1250)).toBe('€\u00a01.250')
  expect(formatsIn('en').formatMoment('2027-05-12T11:00:00.000Z')).toBe('Wed 12 May 2027, 13:00')
})

test('a list ends in ‘en’, unless that would make two of one name', () => {
  const dutch = formatsIn('nl')
  expect(dutch.formatList(['water', 'energie', 'robots'])).toBe('water, energie en robots')
  expect(dutch.formatNames(['Energie', 'Meten en rekenen', 'Natuur'])).toBe(
    'Energie, meten en rekenen, natuur',
  )
  expect(formatsIn('en').formatNames(['Measuring and calculating', 'Nature'])).toBe(
    'Measuring and calculating, nature',
  )
})

test('weeks say their school days and neighbours become one range', () => {
  const { formatWeek, formatWeeks } = formatsIn('nl')
  expect(formatWeek('2027-W19')).toBe('week 19 (10-14 mei)')
  expect(formatWeek('2027-W13')).toBe('week 13 (29 mrt-2 apr)')
  expect(formatWeeks(['2027-W21', '2027-W19', '2027-W20', '2027-W24'])).toBe(
    'week 19 t/m 21 (10-28 mei) en week 24 (14-18 jun)',
  )
  expect(formatWeeks(['2026-W53', '2027-W01'])).toBe('week 53 t/m 1 (28 dec-8 jan)')
  expect(formatWeeks([])).toBe('')
})

test('grades read as ranges', () => {
  const { formatGrades } = formatsIn('nl')
  expect(formatGrades([6, 5])).toBe('groep 5-6')
  expect(formatGrades([1, 2, 5, 7, 8])).toBe('groep 1-2, 5 en 7-8')
  expect(formatGrades([3])).toBe('groep 3')
})
