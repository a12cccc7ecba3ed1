import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Organisation } from '../../../shared/organisations.ts'
import { organisationKinds, type OrganisationKind } from '../../../shared/vocabulary.ts'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { RadioGroup } from '../../ui/choice-groups.tsx'
import { Page } from '../../ui/page.tsx'
import { ChooseSchool } from './choose-school.tsx'
import { Joined } from './joined.tsx'
import type { NewOrganisationSearch } from './new-organisation-search.ts'
import { RegisterProvider } from './register-provider.tsx'

/** Take one's place: as a school of the register, or as a provider. */
export function NewOrganisationScreen({ search: { kind } }: { search: NewOrganisationSearch }) {
  const { text } = useTexts()
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [joined, setJoined] = useState<Organisation>()

  if (!session.person)
    return (
      <Navigate
        to={pathTo('signIn')}
        search={{ back: `${pathTo('newOrganisation')}${kind ? `?kind=${kind}` : ''}` }}
        replace
      />
    )
  if (joined) return <Joined organisation={joined} personId={session.person.id} />

  return (
    <Page
      title={text('join.title')}
      description={text('join.description')}
      lead={text('join.lead')}
      crumbs={[{ label: text('mine.title'), to: pathTo('mine') }]}
      width="text"
    >
      <RadioGroup<OrganisationKind>
        label={text('join.kind')}
        choices={organisationKinds.map((value) => ({
          value,
          label: text(`mine.start.${value}`),
        }))}
        chosen={kind}
        onChange={(chosen) =>
          void navigate({
            to: pathTo('newOrganisation'),
            search: { kind: chosen },
            replace: true,
            resetScroll: false,
          })
        }
      />
      {kind === 'school' && <ChooseSchool onJoined={setJoined} />}
      {kind === 'provider' && <RegisterProvider onJoined={setJoined} />}
    </Page>
  )
}
