import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { listDemoMail } from '../../../shared/accounts.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page } from '../../ui/page.tsx'
import { EmptyState } from '../../ui/waiting.tsx'
import { LinkedText } from './linked-text.tsx'

const demoMailQuery = queryOptions({
  queryKey: ['demo-mail'],
  queryFn: ({ signal }) => call(listDemoMail, { signal }),
  staleTime: 0,
  refetchInterval: 10_000,
})

/** The mails that the demo would have sent, so that every link and code can be tried. */
export function DemoMailScreen() {
  const { text, formatMoment } = useTexts()
  const { data, refetch, isFetching } = useSuspenseQuery(demoMailQuery)
  return (
    <Page
      title={text('demoMail.title')}
      lead={text('demoMail.lead')}
      description={text('demoMail.description')}
      width="text"
      actions={
        <Button isBusy={isFetching} onClick={() => void refetch()}>
          {text('demoMail.again')}
        </Button>
      }
    >
      {data.mails.length === 0 ? (
        <EmptyState
          icon="message"
          title={text('demoMail.none')}
          actions={
            <LinkButton look="main" to={pathTo('signIn')}>
              {text('nav.signIn')}
            </LinkButton>
          }
        >
          <p>{text('demoMail.noneText')}</p>
        </EmptyState>
      ) : (
        <CardList label={text('demoMail.title')}>
          {data.mails.map((mail) => (
            <Card
              key={`${mail.sentAt} ${mail.to} ${mail.subject}`}
              level={2}
              title={mail.subject}
              above={text('demoMail.to', { email: mail.to })}
              below={formatMoment(mail.sentAt)}
            >
              <LinkedText text={mail.text} />
            </Card>
          ))}
        </CardList>
      )}
    </Page>
  )
}
