import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SessionMembership } from '../../shared/accounts.ts'
import type { OrganisationKind } from '../../shared/vocabulary.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { sessionQuery } from '../api/session.ts'
import { pathTo } from '../app/paths.ts'
import { useTexts } from '../i18n/texts.tsx'
import { LinkButton } from '../ui/link.tsx'
import { Notice } from '../ui/notice.tsx'
import { Page } from '../ui/page.tsx'
import { RadioGroup } from '../ui/choice-groups.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { EmptyState, PageSkeleton } from '../ui/waiting.tsx'

/** Lets somebody write who is signed in and belongs to an organisation of this kind; tells others what to do first. */
export function Writers({
  kind,
  title,
  description,
  children,
}: {
  kind: OrganisationKind
  title: string
  description: string
  children: (own: SessionMembership[]) => ReactNode
}) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const session = useQuery(sessionQuery)
  const { pathname, searchStr } = useLocation()
  if (session.isPending) return <PageSkeleton />
  const all = (session.data?.memberships ?? []).filter((one) => one.organisationKind === kind)
  const own = all.filter((one) => one.confirmed)
  if (own.length > 0) return children(own)

  const isSchool = kind === 'school'
  return (
    <Page title={title} description={description} width="text">
      {session.isError ? (
        <Notice kind="error" isNews>
          <p>{refusalText(session.error)}</p>
        </Notice>
      ) : all[0] ? (
        <EmptyState
          title={text('mine.unconfirmed')}
          icon="people"
          actions={<LinkButton to={pathTo('mine')}>{text('signIn.toMine')}</LinkButton>}
        >
          <p>{text('mine.unconfirmedText', { organisation: all[0].organisationName })}</p>
        </EmptyState>
      ) : session.data.person ? (
        <EmptyState
          title={text(isSchool ? 'forms.needSchool' : 'forms.needProvider')}
          icon="people"
          actions={
            <LinkButton look="main" to={pathTo('newOrganisation')} search={{ kind }}>
              {text(isSchool ? 'forms.findSchool' : 'forms.registerProvider')}
            </LinkButton>
          }
        >
          <p>{text(isSchool ? 'forms.needSchoolText' : 'forms.needProviderText')}</p>
        </EmptyState>
      ) : (
        <EmptyState
          title={text('forms.signIn')}
          icon="people"
          actions={
            <LinkButton
              look="main"
              to={pathTo('signIn')}
              search={{ back: `${pathname}${searchStr}` }}
            >
              {text('nav.signIn')}
            </LinkButton>
          }
        >
          <p>{text('forms.signInText')}</p>
        </EmptyState>
      )}
    </Page>
  )
}

/** For whom something is written, when there is a choice. */
export function OwnOrganisation({
  own,
  chosen,
  onChange,
}: {
  own: readonly SessionMembership[]
  chosen: string
  onChange: (id: string) => void
}) {
  const { text } = useTexts()
  const choices = own.map((one) => ({ value: one.organisationId, label: one.organisationName }))
  if (choices.length < 2) return null
  if (choices.length < 6)
    return (
      <RadioGroup
        label={text('forms.which')}
        choices={choices}
        chosen={chosen}
        onChange={onChange}
      />
    )
  return (
    <SelectField
      label={text('forms.which')}
      emptyLabel={false}
      choices={choices}
      value={chosen}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
