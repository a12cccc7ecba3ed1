import { useState } from 'react'
import {
  claimSchool,
  findSchools,
  type FoundSchool,
  type Organisation,
} from '../../../shared/organisations.ts'
import { call } from '../../api/call.ts'
import { pathTo } from '../../app/paths.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { fieldIdOf, useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { DataList } from '../../ui/data-list.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph, Section, Stack } from '../../ui/page.tsx'

/** Finds a school location in the register and takes a place there. */
export function ChooseSchool({ onJoined }: { onJoined: (school: Organisation) => void }) {
  const { text } = useTexts()
  const [typed, setTyped] = useState('')
  const [school, setSchool] = useState<FoundSchool>()

  return (
    <Stack>
      <Combobox<FoundSchool>
        id={fieldIdOf('school')}
        label={text('join.findSchool')}
        hint={text('join.findSchoolHint')}
        name="school"
        typed={typed}
        onType={(next) => {
          setTyped(next)
          setSchool(undefined)
        }}
        onChoose={setSchool}
        suggest={async (words, signal) =>
          (await call(findSchools, { query: { text: words }, signal })).schools.map((found) => ({
            key: found.organisationId,
            label: `${found.name}, ${found.place}`,
            detail: `${found.street}, ${found.postcode} · ${found.brinLocation}`,
            value: found,
          }))
        }
      />
      {school && <ChosenSchool key={school.organisationId} {...{ school, onJoined }} />}
      <Paragraph>{text('join.schoolMissing')}</Paragraph>
    </Stack>
  )
}

function ChosenSchool({
  school,
  onJoined,
}: {
  school: FoundSchool
  onJoined: (school: Organisation) => void
}) {
  const { text } = useTexts()
  const claiming = useSending({
    send: () => call(claimSchool, { params: { id: school.organisationId } }),
    onDone: onJoined,
  })
  const isMember = isRefusedAs(claiming.refusal, 'taken')
  return (
    <Section title={school.name}>
      <DataList
        items={[
          {
            label: text('join.address'),
            value: `${school.street}, ${school.postcode} ${school.place}`,
          },
          { label: text('join.brin'), value: school.brinLocation },
        ]}
      />
      <Notice title={text('join.next')}>
        <Paragraph>{text(school.claimed ? 'join.nextClaimed' : 'join.nextFirst')}</Paragraph>
      </Notice>
      {isMember ? (
        <Notice
          kind="warning"
          isNews
          title={text('join.already')}
          actions={<LinkButton to={pathTo('mine')}>{text('nav.mine')}</LinkButton>}
        />
      ) : (
        <RefusalNotice error={claiming.refusal} />
      )}
      <Button look="main" isBusy={claiming.isBusy} onClick={() => claiming.submit(undefined)}>
        {text('join.mySchool')}
      </Button>
    </Section>
  )
}
