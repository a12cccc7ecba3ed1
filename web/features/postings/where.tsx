import type { SchoolRequest } from '../../../shared/requests.ts'
import { useTexts } from '../../i18n/texts.tsx'
import { MapWhenSeen } from '../../map/when-seen.tsx'
import { kilometresBetween } from '../../postings/distance.ts'
import { lastPlace } from '../../postings/last-search.ts'
import { boxWith, type DrawnArea, useServiceArea } from '../../postings/service-area.ts'
import { DataList } from '../../ui/data-list.tsx'
import { titleOf, type Posting } from './posting.ts'

const usualKm = 4

/** Where it is, how far from where somebody searched, and how far it comes or the class can travel. */
export function Where({ posting }: { posting: Posting }) {
  const { text, formatKm } = useTexts()
  const { id, type, latitude, longitude, placeName, municipalityName, organisationName } = posting
  const spot = { latitude, longitude }
  const served = useServiceArea(type === 'offer' ? posting : undefined)
  const area = type === 'offer' ? served : travelOf(posting)
  const from = lastPlace()
  const isNamedAlike = municipalityName === '' || municipalityName === placeName
  return (
    <>
      <DataList
        items={[
          {
            label: text('posting.place'),
            value: isNamedAlike ? placeName : `${placeName} (${municipalityName})`,
          },
          {
            label: text('posting.distance'),
            value:
              from &&
              text('posting.distanceFrom', {
                distance: formatKm(kilometresBetween(from, spot)),
                place: from.name,
              }),
          },
        ]}
      />
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
          around={boxWith(spot, area, usualKm)}
          {...area}
        />
      </div>
    </>
  )
}

/** How far the class of a request can travel. */
function travelOf({ content, latitude, longitude }: SchoolRequest): DrawnArea {
  const { modes, travelsKm } = content
  if (!modes?.includes('at_provider') || !travelsKm) return {}
  return { circle: { latitude, longitude, radiusKm: travelsKm } }
}
