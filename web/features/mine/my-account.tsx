import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { editMe, signOut, signOutEverywhere, type Session } from '../../../shared/accounts.ts'
import { languages, type Language } from '../../../shared/common.ts'
import { getOwnData } from '../../../shared/own-data.ts'
import { call } from '../../api/call.ts'
import { saveFile } from '../../api/save-file.ts'
import { useTakeSession } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { RadioGroup } from '../../ui/choice-groups.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { ActionRow, Paragraph, Section, Stack } from '../../ui/page.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useToast } from '../../ui/toast.tsx'

type Person = NonNullable<Session['person']>

const languageNames: Record<Language, string> = { nl: 'Nederlands', en: 'English' }

/** Who somebody is here, and the ways out. */
export function MyAccount({ person, isAppointed }: { person: Person; isAppointed: boolean }) {
  const { text } = useTexts()
  return (
    <Section title={text('account.title')}>
      <Paragraph>{text('account.mail', { email: person.email })}</Paragraph>
      <MyName person={person} />
      {isAppointed && <MySecondFactor isSetUp={person.secondFactor.setUp} />}
      <MyData />
      <SignOut />
    </Section>
  )
}

function MyName({ person }: { person: Person }) {
  const { text, setLanguage } = useTexts()
  const takeSession = useTakeSession()
  const toast = useToast()
  const [name, setName] = useState(person.name)
  const [language, chooseLanguage] = useState<Language>(person.language)
  const sending = useSending({
    send: (body: { name: string; language: Language }) => call(editMe, { body }),
    check: (body): Record<string, string> =>
      body.name === '' ? { name: text('account.nameFault') } : {},
    onDone: (session, body) => {
      takeSession(session)
      setLanguage(body.language)
      toast.show({ message: text('account.saved') })
    },
  })

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit({ name: name.trim(), language })
      }}
    >
      <Stack>
        <ErrorSummary errors={sending.summary} attempt={sending.attempt} />
        <RefusalNotice error={sending.refusal} />
        <TextField
          id={fieldIdOf('name')}
          label={text('account.name')}
          hint={text('account.nameHint')}
          error={sending.faults['name']}
          name="name"
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <RadioGroup<Language>
          label={text('account.language')}
          hint={text('account.languageHint')}
          choices={languages.map((value) => ({ value, label: languageNames[value] }))}
          chosen={language}
          onChange={chooseLanguage}
        />
        <Button type="submit" isBusy={sending.isBusy}>
          {text('account.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** Of those who coordinate or administer. */
function MySecondFactor({ isSetUp }: { isSetUp: boolean }) {
  const { text } = useTexts()
  return (
    <Section title={text('secondFactor.title')} level={3}>
      <Paragraph>{text(isSetUp ? 'secondFactor.isSetUp' : 'secondFactor.isNotSetUp')}</Paragraph>
      <ActionRow>
        <LinkButton to={pathTo('secondFactor')} search={{ back: pathTo('mine') }}>
          {text(isSetUp ? 'secondFactor.replace' : 'secondFactor.begin')}
        </LinkButton>
      </ActionRow>
    </Section>
  )
}

function MyData() {
  const { text } = useTexts()
  const fetching = useSending({
    send: () => call(getOwnData),
    onDone: (data) => saveFile('techloket.json', JSON.stringify(data, null, 2)),
  })
  return (
    <Section title={text('account.kept')} level={3}>
      <Paragraph>{text('account.downloadHint')}</Paragraph>
      <RefusalNotice error={fetching.refusal} />
      <Button isBusy={fetching.isBusy} onClick={() => fetching.submit(undefined)}>
        {text('account.download')}
      </Button>
    </Section>
  )
}

function SignOut() {
  const { text } = useTexts()
  const takeSession = useTakeSession()
  const router = useRouter()
  const toast = useToast()
  const onDone = async (session: Session, message: string) => {
    await router.navigate({ to: pathTo('home') })
    takeSession(session)
    toast.show({ message })
  }
  const here = useSending({
    send: () => call(signOut),
    onDone: (session) => void onDone(session, text('account.signedOut')),
  })
  const everywhere = useSending({
    send: () => call(signOutEverywhere),
    onDone: (session) => void onDone(session, text('account.signedOutEverywhere')),
  })
  return (
    <Section title={text('account.signOut')} level={3}>
      <RefusalNotice error={here.refusal ?? everywhere.refusal} />
      <ActionRow>
        <Button isBusy={here.isBusy} onClick={() => here.submit(undefined)}>
          {text('account.signOut')}
        </Button>
        <Button
          look="quiet"
          isBusy={everywhere.isBusy}
          onClick={() => everywhere.submit(undefined)}
        >
          {text('account.signOutEverywhere')}
        </Button>
      </ActionRow>
      <Paragraph>{text('account.signOutHint')}</Paragraph>
    </Section>
  )
}
