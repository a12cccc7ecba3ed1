import { useState } from 'react'
import { findPlaces, type FoundPlace } from '../../shared/search.ts'
import { call } from '../api/call.ts'
import { useRefusalText } from '../api/refusal-text.ts'
import { useTexts } from '../i18n/texts.tsx'
import { Button, type ButtonLook } from '../ui/button.tsx'
import { Combobox } from '../ui/combobox.tsx'

const placesLike = async (text: string, signal?: AbortSignal) =>
  (await call(findPlaces, { query: { text }, ...(signal && { signal }) })).places

/** Asks for a place or postcode: one of the suggestions, or the first that fits what was typed. */
export function PlaceForm({
  className,
  label,
  button,
  look = 'second',
  known = '',
  onPlace,
  onNowhere,
}: {
  className: string
  label: string
  button: string
  look?: ButtonLook
  /** The place that is chosen already. */
  known?: string | undefined
  onPlace: (place: FoundPlace) => void
  /** Sent without a place. */
  onNowhere: () => void
}) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const [typed, setTyped] = useState(known)
  const [error, setError] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  async function find() {
    const words = typed.trim()
    if (words === '') {
      onNowhere()
      return
    }
    setIsBusy(true)
    try {
      const [place] = await placesLike(words)
      if (place) onPlace(place)
      else setError(text('place.unknown', { typed: words }))
    } catch (problem) {
      setError(refusalText(problem))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form
      className={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <Combobox<FoundPlace>
        label={label}
        hint={text('place.hint')}
        error={error}
        name="place"
        typed={typed}
        onType={(next) => {
          setTyped(next)
          setError(undefined)
        }}
        onChoose={onPlace}
        suggest={async (words, signal) =>
          (await placesLike(words, signal)).map((place) => ({
            key: `${place.kind} ${place.name} ${place.latitude}`,
            label: place.name,
            value: place,
          }))
        }
      />
      <Button
        type="submit"
        look={look}
        {...(look === 'main' && { icon: 'search' as const })}
        isBusy={isBusy}
      >
        {button}
      </Button>
    </form>
  )
}
