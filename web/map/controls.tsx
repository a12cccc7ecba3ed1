import type { L } from './leaflet.ts'
import type { RefObject } from 'react'
import { useTexts } from '../i18n/texts.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'

const steps: Record<'north' | 'west' | 'east' | 'south', [x: number, y: number]> = {
  north: [0, -120],
  west: [-120, 0],
  east: [120, 0],
  south: [0, 120],
}
const icons = { north: 'up', south: 'down', west: 'left', east: 'right' } as const

/** Buttons for whoever does not drag or turn a wheel. */
export function MapControls({ map }: { map: RefObject<L.Map | null> }) {
  const { text } = useTexts()
  return (
    <fieldset className="map__controls">
      <legend className="only-heard">{text('map.controls')}</legend>
      <div className="map__zoom">
        <ControlButton
          label={text('map.zoomIn')}
          icon="plus"
          onPress={() => map.current?.zoomIn()}
        />
        <ControlButton
          label={text('map.zoomOut')}
          icon="minus"
          onPress={() => map.current?.zoomOut()}
        />
      </div>
      {(['north', 'west', 'east', 'south'] as const).map((way) => (
        <div className={`map__pan map__pan--${way}`} key={way}>
          <ControlButton
            label={text(`map.${way}`)}
            icon={icons[way]}
            onPress={() => map.current?.panBy(steps[way])}
          />
        </div>
      ))}
    </fieldset>
  )
}

function ControlButton({
  label,
  icon,
  onPress,
}: {
  label: string
  icon: IconName
  onPress: () => void
}) {
  return (
    <button
      type="button"
      className="map__button"
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  )
}
