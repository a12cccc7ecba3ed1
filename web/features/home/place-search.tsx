import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { findPlaces, type FoundPlace } from '../../../shared/search.ts'
import { call } from '../../api/call.ts'
import { useRefusalText } from '../../api/refusal-text.ts'
import { pathTo } from '../../app/paths.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { Combobox } from '../../ui/combobox.tsx'

const placesLike = async (typed: string, signal?: AbortSignal) =>
  (await call(findPlaces, { query: { text: typed }, ...(signal ? { signal } : {}) })).places

/** Goes to the search around a place: the one chosen, or the first that fits what was typed. */
export function PlaceSearch() {
  const { text } = useTexts()
  const { refusalText } = useRefusalText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<FoundPlace>()
  const [error, setError] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)

  const goTo = (place: FoundPlace) =>
    navigate({
      to: pathTo('search'),
      search: {
        place: place.name,
        latitude: place.latitude,
        longitude: place.longitude,
      },
    })

  async function search() {
    if (typed.trim().length < 2) return await navigate({ to: pathTo('search') })
    if (chosen?.name === typed) return await goTo(chosen)
    setIsBusy(true)
    try {
      const [place] = await placesLike(typed.trim())
      if (place) await goTo(place)
      else setError(text('ui.suggestions.none'))
    } catch (problem) {
      setError(refusalText(problem))
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <search>
      <form
        className="place-search"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void search()
        }}
      >
        <Combobox<FoundPlace>
          label={text('home.where')}
          hint={text('home.whereHint')}
          error={error}
          name="place"
          typed={typed}
          onType={(next) => {
            setTyped(next)
            setError(undefined)
          }}
          onChoose={setChosen}
          suggest={async (words, signal) =>
            (await placesLike(words, signal)).map((place) => ({
              key: `${place.kind} ${place.name} ${place.latitude}`,
              label: place.name,
              value: place,
            }))
          }
        />
        <Button type="submit" look="main" icon="search" isBusy={isBusy}>
          {text('home.search')}
        </Button>
      </form>
    </search>
  )
}
