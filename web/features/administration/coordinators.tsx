import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  addCoordinator,
  getRegionWork,
  removeCoordinator,
  type RegionInShort,
  type RegionWork,
} from '../../../shared/regions.ts'
import { call } from '../../api/call.ts'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { isRefusedAs } from '../../forms/refusal-code.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { TextLink } from '../../ui/link.tsx'
import { Paragraph, Stack } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { CardSkeletons } from '../../ui/waiting.tsx'
import { AddCoordinator } from './add-coordinator.tsx'
import { CoordinatorLine } from './coordinator-line.tsx'
import './administration.css'

const regionWorkQuery = (id: string) =>
  queryOptions({
    queryKey: ['region-work', id],
    queryFn: ({ signal }) => call(getRegionWork, { params: { id }, signal }),
  })

type Coordinator = RegionWork['coordinators'][number]

/** The coordinators of one region: who they are, one more, or one less with a way back. */
export function Coordinators({ region: { id, name: regionName } }: { region: RegionInShort }) {
  const { text } = useTexts()
  const toast = useToast()
  const queries = useQueryClient()
  const { data: work, error, refetch } = useQuery(regionWorkQuery(id))
  const [removedId, setRemovedId] = useState<string>()
  const show = (changed: RegionWork) => {
    queries.setQueryData(regionWorkQuery(id).queryKey, changed)
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    void queries.invalidateQueries({ queryKey: ['regions'] })
  }
  const putBack = useSending({
    send: ({ email, name }: Coordinator) =>
      call(addCoordinator, { params: { id }, body: { email, name } }),
    onDone: (changed, { name }) => {
      show(changed)
      toast.show({ message: text('coordinator.added', { name }) })
    },
  })
  const removing = useSending({
    send: ({ personId }: Coordinator) => call(removeCoordinator, { params: { id, personId } }),
    onDone: (changed, coordinator) => {
      show(changed)
      toast.show({
        message: text('coordinator.removed', { name: coordinator.name, region: regionName }),
        onUndo: () => putBack.submit(coordinator),
      })
    },
  })
  if (error && !work)
    return (
      <RefusalNotice
        error={error}
        actions={<Button onClick={() => void refetch()}>{text('failure.again')}</Button>}
      />
    )
  if (!work) return <CardSkeletons count={1} />

  return (
    <Stack>
      <RefusalNotice
        error={removing.refusal ?? putBack.refusal}
        {...(isRefusedAs(removing.refusal, 'not-found') && {
          actions: <Button onClick={() => void refetch()}>{text('failure.again')}</Button>,
        })}
      />
      {work.coordinators.length === 0 && <Paragraph>{text('coordinator.none')}</Paragraph>}
      {work.coordinators.length > 0 && (
        <ul className="coordinators">
          {work.coordinators.map((coordinator) => (
            <CoordinatorLine
              key={coordinator.personId}
              id={id}
              coordinator={coordinator}
              isBusy={removing.isBusy && removedId === coordinator.personId}
              onRemove={() => {
                setRemovedId(coordinator.personId)
                removing.submit(coordinator)
              }}
              onChange={show}
            />
          ))}
        </ul>
      )}
      <AddCoordinator id={id} onAdded={show} />
      <p>
        <TextLink to={pathTo('region', { id })}>{text('coordinator.work')}</TextLink>
      </p>
    </Stack>
  )
}
