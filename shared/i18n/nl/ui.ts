import type { Catalogue } from '../text.ts'

/** Words of the building blocks; none about the product. */
export const ui = {
  'ui.optional': 'niet verplicht',
  'ui.busy': 'Bezig',
  'ui.close': 'Sluiten',
  'ui.cancel': 'Annuleren',
  'ui.undo': 'Maak ongedaan',
  'ui.loading': 'Bezig met laden',
  'ui.choose': 'Maak een keuze',
  'ui.remove': 'Verwijder {name}',
  'ui.youAreHere': 'Je bent hier',

  'ui.notice.info': 'Let op',
  'ui.notice.success': 'Gelukt',
  'ui.notice.warning': 'Let op',
  'ui.notice.error': 'Niet gelukt',

  'ui.errors.title': {
    one: 'Eén veld is nog niet goed',
    other: '{count} velden zijn nog niet goed',
  },
  'ui.characters.left': { one: 'Nog {count} teken', other: 'Nog {count} tekens' },
  'ui.characters.over': { one: '{count} teken te veel', other: '{count} tekens te veel' },

  'ui.suggestions.label': 'Suggesties',
  'ui.suggestions.count': { one: '{count} resultaat', other: '{count} resultaten' },
  'ui.suggestions.none': 'Niets gevonden. Probeer een ander woord.',
  'ui.suggestions.failed': 'Zoeken lukt nu niet. Probeer het zo opnieuw.',

  'ui.steps.label': 'Stappen',
  'ui.steps.step': 'Stap {number} van {total}',
  'ui.steps.done': 'klaar',

  'ui.pages.label': 'Pagina’s',
  'ui.pages.previous': 'Vorige',
  'ui.pages.next': 'Volgende',
  'ui.pages.position': 'Pagina {page} van {total}',

  'ui.progress': '{done} van {total} ingevuld',

  'ui.saved.saving': 'Bezig met bewaren',
  'ui.saved.saved': 'Bewaard',
  'ui.saved.savedAt': 'Bewaard om {time}',
  'ui.saved.failed':
    'Nog niet verstuurd. Op dit apparaat is het bewaard, en we proberen het opnieuw.',

  'ui.link.copy': 'Kopieer de link',
  'ui.link.copied': 'De link is gekopieerd',
  'ui.link.failed': 'Kopiëren lukt niet. Dit is de link:',

  'ui.weeks.hint': 'Kies losse weken, of een hele maand met de naam van de maand.',
  'ui.weeks.clear': 'Wis alle weken',
  'ui.weeks.partly': 'Een stippellijn: dan is het in een deel van het land vakantie.',
  'ui.weeks.none': 'Geen weken gekozen',
  'ui.weeks.chosen': { one: '{count} week gekozen', other: '{count} weken gekozen' },
  'ui.weeks.schoolYear': 'Schooljaar {year}',
} as const satisfies Catalogue
