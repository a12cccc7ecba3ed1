import { useTexts } from '../../i18n/texts.tsx'
import { MapWhenSeen } from '../../map/when-seen.tsx'
import { boxAround } from '../../postings/distance.ts'
import { titleOf, type Posting } from './posting.ts'

const usualKm = 4

/** Where it is, and how far it comes or the class can travel. */
export function PlaceMap({ posting }: { posting: Posting }) {
  const { text } = useTexts()
  const { id, type, latitude, longitude, placeName, organisationName } = posting
  const spot = { latitude, longitude }
  const reachKm = reachOf(posting)
  return (
    <div className="posting__map">
      <MapWhenSeen
        label={text('posting.map', { place: placeName })}
        marks={[
          {
            ...spot,
            id,
            shape: type === 'offer' ? 'circle' : 'diamond',
            name: text('posting.mark', {
              title: titleOf(posting, text),
              organisation: organisationName,
            }),
          },
        ]}
        legend={{ circle: text('postingType.offer'), diamond: text('postingType.request') }}
        around={boxAround(spot, reachKm ?? usualKm)}
        circle={reachKm ? { ...spot, radiusKm: reachKm } : undefined}
      />
    </div>
  )
}

function reachOf(posting: Posting) {
  if (posting.type === 'request')
    return posting.content.modes?.includes('at_provider')
      ? posting.content.travelsKm || undefined
      : undefined
  const { modes, serviceArea, radiusKm } = posting.content
  return modes?.includes('at_school') && serviceArea === 'radius' ? radiusKm : undefined
}
