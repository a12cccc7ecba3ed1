import type { Catalogue } from '../text.ts'

export const map = {
  'map.loading': 'De kaart wordt geladen',
  'map.failed': 'De kaart kan niet worden geladen. De lijst werkt wel.',
  'map.zoomIn': 'Zoom in',
  'map.zoomOut': 'Zoom uit',
  'map.north': 'Naar het noorden',
  'map.south': 'Naar het zuiden',
  'map.west': 'Naar het westen',
  'map.east': 'Naar het oosten',
  'map.controls': 'Kaart bedienen',
  'map.legend': 'Legenda',
  'map.cadastre': 'Kaartgegevens © Kadaster',
  'map.outline': 'Eigen schets',
  'map.boundaries': 'Grenzen © CBS / Kadaster',
  'map.howTo':
    'Verschuif met slepen, pijltjes of de knoppen. Zoom met de knoppen, of met Ctrl en het muiswiel.',
  'map.pin': 'Speld',
  'map.pinHowTo':
    'Sleep de speld naar de goede plek. Of gebruik de pijltjestoetsen of de knoppen; met Shift gaat het sneller.',
  'map.pinMove': 'Speld verschuiven',
  'map.pinAt': 'De speld staat op {latitude} noorderbreedte, {longitude} oosterlengte',
} as const satisfies Catalogue
