import { useState } from 'react'
import type { FoundPlace } from '../../../shared/search.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'
import { nowhere, type FilterProps } from './filters.tsx'
import { placesLike } from './search-queries.ts'

/** From where: a place or postcode that is chosen, or the first that fits what was typed. */
export function PlaceFilter({ query, onChange }: FilterProps) {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const [typed, setTyped] = useState(query.place ?? '')
  const [error, setError] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  const choose = ({ name, latitude, longitude }: FoundPlace) =>
    onChange({ place: name, latitude, longitude, order: undefined, ...nowhere })

  async function find() {
    const words = typed.trim()
    if (words === '')
      return onChange({
        place: undefined,
        latitude: undefined,
        longitude: undefined,
        withinKm: undefined,
      })
    setIsBusy(true)
    try {
      const [place] = await placesLike(words)
      if (place) choose(place)
      else setError(text('search.placeUnknown', { typed: words }))
    } catch (problem) {
      setError(refusalText(problem))
    } finally {
      setIsBusy(false)
    }
    return undefined
  }

  return (
    <form
      className="filters__with-button"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void find()
      }}
    >
      <Combobox<FoundPlace>
        label={text('search.place')}
        hint={text('search.placeHint')}
        error={error}
        name="place"
        typed={typed}
        onType={(next) => {
          setTyped(next)
          setError(undefined)
        }}
        onChoose={choose}
        suggest={async (words, signal) =>
          (await placesLike(words, signal)).map((place) => ({
            key: `${place.kind} ${place.name} ${place.latitude}`,
            label: place.name,
            value: place,
          }))
        }
      />
      <Button type="submit" isBusy={isBusy}>
        {text('search.go')}
      </Button>
    </form>
  )
}
