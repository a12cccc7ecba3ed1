import type { Catalogue } from '../text.ts'

/** The mails people get. A blank line is a new paragraph. */
export const mails = {
  'mail.signIn.subject': 'Inloggen bij Techloket',
  'mail.signIn.text':
    'Hallo,\n\nJe wilt inloggen bij Techloket. Open deze link en klik daar op de knop:\n\n{link}\n\nOf typ deze code over op de pagina waar je bezig was: {code}\n\nDe link en de code werken één keer, en nog {minutes} minuten.\n\nHeb jij dit niet gevraagd? Dan hoef je niets te doen. Geef de code aan niemand.\n\n{operator}',
  'mail.secondFactor.setUp.subject': 'Je tweede stap bij Techloket is ingesteld',
  'mail.secondFactor.setUp.text':
    'Hallo {name},\n\nVoortaan typ je na het inloggen een code uit de app op je telefoon. Daarna kun je als coördinator of beheerder aan het werk.\n\nHeb jij dit niet gedaan? Dan kan iemand anders bij je mail. Mail meteen naar {operatorMail}.\n\n{operator}',
  'mail.secondFactor.forgotten.subject': 'Je tweede stap bij Techloket is weggehaald',
  'mail.secondFactor.forgotten.text':
    'Hallo {name},\n\nDe code uit de app op je telefoon werkt niet meer. Log in en stel de tweede stap opnieuw in. Zolang dat niet gebeurd is, kun je niet als coördinator of beheerder aan het werk.\n\nHeb je hier niet om gevraagd? Mail dan naar {operatorMail}.\n\n{operator}',
  'mail.secondFactor.guessed.subject': 'Vijf verkeerde codes bij Techloket',
  'mail.secondFactor.guessed.text':
    'Hallo {name},\n\nIemand heeft ingelogd met je mail en vijf keer een verkeerde code uit de app getypt. Zonder de goede code gaat niets open wat je als coördinator of beheerder doet.\n\nHeb jij dit niet gedaan? Dan kan iemand anders bij je mail. Kies een ander wachtwoord voor je mail, log overal uit op je eigen loket en mail naar {operatorMail}.\n\n{operator}',
  'mail.invitation.subject': 'Uitnodiging: doe mee met {organisation} op Techloket',
  'mail.invitation.text':
    'Hallo,\n\n{inviter} nodigt je uit om bij {organisation} te horen op Techloket. Daar vinden basisscholen en aanbieders van wetenschap en technologie elkaar.\n\nOpen deze link, log in en neem de uitnodiging aan:\n\n{link}\n\nDe link werkt één keer, en nog {days} dagen. Ken je {organisation} niet? Dan hoef je niets te doen.\n\n{operator}',
  'mail.verified.subject': '{organisation} is goedgekeurd',
  'mail.verified.text':
    'Hallo {name},\n\nDe coördinator heeft {organisation} goedgekeurd. Wat jullie plaatsen, komt nu op de kaart.\n\n{link}\n\n{operator}',
  'mail.refused.subject': '{organisation} is niet goedgekeurd',
  'mail.refused.text':
    'Hallo {name},\n\nDe coördinator heeft {organisation} niet goedgekeurd.\n\n{note}\n\nKlopt er iets niet? Pas dan de gegevens aan of mail naar {email}.\n\n{link}\n\n{operator}',
  'mail.refused.noNote': 'Er is geen uitleg bij geschreven.',
  'mail.waiting.subject': '{person} wil bij {organisation} horen',
  'mail.waiting.text':
    'Hallo {name},\n\n{person} ({email}) wil bij {organisation} horen op Techloket. Ken je deze persoon? Laat die dan toe op deze pagina:\n\n{link}\n\nZonder jou kan deze persoon niets zien of doen.\n\n{operator}',
  'mail.renewal.subject': 'Klopt je aanbod “{title}” nog?',
  'mail.renewal.text':
    'Hallo {name},\n\nJullie aanbod “{title}” staat al een jaar op Techloket zonder dat er iets aan veranderde. Klopt het nog? Open deze link en bevestig het met één klik:\n\n{link}\n\nScholen vinden het nu gewoon. Is het op {day} nog niet bevestigd, dan nemen we het van de kaart tot je weer meedoet.\n\n{operator}',
  'mail.watch.subject': 'Er is aanbod voor je vraag “{title}”',
  'mail.watch.offer': '- {offer}, van {organisation} in {place} ({distance})',
  'mail.watch.more': { one: '- en nog {count}', other: '- en nog {count}' },
  'mail.watch.text':
    'Hallo {name},\n\nDit past bij jullie vraag “{title}”:\n\n{offers}\n\nLees waarom het past en vraag de aanbieder:\n\n{link}\n\nGeen bericht meer over deze vraag? Zet het hier uit:\n\n{stop}\n\n{operator}',
} as const satisfies Catalogue
