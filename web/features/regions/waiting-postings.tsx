import type { OwnPosting } from '../../../shared/organisations.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Badges, StatusBadge, Tag } from '../../ui/badge.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { Paragraph, Section } from '../../ui/page.tsx'

/** Postings to look at, the one that waits longest first; approving and returning happens on their own page. */
export function WaitingPostings({ postings }: { postings: readonly OwnPosting[] }) {
  const { text, formatDayOf } = useTexts()
  return (
    <Section title={text('region.postings')}>
      <Paragraph>{text('region.postingsText')}</Paragraph>
      <CardList columns={2} label={text('region.postings')}>
        {postings
          .toSorted((one, other) => one.updatedAt.localeCompare(other.updatedAt))
          .map(({ id, type, title, organisationName, editWaits, updatedAt }) => (
            <Card
              key={id}
              to={type === 'offer' ? pathTo('offer', { id }) : pathTo('request', { id })}
              title={title || text('mine.untitled')}
              above={
                <Badges>
                  <Tag>{text(`postingType.${type}`)}</Tag>
                  {editWaits && <StatusBadge tone="waiting">{text('region.edit')}</StatusBadge>}
                </Badges>
              }
              below={<span>{text('region.since', { day: formatDayOf(updatedAt) })}</span>}
            >
              {organisationName}
            </Card>
          ))}
      </CardList>
    </Section>
  )
}
