import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { PlaceForm } from '../../forms/place-form.tsx'
import { useTexts } from '../../i18n/texts.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton, TextLink } from '../../ui/link.tsx'
import { Page, Section } from '../../ui/page.tsx'
import { CountryDrawing } from './country-drawing.tsx'

export function HomeScreen() {
  const { text } = useTexts()
  const navigate = useNavigate()
  const search = (query: object) => void navigate({ to: pathTo('search'), search: query })
  return (
    <div className="home">
      <div className="home__top">
        <Page title={text('site.name')} heading={text('home.title')} lead={text('home.lead')}>
          <search>
            <PlaceForm
              className="place-search"
              label={text('home.where')}
              button={text('home.search')}
              look="main"
              onPlace={({ name, latitude, longitude }) =>
                search({ place: name, latitude, longitude })
              }
              onNowhere={() => search({})}
            />
          </search>
          <p>
            <TextLink to={pathTo('search')}>{text('home.searchAll')}</TextLink>
          </p>
        </Page>
        <CountryDrawing />
      </div>
      <div className="page">
        <Ways />
        <Section title={text('home.how')}>
          <ol className="home__steps">
            <li>
              <h3 className="nl-heading nl-heading--level-4">{text('home.step1')}</h3>
              <p>{text('home.step1Text')}</p>
            </li>
            <li>
              <h3 className="nl-heading nl-heading--level-4">{text('home.step2')}</h3>
              <p>{text('home.step2Text')}</p>
            </li>
            <li>
              <h3 className="nl-heading nl-heading--level-4">{text('home.step3')}</h3>
              <p>{text('home.step3Text')}</p>
            </li>
          </ol>
          <p>{text('home.free')}</p>
        </Section>
      </div>
    </div>
  )
}

function Ways() {
  const { text } = useTexts()
  const region = useSession()?.regions[0]
  return (
    <Section title={text('home.ways')}>
      <CardList columns={3}>
        {[
          <Card
            key="school"
            title={text('home.school')}
            actions={
              <LinkButton to={pathTo('newRequest')} icon="arrow">
                {text('home.schoolLink')}
              </LinkButton>
            }
          >
            {text('home.schoolText')}
          </Card>,
          <Card
            key="provider"
            title={text('home.provider')}
            actions={
              <LinkButton to={pathTo('newOffer')} icon="arrow">
                {text('home.providerLink')}
              </LinkButton>
            }
          >
            {text('home.providerText')}
          </Card>,
          <Card
            key="coordinator"
            title={text('home.coordinator')}
            actions={
              <LinkButton
                to={region ? pathTo('region', { id: region.id }) : pathTo('signIn')}
                icon="arrow"
              >
                {text('home.coordinatorLink')}
              </LinkButton>
            }
          >
            {text('home.coordinatorText')}
          </Card>,
        ]}
      </CardList>
    </Section>
  )
}
