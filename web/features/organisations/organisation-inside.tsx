import type { Organisation } from '../../../shared/organisations.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Verification } from '../../organisations/verification.tsx'
import { StatusBadge } from '../../ui/badge.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { EditOrganisation } from './edit-organisation.tsx'
import { Invitations } from './invitations.tsx'
import { Members } from './members.tsx'
import { OrganisationPin } from './organisation-pin.tsx'
import { useOrganisationChange } from './use-organisation-change.ts'
import './organisations.css'

/** What members and coordinators see and do besides the public page of an organisation. */
export function OrganisationInside({ organisation }: { organisation: Organisation }) {
  const { text } = useTexts()
  const change = useOrganisationChange()
  const { id, name, inside, verified, mayEdit, mayManageMembers, mayVerify } = organisation
  if (!inside && !mayVerify) return null

  return (
    <>
      {!verified && (
        <Section title={text('inside.standing')}>
          <StatusBadge tone={inside?.refused ? 'bad' : 'waiting'}>
            {text(inside?.refused ? 'mine.refused' : 'mine.unverified')}
          </StatusBadge>
          <Paragraph>
            {inside?.refused
              ? text(mayVerify ? 'inside.refused' : 'mine.refusedText')
              : text(mayVerify ? 'inside.waitsForYou' : 'mine.unverifiedText')}
          </Paragraph>
          {mayVerify && <Verification id={id} name={name} onDone={change} />}
        </Section>
      )}
      {inside && (
        <>
          <Section title={text('inside.details')}>
            <Notice>
              <Paragraph>{text('inside.private')}</Paragraph>
            </Notice>
            {mayEdit ? (
              <EditOrganisation organisation={organisation} inside={inside} />
            ) : (
              <DataList
                items={[
                  { label: text('organisationField.contactEmail'), value: inside.contactEmail },
                  { label: text('organisationField.contactPhone'), value: inside.contactPhone },
                ]}
              />
            )}
          </Section>
          {mayEdit && (
            <OrganisationPin
              key={`${organisation.pin?.latitude} ${organisation.pin?.longitude}`}
              organisation={organisation}
              inside={inside}
            />
          )}
          <Members organisation={organisation} members={inside.members} />
          {mayManageMembers && <Invitations id={id} invitations={inside.invitations} />}
        </>
      )}
    </>
  )
}
