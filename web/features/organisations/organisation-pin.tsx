import { useState } from 'react'
import type { Point } from '../../../shared/common.ts'
import { editOrganisation, type Organisation } from '../../../shared/organisations.ts'
import { call, RefusedError } from '../../api/call.ts'
import { RefusalNotice } from '../../forms/refusal-notice.tsx'
import { useSending } from '../../forms/use-sending.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { PinMapWhenSeen } from '../../map/when-seen.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ActionRow, Paragraph, Section } from '../../ui/page.tsx'
import { useToast } from '../../ui/toast.tsx'
import { ifMatch, type Inside } from './organisation-edits.ts'
import { useOrganisationChange } from './use-organisation-change.ts'

const middleOfCountry: Point = { latitude: 52.13, longitude: 5.29 }

/** Where the organisation is on the map: moved by hand, checked after a new address. */
export function OrganisationPin({
  organisation,
  inside,
}: {
  organisation: Organisation
  inside: Inside
}) {
  const { text } = useTexts()
  const toast = useToast()
  const change = useOrganisationChange()
  const { id, pin } = organisation
  const [placed, setPlaced] = useState<Point>(pin ? pointOf(pin) : middleOfCountry)
  const isMoved =
    placed.latitude !== (pin?.latitude ?? middleOfCountry.latitude) ||
    placed.longitude !== (pin?.longitude ?? middleOfCountry.longitude)

  const put = (point: Point, version: number) =>
    call(editOrganisation, { params: { id }, headers: ifMatch(version), body: { pin: point } })
  const sending = useSending({
    send: (point: Point) => put(point, inside.version),
    onDone: (saved) => {
      change(saved)
      const before = pin && isMoved ? pointOf(pin) : undefined
      const version = saved.inside?.version
      toast.show({
        message: text('pin.saved'),
        ...(before && version !== undefined && { onUndo: () => void undo(before, version) }),
      })
    },
  })

  async function undo(before: Point, version: number) {
    try {
      change(await put(before, version))
      toast.show({ message: text('pin.putBack') })
    } catch {
      toast.show({ message: text('pin.notPutBack') })
    }
  }

  const mustCheck = inside.pinMoved || !pin
  return (
    <Section title={text('pin.title')}>
      {mustCheck && !isMoved && (
        <Notice
          kind="warning"
          title={text(pin ? 'pin.moved' : 'pin.none')}
          actions={
            pin && (
              <Button isBusy={sending.isBusy} onClick={() => sending.submit(pointOf(pin))}>
                {text('pin.isRight')}
              </Button>
            )
          }
        >
          <Paragraph>{text(pin ? 'pin.movedText' : 'pin.noneText')}</Paragraph>
        </Notice>
      )}
      <Paragraph>
        {text('pin.text')} {pin && `${text(`pinSource.${pin.source}`)}.`}
      </Paragraph>
      <PinMapWhenSeen label={text('pin.title')} pin={placed} onMove={setPlaced} />
      <PinRefusal error={sending.refusal} />
      {isMoved && (
        <ActionRow>
          <Button look="main" isBusy={sending.isBusy} onClick={() => sending.submit(placed)}>
            {text('pin.save')}
          </Button>
          <Button look="quiet" onClick={() => setPlaced(pin ? pointOf(pin) : middleOfCountry)}>
            {text('inside.putBack')}
          </Button>
        </ActionRow>
      )}
    </Section>
  )
}

function PinRefusal({ error }: { error: unknown }) {
  const { text } = useTexts()
  const { field, municipality } = (error instanceof RefusedError && error.problem.about) || {}
  if (field !== 'pin' || typeof municipality !== 'string') return <RefusalNotice error={error} />
  return (
    <Notice kind="error" isNews>
      <Paragraph>{text('pin.outside', { municipality })}</Paragraph>
    </Notice>
  )
}

const pointOf = ({ latitude, longitude }: Point): Point => ({ latitude, longitude })
