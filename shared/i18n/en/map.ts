import type { map as dutch } from '../nl/map.ts'
import type { Translation } from '../text.ts'

export const map = {
  'map.loading': 'The map is loading',
  'map.failed': 'The map cannot be loaded. The list still works.',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom out',
  'map.north': 'To the north',
  'map.south': 'To the south',
  'map.west': 'To the west',
  'map.east': 'To the east',
  'map.controls': 'Map controls',
  'map.legend': 'Legend',
  'map.cadastre': 'Kaartgegevens © Kadaster',
  'map.outline': 'Own sketch',
  'map.boundaries': 'Boundaries © CBS / Kadaster',
  'map.howTo':
    'Move by dragging, arrow keys or the buttons. Zoom with the buttons, or with Ctrl and the mouse wheel.',
  'map.pin': 'Pin',
  'map.pinHowTo':
    'Drag the pin to the right place. Or use the arrow keys or the buttons; with Shift it goes faster.',
  'map.pinMove': 'Move the pin',
  'map.pinAt': 'The pin is at {latitude} north, {longitude} east',
} satisfies Translation<typeof dutch>
