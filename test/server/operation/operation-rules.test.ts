import { expect, test } from 'vitest'
import { firstName } from '../../../server/features/accounts/sign-in-rules.ts'
import { withoutPerson } from '../../../server/features/operation/operation-rules.ts'

const gone = '[verwijderd]'
const named = (email: string) => ({ email, name: firstName(email) })

test('an address and a full name go in any case of letters, and a longer address stays', () => {
  const person = { email: 'j.bakker@school.example', name: 'Jan Bakker' }
  const text = 'Mail J.Bakker@school.example of bel jan bakker, niet robert-j.bakker@school.example'
  expect(withoutPerson({ goal: text, list: ['Jan Bakker', 3] }, person)).toEqual({
    goal: `Mail ${gone} of bel ${gone}, niet robert-j.bakker@school.example`,
    list: [gone, 3],
  })
})

test('a single name stays, since it is the name of many', () => {
  const person = { email: 'jan@school.example', name: 'Jan' }
  expect(withoutPerson('Vraag Jan of mail jan@school.example', person)).toBe(
    `Vraag Jan of mail ${gone}`,
  )
})

test('of an address that is no name none is made, so that erasing it takes no words of others along', () => {
  expect(withoutPerson('Vraag Jan Bakker', named('jan.bakker@mail.example'))).toBe(`Vraag ${gone}`)
  for (const email of ['de.school@mail.example', 'groep.8@mail.example', '...@mail.example'])
    expect(withoutPerson('De school, groep 8 ... ', named(email))).toBe('De school, groep 8 ... ')
  expect(firstName('marieke@mail.example')).toBe('Marieke')
})
