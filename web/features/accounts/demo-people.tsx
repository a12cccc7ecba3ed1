import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { listDemoPeople, signInAsDemo, type DemoPerson } from '../../../shared/accounts.ts'
import { call } from '../../api/call.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { useGoOnSignedIn } from './use-sign-in.ts'

const demoPeopleQuery = queryOptions({
  queryKey: ['demo-people'],
  queryFn: ({ signal }) => call(listDemoPeople, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

const roles: DemoPerson['role'][] = ['school', 'provider', 'coordinator', 'administrator']

/** The people of the demo by what they do; one click and you are one of them. */
export function DemoPeople({ back }: { back: string | undefined }) {
  const { text } = useTexts()
  const { data } = useSuspenseQuery(demoPeopleQuery)
  const goOn = useGoOnSignedIn(back)
  const sending = useSending({
    send: (personId: string) => call(signInAsDemo, { body: { personId } }),
    onDone: goOn,
  })

  return (
    <Section title={text('demo.people')}>
      <Paragraph>{text('demo.peopleText')}</Paragraph>
      <RefusalNotice error={sending.refusal} />
      {roles.map((role) => {
        const people = data.people.filter((person) => person.role === role)
        if (people.length === 0) return null
        return (
          <Section key={role} level={3} title={text(`demoRole.${role}`)}>
            <Paragraph>{text(`demo.try.${role}`)}</Paragraph>
            <ul className="demo-people">
              {people.map(({ id, name, organisationName }) => (
                <li key={id}>
                  <Button isWide isBusy={sending.isBusy} onClick={() => sending.submit(id)}>
                    {name}
                    {organisationName && (
                      <span className="demo-people__of">{organisationName}</span>
                    )}
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </Section>
  )
}
