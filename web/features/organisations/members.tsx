import type { Organisation } from '../../../shared/organisations.ts'
import { useSession } from '../../api/session.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Badges, StatusBadge, Tag } from '../../ui/badge.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'
import { LeaveOrganisation } from './leave-organisation.tsx'
import { MemberDeeds } from './member-deeds.tsx'
import type { Inside } from './organisation-edits.ts'

export type Member = Inside['members'][number]

/** Who belongs to an organisation: those who wait first. */
export function Members({
  organisation,
  members,
}: {
  organisation: Organisation
  members: Member[]
}) {
  const { text } = useTexts()
  const myId = useSession()?.person?.id
  const waiting = members.filter(({ confirmed }) => !confirmed)
  const settled = members.filter(({ confirmed }) => confirmed)
  const me = members.find(({ personId }) => personId === myId)
  const owners = settled.filter(({ role }) => role === 'owner')
  const isLastOwner = me?.role === 'owner' && owners.length === 1

  return (
    <Section title={text('members.title')}>
      <Paragraph>{text('members.text')}</Paragraph>
      {waiting.length > 0 && organisation.mayManageMembers && (
        <Notice kind="warning" title={text('members.waiting', { count: waiting.length })}>
          <Paragraph>{text('members.waitingText')}</Paragraph>
        </Notice>
      )}
      <CardList label={text('members.title')} columns={2}>
        {[...waiting, ...settled].map((member) => (
          <Card
            key={member.personId}
            title={member.name}
            above={
              <Badges>
                {member.confirmed ? (
                  <Tag>{text(`memberRole.${member.role}`)}</Tag>
                ) : (
                  <StatusBadge tone="waiting">{text('members.waits')}</StatusBadge>
                )}
                {member.personId === myId && <Tag>{text('members.you')}</Tag>}
              </Badges>
            }
            {...(organisation.mayManageMembers && member.personId !== myId
              ? {
                  actions: (
                    <MemberDeeds {...{ organisation, member, isOnlyOwner: owners.length === 1 }} />
                  ),
                }
              : {})}
          >
            <span className="member-mail">{member.email}</span>
          </Card>
        ))}
      </CardList>
      {me && <LeaveOrganisation {...{ organisation, me, isLastOwner }} />}
    </Section>
  )
}
