import type { RegionWork } from '../../../shared/regions.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Verification } from '../../organisations/verification.tsx'
import { Badges, Tag } from '../../ui/badge.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Section } from '../../ui/page.tsx'

/** Organisations that want in, the one that waits longest first, with what there is to judge by. */
export function WaitingOrganisations({
  organisations,
  onChange,
}: {
  organisations: RegionWork['waitingOrganisations']
  onChange: () => unknown
}) {
  const { text, formatDayOf, formatList } = useTexts()
  return (
    <Section title={text('region.organisations')}>
      <CardList label={text('region.organisations')}>
        {organisations
          .toSorted((one, other) => one.since.localeCompare(other.since))
          .map(({ id, name, kind, providerKind, placeName, mailDomains, since }) => (
            <Card
              key={id}
              title={<TextLink to={pathTo('organisation', { id })}>{name}</TextLink>}
              above={
                <Badges>
                  <Tag>
                    {text(
                      providerKind ? `providerKind.${providerKind}` : `organisationKind.${kind}`,
                    )}
                  </Tag>
                  <Tag>{placeName}</Tag>
                </Badges>
              }
              below={<span>{text('region.since', { day: formatDayOf(since) })}</span>}
              actions={<Verification id={id} name={name} onDone={onChange} />}
            >
              {mailDomains.length > 0
                ? text('region.domains', { domains: formatList(mailDomains) })
                : text('region.noDomains')}
            </Card>
          ))}
      </CardList>
    </Section>
  )
}
