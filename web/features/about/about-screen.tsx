import { useQuery } from '@tanstack/react-query'
import { listRegions } from '../../../shared/regions.ts'
import { regionKinds } from '../../../shared/vocabulary.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton, OutsideLink } from '../../ui/link.tsx'
import { Heading, Page, Paragraph, Section } from '../../ui/page.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'

export function AboutScreen() {
  const { text } = useTexts()
  const operator = useSession()?.operator
  return (
    <Page
      title={text('about.title')}
      description={text('about.description')}
      lead={text('about.lead')}
      width="text"
    >
      <Section title={text('about.what')}>
        <Paragraph>{text('about.whatText')}</Paragraph>
      </Section>
      <Section title={text('about.why')}>
        <Paragraph>{text('about.whyText')}</Paragraph>
      </Section>
      <Section title={text('about.who')}>
        <Paragraph>{text('about.whoText')}</Paragraph>
        <Regions />
      </Section>
      <section className="section">
        <Heading level={2} id="contact">
          {text('about.contact')}
        </Heading>
        {operator && (
          <Paragraph>
            {text('about.contactMail', { name: operator.name })}{' '}
            <OutsideLink href={`mailto:${operator.email}`}>{operator.email}</OutsideLink>
          </Paragraph>
        )}
        <Paragraph>{text('about.contactText')}</Paragraph>
        <LinkButton to={pathTo('signIn')}>{text('nav.signIn')}</LinkButton>
      </section>
      <Section title={text('about.matching')}>
        <Paragraph>{text('about.matchingText')}</Paragraph>
        <Paragraph>{text('about.distance')}</Paragraph>
      </Section>
      <Section title={text('about.sources')}>
        <Paragraph>{text('about.sourcesText')}</Paragraph>
      </Section>
    </Page>
  )
}

function Regions() {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const { data, error } = useQuery({
    queryKey: ['regions'],
    queryFn: ({ signal }) => call(listRegions, { signal }),
  })
  if (error) return <Paragraph>{refusalText(error)}</Paragraph>
  if (!data) return <CardSkeletons count={1} />
  if (data.regions.length === 0) return <Paragraph>{text('about.noRegions')}</Paragraph>
  return (
    <>
      <Heading level={3}>{text('about.regions')}</Heading>
      {regionKinds
        .map((kind) => ({ kind, regions: data.regions.filter((one) => one.kind === kind) }))
        .filter(({ regions }) => regions.length > 0)
        .map(({ kind, regions }) => (
          <details className="fold fold--link" key={kind}>
            <summary>
              {text(`regionKinds.${kind}`)} ({regions.length})
            </summary>
            <ul className="columns">
              {regions.map(({ id, name, municipalities }) => (
                <li key={id}>
                  {name} ({text('about.regionSize', { count: municipalities })})
                </li>
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}
