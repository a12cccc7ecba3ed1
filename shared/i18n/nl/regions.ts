import type { Catalogue } from '../text.ts'

/** The work of coordinators and of the national administration. */
export const regions = {
  'region.title': 'Regio {name}',
  'region.description': 'De werklijst van de coördinator: wat er in de regio wacht.',
  'region.waiting': {
    one: 'Er wacht {count} ding op jou. Wat het langst wacht, staat boven.',
    other: 'Er wachten {count} dingen op jou. Wat het langst wacht, staat boven.',
  },
  'region.allDone': 'Er wacht nu niets op jou.',
  'region.again': 'Kijk opnieuw',
  'region.empty': 'Alles is bij',
  'region.emptyReviewed':
    'In {name} is elke organisatie bekeken, en alles wat geplaatst is ook. Komt er iets nieuws bij, dan staat het hier.',
  'region.emptyOpen':
    'In {name} is elke organisatie bekeken. Wat goedgekeurde organisaties plaatsen, is meteen te zien. Komt er iets nieuws bij, dan staat het hier.',
  'region.organisations': 'Organisaties die wachten',
  'region.domains': 'Mailadressen eindigen op: {domains}',
  'region.noDomains': 'Er zijn nog geen mailadressen om op af te gaan.',
  'region.since': 'Wacht sinds {day}',
  'region.postings': 'Vragen en aanbod om na te kijken',
  'region.postingsText': 'Open een vraag of aanbod om het goed te keuren of terug te sturen.',
  'region.edit': 'Wijziging',
  'region.figures': 'Zo staat de regio ervoor',
  'region.schools': 'Scholen',
  'region.schoolsWithMembers': 'Scholen die meedoen',
  'region.providers': 'Aanbieders',
  'region.openRequests': 'Open vragen',
  'region.publishedOffers': 'Aanbod dat te vinden is',
  'region.coordinators': 'Coördinatoren',
  'region.coordinatorsText':
    'Zij zien dezelfde werklijst. Het landelijk beheer kiest wie coördinator is.',

  'review.title': 'Nakijken',
  'review.label': 'Wanneer wordt iets openbaar?',
  'review.first': 'Eerst nakijken',
  'review.firstHint': 'Een vraag of aanbod is pas te zien als een coördinator het goedkeurt.',
  'review.after': 'Meteen openbaar',
  'review.afterHint':
    'Wat een goedgekeurde organisatie plaatst, is meteen te zien. Terugsturen kan daarna nog.',
  'review.save': 'Bewaar deze keuze',
  'review.firstDone': 'Vanaf nu kijkt een coördinator eerst.',
  'review.afterDone': 'Vanaf nu is het meteen openbaar.',
  'review.reload': 'Haal de nieuwe stand op',

  'administration.title': 'Landelijk beheer',
  'administration.description': 'Alle regio’s van het loket en wie ze coördineert.',
  'administration.lead': {
    one: 'Er is {count} regio in dit loket. Kies wie de regio coördineert.',
    other: 'Er zijn {count} regio’s in dit loket. Kies wie elke regio coördineert.',
  },
  'administration.notAllowed':
    'Alleen het landelijk beheer kan deze pagina zien. Ben je coördinator? Ga dan naar je regio in het menu.',
  'administration.search': 'Zoek een regio',
  'administration.found': { one: '{count} regio gevonden', other: '{count} regio’s gevonden' },
  'administration.none': 'Geen regio gevonden',
  'administration.noneText': 'Probeer een ander woord, of maak het zoekveld leeg.',
  'administration.noCoordinator': 'nog geen coördinator',
  'administration.coordinators': { one: '{count} coördinator', other: '{count} coördinatoren' },
  'administration.municipalities': { one: '{count} gemeente', other: '{count} gemeenten' },

  'coordinator.none':
    'Deze regio heeft nog geen coördinator. Nieuwe organisaties worden hier alleen bekeken als hun gemeente ook in een regio ligt die er wel een heeft.',
  'coordinator.remove': 'Verwijder {name}',
  'coordinator.removed': '{name} is geen coördinator meer van {region}.',
  'coordinator.added': '{name} is nu coördinator.',
  'coordinator.noSecondFactor': 'heeft de tweede stap nog niet ingesteld',
  'coordinator.lostPhone': '{name} is de telefoon kwijt',
  'coordinator.forgetSecondFactor': 'Haal de tweede stap van {name} weg',
  'coordinator.forgetSecondFactorHint':
    'Ga eerst na of het echt {name} is die hierom vraagt: bel even. Daarna stelt {name} de code uit de app opnieuw in. Je kunt dit niet terugdraaien.',
  'coordinator.secondFactorForgotten': '{name} stelt de tweede stap opnieuw in.',
  'coordinator.mail': 'Mailadres van de nieuwe coördinator',
  'coordinator.name': 'Naam',
  'coordinator.nameHint': 'Voor wie hier nog nooit heeft ingelogd.',
  'coordinator.add': 'Maak coördinator',
  'coordinator.taken': 'Deze persoon is al coördinator van deze regio.',
  'coordinator.work': 'Naar de werklijst van de regio',
} as const satisfies Catalogue
