import { afterAll, beforeAll, expect, test } from 'vitest'
import { cast, emailOf, regionIds } from '../../../seeds/demo/cast.ts'
import { getSession, signInAsDemo, signInByLink } from '../../../shared/accounts.ts'
import { getRegionWork } from '../../../shared/regions.ts'
import { beginSecondFactor, setUpSecondFactor } from '../../../shared/second-factor.ts'
import { tokenIn } from '../../helpers/mails.ts'
import { codeOf } from '../../helpers/second-factor.ts'
import { openShell, type Server } from '../../helpers/shell.ts'

const shell = openShell()
let server: Server
beforeAll(async () => void (server = await shell.serve()))
afterAll(async () => {
  await server.stop()
  shell.close()
})

const data = async (...words: string[]) => await shell.run('cli/data', words)

test('an administrator is made once, and signs in by a link that works once', async () => {
  const made = await data('administrator', 'Noor.van.Dijk@gemeente.example', 'Noor', 'van', 'Dijk')
  expect(made).toEqual({
    status: 0,
    said: ['noor.van.dijk@gemeente.example is an administrator'],
    muttered: [],
  })
  expect((await data('administrator', 'noor.van.dijk@gemeente.example')).status).toBe(0)
  expect(
    shell.ask("select name from people where email = 'noor.van.dijk@gemeente.example'"),
  ).toEqual(['Noor van Dijk'])

  const { status, said } = await shell.run('cli/sign-in-link', ['NOOR.van.dijk@gemeente.example'])
  expect([status, said.length]).toEqual([0, 1])
  expect(said[0]).toMatch(/^http:\/\/localhost:\d+\/inloggen\/link#\S{40,}$/)
  const token = tokenIn(said[0] ?? '')
  const call = server.browser()
  await call(signInByLink, { body: { token } })
  expect((await call(getSession)).person).toMatchObject({
    name: 'Noor van Dijk',
    isAdministrator: true,
  })
  await expect(server.browser()(signInByLink, { body: { token } })).rejects.toMatchObject({
    problem: { code: 'wrong-code' },
  })
})

test('a coordinator gets a region by its name, and a name of two regions is not guessed', async () => {
  const email = emailOf(cast.colleague.name)
  const region = 'W&T-netwerk IJsselvallei'
  const made = { status: 0, said: [`${email} coordinates ${region}`], muttered: [] }
  expect(await data('coordinator', email, region.toUpperCase())).toEqual(made)
  expect(await data('coordinator', email, region)).toEqual(made)
  const coordinated = shell.ask(
    `select region_id from coordinators where person_id = '${cast.colleague.id}'`,
  )
  expect(coordinated).toHaveLength(1)

  await shell.write(({ regions }) =>
    regions.add(
      {
        id: 'another',
        kind: 'labour_market',
        code: 'AM01',
        name: 'Groningen',
        reviewsFirst: false,
        version: 1,
      },
      [],
    ),
  )
  const unclear = await data('coordinator', email, 'Groningen')
  expect(unclear).toMatchObject({ status: 1, said: [] })
  expect(unclear.muttered).toEqual([
    expect.stringMatching(
      /^"Groningen" can be: Groningen \(labour_market, .*; Groningen \(province, .*; give the id$/,
    ),
  ])
})

test('an operator takes away the second factor of somebody who lost it, and a running desk heeds it at once', async () => {
  const person = cast.administrator
  const call = server.browser()
  await call(signInAsDemo, { body: { personId: person.id } })
  const { key } = await call(beginSecondFactor, { body: {} })
  await call(setUpSecondFactor, { body: { code: codeOf(key, new Date()) } })
  const region = { params: { id: regionIds.ijssel } }
  expect((await call(getRegionWork, region)).id).toBe(regionIds.ijssel)

  const email = emailOf(person.name)
  expect(await shell.run('cli/forget-second-factor', [email.toUpperCase()])).toEqual({
    status: 0,
    said: [`${email} sets up a second factor anew after signing in`],
    muttered: [],
  })
  await expect(call(getRegionWork, region)).rejects.toMatchObject({
    problem: { code: 'not-allowed' },
  })
  expect((await call(getSession)).person?.secondFactor).toEqual({ setUp: false, asked: true })
})

test('somebody or something nobody knows is told in one line', async () => {
  const nobody = 'niemand@gemeente.example'
  const ran = await Promise.all([
    data('administrator', 'noor'),
    data('coordinator', nobody, 'Atlantis'),
    shell.run('cli/sign-in-link', [nobody]),
    shell.run('cli/forget-second-factor', [nobody]),
    shell.run('cli/forget-second-factor', []),
  ])
  for (const { status, said } of ran) expect([status, said]).toEqual([1, []])
  expect(ran.map(({ muttered }) => muttered)).toEqual([
    ['"noor" is not an e-mail address'],
    ['there is no region "Atlantis"'],
    [`nobody has the address ${nobody}; "pnpm data administrator" can make one`],
    [`nobody has the address ${nobody}`],
    ['pnpm forget-second-factor needs the EMAIL of a person'],
  ])
  expect(shell.ask(`select id from people where email = '${nobody}'`)).toEqual([])
})
