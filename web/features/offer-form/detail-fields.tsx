import type { OfferContent, OfferDetails } from '../../../shared/offers.ts'
import { detailsOfKind } from '../../../shared/posting-completeness.ts'
import { useTexts, type TextKey } from '../../i18n/texts.tsx'
import type { FieldsProps } from '../../postings/fields.tsx'
import { NumberInput } from '../../postings/number-input.tsx'
import { Checkbox, RadioGroup } from '../../ui/choice-groups.tsx'
import { TextField } from '../../ui/text-field.tsx'

type NumberDetail = Exclude<keyof OfferDetails, 'transport' | 'enterBefore' | 'anyTime'>

const numbers = {
  stock: { label: 'field.stock', most: 1000 },
  lendingWeeks: { label: 'field.lendingWeeks', unit: 'unit.weeks', most: 20 },
  days: { label: 'field.daysLong', most: 100 },
  meetings: { label: 'field.meetings', most: 20 },
  pupilsPerGuide: { label: 'field.pupilsPerGuide', unit: 'unit.pupils', most: 40 },
  professionals: { label: 'field.professionals', most: 100 },
  assignmentWeeks: { label: 'field.assignmentWeeks', unit: 'unit.weeks', most: 40 },
} as const satisfies Record<NumberDetail, { label: TextKey; unit?: TextKey; most: number }>

const isNumber = (field: keyof OfferDetails): field is NumberDetail => field in numbers
const transports = ['collect', 'delivered', 'courier'] as const

/** The few fields that only this kind of activity has. */
export function DetailFields({ content, change }: FieldsProps<OfferContent>) {
  const { text } = useTexts()
  const { kind, details = {} } = content
  if (!kind) return null
  const set = (part: { [Field in keyof OfferDetails]?: OfferDetails[Field] | undefined }) => {
    const filled = Object.entries({ ...details, ...part }).filter(
      ([, value]) => value !== undefined && value !== '',
    )
    change({
      details: filled.length > 0 ? (Object.fromEntries(filled) as OfferDetails) : undefined,
    })
  }

  return detailsOfKind(kind).map((field) => {
    if (isNumber(field)) {
      const about: {
        label: (typeof numbers)[NumberDetail]['label']
        unit?: 'unit.weeks' | 'unit.pupils'
        most: number
      } = numbers[field]
      return (
        <NumberInput
          key={field}
          id={`details-${field}`}
          label={text(about.label)}
          {...(about.unit ? { unit: text(about.unit) } : {})}
          isOptional
          least={1}
          most={about.most}
          number={details[field]}
          onNumber={(number) => set({ [field]: number })}
        />
      )
    }
    if (field === 'transport')
      return (
        <RadioGroup
          key={field}
          label={text('field.transport')}
          isOptional
          choices={transports.map((one) => ({ value: one, label: text(`transport.${one}`) }))}
          chosen={details.transport}
          onChange={(transport) => set({ transport })}
        />
      )
    if (field === 'enterBefore')
      return (
        <TextField
          key={field}
          type="date"
          label={text('field.enterBefore')}
          isOptional
          value={details.enterBefore ?? ''}
          onChange={(event) => set({ enterBefore: event.target.value })}
        />
      )
    return (
      <Checkbox
        key={field}
        label={text('field.anyTime')}
        isChosen={details.anyTime ?? false}
        onChange={(isOn) => set({ anyTime: isOn ? true : undefined })}
      />
    )
  })
}
