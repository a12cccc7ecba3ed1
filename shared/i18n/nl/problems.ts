import type { Catalogue } from '../text.ts'

/** What a refusal means for the reader and how to go on, by its code; and what is wrong with one field. */
export const problems = {
  'problem.invalid': 'Nog niet alles is goed ingevuld. Kijk de velden hieronder na.',
  'problem.wrong-code': 'Deze code of link werkt niet meer. Vraag een nieuwe aan.',
  'problem.sign-in-needed': 'Log in om verder te gaan. Wat je hebt ingevuld, blijft staan.',
  'problem.not-allowed': 'Dit mag alleen iemand met andere rechten doen.',
  'problem.wrong-host':
    'Dit adres is niet van dit loket. Gebruik het adres waarop het loket te vinden is.',
  'problem.wrong-origin': 'Dit verzoek kwam niet van deze website. Open de pagina opnieuw.',
  'problem.not-found': 'Dit is er niet, of niet meer.',
  'problem.not-acceptable': 'Dit kunnen we niet in de gevraagde vorm geven.',
  'problem.wrong-state': 'Dit kan nu niet meer. Iemand anders was je misschien voor.',
  'problem.taken': 'Dit bestaat al.',
  'problem.incomplete': 'Er ontbreekt nog iets. Vul het aan en probeer het opnieuw.',
  'problem.full': 'De laatste plek is net vergeven.',
  'problem.does-not-fit': 'Deze vraag en dit aanbod passen niet bij elkaar.',
  'problem.last-owner': 'Maak eerst iemand anders beheerder. Er moet er altijd een zijn.',
  'problem.changed-meanwhile':
    'Iemand heeft dit intussen veranderd. Jouw tekst is bewaard op dit scherm. Haal de nieuwe versie op en vergelijk.',
  'problem.too-large': 'Dit is te groot om te versturen.',
  'problem.wrong-media': 'Dit soort bestand kunnen we niet lezen.',
  'problem.key-reused': 'Dit was al verstuurd met een andere inhoud. Open de pagina opnieuw.',
  'problem.version-needed': 'Open de pagina opnieuw en probeer het nog eens.',
  'problem.too-many': 'Je hebt dit vaak achter elkaar gedaan. Wacht even en probeer het opnieuw.',
  'problem.internal':
    'Er ging bij ons iets mis. Wat je hebt ingevuld, staat er nog. Probeer het opnieuw.',
  'problem.unavailable': 'Het loket is even niet bereikbaar. Probeer het over een minuut opnieuw.',
  'problem.storage-full': 'We kunnen nu niets bewaren. Laat je scherm open en probeer het later.',
  'problem.unreachable':
    'We krijgen geen verbinding. Wat je hebt ingevuld, staat er nog. Controleer je internet en probeer het opnieuw.',

  'fault.required': 'Vul dit in.',
  'fault.missing': 'Vul dit in.',
  'fault.format': 'Dit klopt niet. Kijk het nog eens na.',
  'fault.pattern': 'Dit klopt niet. Kijk het nog eens na.',
  'fault.enum': 'Kies iets uit de lijst.',
  'fault.type': 'Dit klopt niet. Kijk het nog eens na.',
  'fault.minLength': 'Dit is te kort.',
  'fault.maxLength': 'Dit is te lang.',
  'fault.minimum': 'Dit getal is te klein.',
  'fault.maximum': 'Dit getal is te groot.',
  'fault.minItems': 'Kies er minstens één.',
  'fault.maxItems': 'Dit zijn er te veel.',
  'fault.uniqueItems': 'Iets staat er dubbel in.',
  'fault.other': 'Dit klopt niet. Kijk het nog eens na.',
} as const satisfies Catalogue
