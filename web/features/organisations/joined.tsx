import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Organisation } from '../../../shared/organisations.ts'
import { sessionQuery } from '../../api/session.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { LinkButton } from '../../ui/link.tsx'
import { Page, Paragraph } from '../../ui/page.tsx'

/** Where somebody stands after joining: in, waiting for a coordinator, or waiting for the people already there. */
const standingIn = ({ verified, inside }: Organisation, personId: string) => {
  const me = inside?.members.find((member) => member.personId === personId)
  if (!me?.confirmed) return 'waitsForOwner'
  return verified ? 'isIn' : 'waitsForCoordinator'
}

/** After joining: how things stand, and the next step. */
export function Joined({
  organisation,
  personId,
}: {
  organisation: Organisation
  personId: string
}) {
  const { text } = useTexts()
  const queries = useQueryClient()
  const standing = standingIn(organisation, personId)
  const isSchool = organisation.kind === 'school'

  useEffect(() => {
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
    document.querySelector<HTMLElement>('h1')?.focus()
  }, [queries])

  return (
    <Page
      title={text(`joined.${standing}`, { organisation: organisation.name })}
      description={text('join.description')}
      lead={text(`joined.${standing}Text`)}
      width="text"
      actions={
        <>
          {standing !== 'waitsForOwner' && (
            <LinkButton look="main" icon="plus" to={pathTo(isSchool ? 'newRequest' : 'newOffer')}>
              {text(isSchool ? 'mine.newRequest' : 'mine.newOffer')}
            </LinkButton>
          )}
          <LinkButton to={pathTo('mine')}>{text('nav.mine')}</LinkButton>
        </>
      }
    >
      {standing !== 'waitsForOwner' && <Paragraph>{text('joined.check')}</Paragraph>}
      {standing !== 'waitsForOwner' && (
        <LinkButton to={pathTo('organisation', { id: organisation.id })}>
          {text('mine.manage')}
        </LinkButton>
      )}
    </Page>
  )
}
