import { providerKinds } from '../../../shared/vocabulary.ts'
import type { Organisation } from '../../../shared/organisations.ts'
import { oneOf } from '../../api/address-values.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Paragraph } from '../../ui/page.tsx'
import { Table } from '../../ui/table.tsx'
import { changedFields, draftOf, type Edit } from './organisation-edits.ts'
import type { DraftField } from './organisation-fields.tsx'

/** Two people changed the same: both texts beside each other, and a choice. */
export function BothVersions({
  edit,
  theirs,
  isBusy,
  onMine,
  onTheirs,
}: {
  edit: Edit
  theirs: Organisation
  isBusy: boolean
  onMine: () => void
  onTheirs: () => void
}) {
  const { text } = useTexts()
  const their = draftOf(theirs)
  const shown = (field: DraftField, value: string) => {
    const kind = field === 'providerKind' ? oneOf(providerKinds, value) : undefined
    return kind ? text(`providerKind.${kind}`) : value || text('inside.empty')
  }
  return (
    <Notice
      kind="warning"
      isNews
      title={text('inside.otherFirst')}
      actions={
        <>
          <Button look="main" isBusy={isBusy} onClick={onMine}>
            {text('inside.keepMine')}
          </Button>
          <Button onClick={onTheirs}>{text('inside.takeTheirs')}</Button>
        </>
      }
    >
      <Paragraph>{text('inside.otherFirstText')}</Paragraph>
      <Table
        caption={text('inside.both')}
        columns={[
          {
            key: 'field',
            label: text('inside.field'),
            cell: (field: DraftField) => text(`organisationField.${field}`),
          },
          {
            key: 'mine',
            label: text('inside.mine'),
            cell: (field) => shown(field, edit.changes[field] ?? ''),
          },
          {
            key: 'theirs',
            label: text('inside.theirs'),
            cell: (field) => shown(field, their[field]),
          },
        ]}
        rows={changedFields(edit)}
        rowKey={(field) => field}
      />
    </Notice>
  )
}
