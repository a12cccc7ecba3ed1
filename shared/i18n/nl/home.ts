import type { Catalogue } from '../text.ts'

export const home = {
  'home.title': 'Techniek in de klas, dichtbij school',
  'home.lead':
    'Een gastles, een bedrijfsbezoek of een leskist: vind wat er in je buurt is. Of zeg wat je klas zoekt, dan zoeken wij mee.',
  'home.where': 'Plaats of postcode',
  'place.hint': 'Zoals Zwolle of 8011 AB',
  'place.unknown': 'We vinden ‘{typed}’ niet. Probeer een andere plaats of een postcode.',
  'home.search': 'Zoek in de buurt',
  'home.searchAll': 'Of bekijk alles op de kaart',
  'home.ways': 'Voor wie',
  'home.school': 'Ik werk op een basisschool',
  'home.schoolText':
    'Plaats in vier korte stappen wat je zoekt. Je ziet meteen welk aanbod past, en waarom.',
  'home.schoolLink': 'Vraag plaatsen',
  'home.provider': 'Ik heb scholen iets te bieden',
  'home.providerText':
    'Zet één keer neer wat je doet, waar en hoe vaak. Je wordt alleen gevraagd als het past.',
  'home.providerLink': 'Aanbod plaatsen',
  'home.coordinator': 'Ik help een regio',
  'home.coordinatorText':
    'Zie wat er in je regio wacht, kijk vragen en aanbod na en help scholen en aanbieders op weg.',
  'home.coordinatorLink': 'Naar mijn regio',
  'home.how': 'Zo werkt het',
  'home.step1': 'Zeg wat je zoekt of biedt',
  'home.step1Text':
    'Een onderwerp, een groep en een periode zijn genoeg. De rest vragen we stap voor stap.',
  'home.step2': 'Kies wat past',
  'home.step2Text':
    'Je ziet wat bij elkaar past: de afstand, de groep, het thema en de weken. Eén klik, en je vraag ligt bij de ander.',
  'home.step3': 'Spreek af en doe het',
  'home.step3Text':
    'Zeggen jullie allebei ja, dan is het afgesproken. Kan iemand toch niet, dan zegt die op tijd af en vertelt waarom.',
  'home.free': 'Meedoen is gratis. Zoeken kan zonder account.',
} as const satisfies Catalogue
