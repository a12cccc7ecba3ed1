import { useState } from 'react'
import type { Organisation } from '../../../shared/organisations.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useKeptState } from '../../forms/use-kept-state.ts'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary } from '../../ui/error-summary.tsx'
import { ActionRow, Paragraph, Stack } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { BothVersions } from './both-versions.tsx'
import {
  changedFields,
  draftOf,
  editableFields,
  saveEdit,
  type Edit,
  type Inside,
} from './organisation-edits.ts'
import { faultsIn, OrganisationFields, type OrganisationDraft } from './organisation-fields.tsx'
import { useOrganisationChange } from './use-organisation-change.ts'

/** The data of an organisation as a form. What is typed outlives a reload and somebody else's change. */
export function EditOrganisation({
  organisation,
  inside,
}: {
  organisation: Organisation
  inside: Inside
}) {
  const { text } = useTexts()
  const toast = useToast()
  const change = useOrganisationChange()
  const fields = editableFields[organisation.kind]
  const fresh: Edit = { changes: {}, base: draftOf(organisation), version: inside.version }
  const [kept, setKept] = useKeptState<Partial<Edit>>(`organisation.${organisation.id}`, {})
  const [theirs, setTheirs] = useState<Organisation>()
  const hasBegun = kept.changes !== undefined && Object.keys(kept.changes).length > 0
  const edit: Edit = hasBegun ? { ...fresh, ...kept } : fresh
  const draft = { ...edit.base, ...edit.changes }
  const isChanged = changedFields(edit).length > 0

  const sending = useSending({
    send: (given: Edit) => saveEdit(organisation.id, given),
    check: (given) => faultsIn({ ...given.base, ...given.changes }, fields, text),
    onDone: (outcome) => {
      if ('theirs' in outcome) {
        setTheirs(outcome.theirs)
        return
      }
      stopEditing()
      change(outcome.saved)
      toast.show({
        message: text(outcome.saved.inside?.pinMoved ? 'inside.savedPinMoved' : 'inside.saved'),
      })
    },
  })

  function stopEditing() {
    setKept({ changes: {} })
    setTheirs(undefined)
  }

  function onChange(typed: OrganisationDraft) {
    const changes = Object.fromEntries(
      fields
        .filter((field) => typed[field] !== edit.base[field])
        .map((field) => [field, typed[field]]),
    )
    setKept({ ...edit, changes })
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        sending.submit(edit)
      }}
    >
      <Stack>
        <ErrorSummary errors={sending.summary} attempt={sending.attempt} />
        <RefusalNotice error={sending.refusal} />
        {theirs && (
          <BothVersions
            edit={edit}
            theirs={theirs}
            isBusy={sending.isBusy}
            onMine={() => {
              const next = {
                ...edit,
                base: draftOf(theirs),
                version: theirs.inside?.version ?? edit.version,
              }
              setKept(next)
              setTheirs(undefined)
              sending.submit(next)
            }}
            onTheirs={() => {
              stopEditing()
              change(theirs)
            }}
          />
        )}
        {organisation.kind === 'school' && <Paragraph>{text('inside.fromRegister')}</Paragraph>}
        <OrganisationFields {...{ fields, draft, faults: sending.faults, onChange }} />
        {organisation.kind === 'provider' && <Paragraph>{text('inside.addressHint')}</Paragraph>}
        {!theirs && (
          <ActionRow>
            <Button type="submit" look="main" isBusy={sending.isBusy} disabled={!isChanged}>
              {text('inside.save')}
            </Button>
            {isChanged && (
              <Button look="quiet" onClick={stopEditing}>
                {text('inside.putBack')}
              </Button>
            )}
          </ActionRow>
        )}
      </Stack>
    </form>
  )
}
