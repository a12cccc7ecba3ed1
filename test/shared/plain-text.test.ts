import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { asPlainText } from '../../shared/plain-text.ts'

test.each([
  'Anneke van ’t Hof-d’Ancona',
  "'s-Gravenhage",
  'Sjúkje Hoekstra-Fôlkertsma, Drachtstercompagnie',
  'Şükrü Çağlar İpek Işık',
  'Zoë Brønsted-Małecka Đorđe Nguyễn',
  'محمد رضا الأمين',
  'می\u200cخواهم',
  'श्री क्\u200dष',
  'Ελένη Ёлка 王小明 さくら 김민준',
  '👩\u200d🏫 👩🏽\u200d🔬 ❤\ufe0f\u200d🔥 🏳\ufe0f\u200d🌈',
  'Twee regels\nen een tab\tblijven',
  '90 °C, 10 m² & “aanhalingstekens” – €5',
])('%s stays as it is', (text) => {
  expect(asPlainText(text)).toBe(text.normalize('NFC'))
})

test.each([
  ['a space of no width', 'De\u200b Ontdekking', 'De Ontdekking'],
  ['a mark of byte order', '\ufeffAnneke\ufeff', 'Anneke'],
  ['a soft hyphen', 'Tech\u00adlab', 'Techlab'],
  ['an override of direction', 'Tech\u202ebal\u202c', 'Techbal'],
  ['an isolate', '\u2066Tech\u2069lab', 'Techlab'],
  ['a mark of direction', 'Tech\u200elab\u200f', 'Techlab'],
  ['a joiner between Latin letters', 'Tech\u200dla\u200cb', 'Techlab'],
  ['joiners in a row', 'م\u200c\u200c\u200cح', 'مح'],
  ['a joiner at the end', 'محمد\u200c', 'محمد'],
  ['a filler', '\u3164\u1160\uffa0\u2800Anneke', 'Anneke'],
  ['tags', 'Anneke\u{E0041}\u{E007F}', 'Anneke'],
  ['a control of the upper range', 'Anneke\u009b31m', 'Anneke31m'],
  ['another end of line', 'een twee drie\u0085vier', 'een twee drie vier'],
  ['an accent of its own', 'Zoe\u0308', 'Zo\u00eb'],
])('%s is taken out or written in one form', (_what, typed, kept) => {
  expect(asPlainText(typed)).toBe(kept)
})

test('what was made plain is plain, and ASCII always is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(asPlainText(asPlainText(text))).toBe(asPlainText(text))
    }),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(asPlainText(text)).toBe(text)
    }),
  )
})
