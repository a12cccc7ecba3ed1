import type { Catalogue } from '../text.ts'

/** Signing in, one’s own desk, and the mail of the demo. */
export const accounts = {
  'refusal.againInSeconds': {
    one: 'Over {count} seconde kan het weer.',
    other: 'Over {count} seconden kan het weer.',
  },
  'refusal.againInMinutes': {
    one: 'Over {count} minuut kan het weer.',
    other: 'Over {count} minuten kan het weer.',
  },

  'signIn.title': 'Inloggen',
  'signIn.description': 'Log in bij Techloket met je mailadres. Een wachtwoord is niet nodig.',
  'signIn.lead':
    'Vul je mailadres in. Je krijgt een mail met een link en een code. Een wachtwoord is niet nodig, en een account maak je niet apart aan.',
  'signIn.mail': 'Mailadres',
  'signIn.mailHint':
    'Gebruik bij voorkeur het adres van je school of organisatie. Dan weten we sneller dat je daar werkt.',
  'signIn.mailFault': 'Vul een heel mailadres in, zoals naam@school.nl.',
  'signIn.send': 'Stuur mij een mail',
  'signIn.already': 'Je bent al ingelogd als {name}',
  'signIn.alreadyText': 'Wil je inloggen als iemand anders? Dat kan hieronder.',
  'signIn.toMine': 'Naar mijn loket',
  'signIn.mailedTitle': 'Kijk in je mail',
  'signIn.mailed': 'We hebben een mail gestuurd naar {email}',
  'signIn.mailedText':
    'Open de link in de mail, of vul hieronder de code in. Allebei werken één keer, en {minutes} minuten lang.',
  'signIn.mailedDemo': 'In de demo gaat er geen echte mail weg.',
  'signIn.code': 'Code uit de mail',
  'signIn.codeHint': 'Zes cijfers. Je kunt de code ook plakken.',
  'signIn.codeFault': 'Vul alle zes cijfers in.',
  'signIn.codeWrong':
    'Deze code klopt niet of is verlopen. Kijk of je de code uit de nieuwste mail hebt. Lukt het niet, stuur dan een nieuwe mail.',
  'signIn.withCode': 'Inloggen',
  'signIn.noMail':
    'Geen mail gekregen? Kijk bij ongewenste mail, of wacht een minuut. Vraag je een nieuwe mail, dan werkt de oude code niet meer.',
  'signIn.again': 'Stuur een nieuwe mail',
  'signIn.otherMail': 'Ander mailadres',
  'signIn.sentAgain': 'Er is een nieuwe mail onderweg naar {email}. De oude code werkt niet meer.',

  'signInLink.title': 'Inloggen met je link',
  'signInLink.lead': 'Je bent er bijna. Met één klik ben je binnen.',
  'signInLink.signIn': 'Inloggen',
  'signInLink.over': 'Deze link werkt niet meer',
  'signInLink.overText':
    'De link is al gebruikt, of is verlopen, of er is daarna een nieuwe mail gestuurd. Vraag een nieuwe mail aan.',
  'signInLink.missing': 'Er ontbreekt iets aan deze link',
  'signInLink.missingText':
    'Open de link nog eens vanuit de mail, of kopieer hem helemaal. Je kunt ook een nieuwe mail aanvragen.',
  'signInLink.askNew': 'Vraag een nieuwe mail aan',

  'secondFactor.title': 'De tweede stap',
  'secondFactor.description': 'Coördinatoren en beheerders loggen in met een code uit een app.',
  'secondFactor.lead':
    'Als coördinator of beheerder zie je gegevens van anderen en beslis je over hen. Daarom is een mail alleen niet genoeg: je typt ook een code uit een app op je telefoon.',
  'secondFactor.start':
    'Je hebt een app nodig die zulke codes maakt, zoals die voor andere accounts met tweestapsverificatie. Heb je er nog geen? Zoek in de winkel van je telefoon op “authenticator”.',
  'secondFactor.begin': 'Stel de tweede stap in',
  'secondFactor.scan': 'Zet dit loket in de app',
  'secondFactor.scanText': 'Kies in de app voor toevoegen en scan dit vierkant.',
  'secondFactor.square': 'QR-code met de sleutel voor de app',
  'secondFactor.sameDevice': 'Is de app op dit apparaat?',
  'secondFactor.openApp': 'Open de app',
  'secondFactor.byHand': 'Of typ deze sleutel over in de app:',
  'secondFactor.code': 'Code uit de app',
  'secondFactor.codeHint': 'Zes cijfers. De app maakt elke halve minuut een nieuwe.',
  'secondFactor.codeFault': 'Vul alle zes cijfers in.',
  'secondFactor.codeWrong':
    'Deze code klopt niet of is al gebruikt. Wacht tot de app een nieuwe laat zien, en kijk of de klok van je telefoon goed staat.',
  'secondFactor.codeSetUpWrong':
    'Deze code klopt niet. Kijk of je de code van dit loket hebt, en of de klok van je telefoon goed staat.',
  'secondFactor.finish': 'Klaar',
  'secondFactor.show': 'Ga verder',
  'secondFactor.showLead': 'Typ de code uit de app op je telefoon.',
  'secondFactor.lost': 'Telefoon kwijt, of een nieuwe zonder de app?',
  'secondFactor.lostText':
    'Vraag de landelijke beheerder om je tweede stap weg te halen, of mail naar {email}. Daarna stel je hem opnieuw in.',
  'secondFactor.later': 'Later, naar mijn loket',
  'secondFactor.replaceLead':
    'Wil je een andere telefoon of app gebruiken? Typ eerst de code uit de app die je nu hebt. De oude werkt tot de nieuwe klaar is.',
  'secondFactor.replace': 'Kies een andere telefoon of app',
  'secondFactor.outdated': 'Je hebt dit net in een ander venster gedaan',
  'secondFactor.outdatedText': 'Laad de pagina opnieuw en begin nog eens.',
  'secondFactor.reload': 'Laad opnieuw',
  'secondFactor.done': 'De tweede stap is ingesteld. Voortaan vragen we de code na het inloggen.',
  'secondFactor.waits': 'Nog één stap',
  'secondFactor.waitsText':
    'Wat je als coördinator of beheerder doet, gaat open na de code uit de app op je telefoon.',
  'secondFactor.waitsSetUpText':
    'Wat je als coördinator of beheerder doet, gaat open als je de tweede stap hebt ingesteld. Dat is eenmalig en duurt twee minuten.',
  'secondFactor.toShow': 'Typ de code',
  'secondFactor.isSetUp': 'Na het inloggen typ je een code uit een app op je telefoon.',
  'secondFactor.isNotSetUp': 'Er is nog geen app ingesteld voor een code na het inloggen.',

  'demo.people': 'Of probeer het als iemand uit de demo',
  'demo.peopleText': 'Deze mensen zijn verzonnen. Eén klik en je bent ingelogd.',
  'demo.try.school': 'Plaats een vraag, bekijk wat erbij past en vraag een aanbieder.',
  'demo.try.provider': 'Plaats een aanbod, antwoord op een vraag en help een school.',
  'demo.try.coordinator': 'Kijk wat er in de regio wacht, en laat nieuwe organisaties toe.',
  'demo.try.administrator': 'Bekijk alle regio’s en kies wie ze coördineert.',

  'mine.title': 'Mijn loket',
  'mine.heading': 'Hallo {name}',
  'mine.description': 'Wat er op je wacht, je vragen en aanbod, en je organisaties.',
  'mine.waits': 'Dit wacht op jou',
  'mine.nothingWaits': 'Er wacht niets op jou',
  'mine.nothingWaitsText': 'Zodra iemand iets van je vraagt, staat het hier.',
  'mine.answer': 'Geef antwoord',
  'mine.answerText': '{name} in {place} hoort graag of je meedoet.',
  'mine.since': 'Sinds {day}',
  'mine.changed': 'Veranderd op {day}',
  'mine.newMember': 'Nieuw lid',
  'mine.letIn': '{name} wil meedoen',
  'mine.letInText': '{email} wil lid worden van {organisation}. Ken je deze persoon?',
  'mine.regionWaits': 'Regio',
  'mine.regionOrganisations': { one: '{count} organisatie', other: '{count} organisaties' },
  'mine.regionPostings': {
    one: '{count} vraag of aanbod om na te kijken',
    other: '{count} vragen en aanbod om na te kijken',
  },
  'mine.untitled': 'Nog zonder titel',
  'mine.next.draft': 'Nog niet geplaatst. Maak het af.',
  'mine.next.submitted': 'De coördinator kijkt ernaar. Je hoeft niets te doen.',
  'mine.next.returned':
    'De coördinator vraagt om een aanpassing. Kijk waarom, en plaats het opnieuw.',
  'mine.next.open': 'Te vinden voor aanbieders. Kijk wat erbij past en vraag iemand.',
  'mine.next.agreed': 'Je hebt een afspraak. Kijk bij je koppelingen.',
  'mine.next.fulfilled': 'Het is geweest.',
  'mine.next.cancelled': 'Ingetrokken. Je kunt de vraag weer openen.',
  'mine.next.expired':
    'De periode is voorbij en er kwam geen afspraak. Nog nodig? Kies een andere periode.',
  'mine.reopen': 'Kies een andere periode',
  'mine.next.published': 'Te vinden voor scholen. Kijk welke vragen erbij passen.',
  'mine.next.paused': 'Even niet te vinden. Doe weer mee als je wilt.',
  'mine.next.renewal_due': 'Dit staat hier al een jaar. Bevestig met één klik dat het nog klopt.',
  'mine.next.archived': 'Opgeborgen. Je kunt het terughalen.',
  'mine.editWaits': 'Je wijziging wacht op controle',
  'mine.suggestions': 'Bekijk wat past',
  'mine.others': { one: 'Nog {count}', other: 'Nog {count}' },
  'mine.over': { one: 'Voorbij ({count})', other: 'Voorbij ({count})' },
  'mine.newRequest': 'Nieuwe vraag',
  'mine.newOffer': 'Nieuw aanbod',
  'mine.manage': 'Gegevens en leden',
  'mine.seeOrganisation': 'Bekijk de organisatie',
  'mine.unconfirmed': 'Wacht tot een beheerder je binnenlaat',
  'mine.unconfirmedText':
    'De beheerders van {organisation} hebben een mail gekregen. Zodra een van hen je binnenlaat, kun je hier verder. Duurt het lang? Vraag het een collega.',
  'mine.unverified': 'Wacht op de coördinator',
  'mine.unverifiedText':
    'De coördinator van de regio bekijkt of deze organisatie klopt. Je kunt alvast alles klaarzetten. Na de goedkeuring kunnen anderen het zien.',
  'mine.noRequests':
    'Nog geen vragen. Plaats er een: een onderwerp, een groep en een periode zijn genoeg om te beginnen.',
  'mine.noOffers': 'Nog geen aanbod. Vertel één keer wat je doet, waar en hoe vaak.',
  'mine.matches': 'Mijn koppelingen',
  'mine.noMatches': 'Nog geen koppelingen. Ze komen hier zodra jij of een ander iets voorstelt.',
  'mine.moreMatches': 'Je ziet de {shown} belangrijkste van {total} koppelingen.',
  'mine.between': '{school} en {provider}',
  'mine.regions': 'Mijn regio’s',
  'mine.regionsText': 'Je bent hier coördinator. Op de werklijst staat wat er op jou wacht.',
  'mine.another': 'Voeg een school of organisatie toe',
  'mine.start': 'Waar werk je?',
  'mine.start.school': 'Ik werk op een basisschool',
  'mine.start.schoolText': 'Zoek je school op en plaats daarna je eerste vraag.',
  'mine.start.schoolLink': 'Zoek mijn school',
  'mine.start.provider': 'Ik bied iets aan',
  'mine.start.providerText':
    'Voor bedrijven, science centers, bibliotheken en andere organisaties die iets met techniek doen.',
  'mine.start.providerLink': 'Meld mijn organisatie aan',

  'account.title': 'Mijn gegevens',
  'account.mail': 'Je logt in met {email}.',
  'account.name': 'Naam',
  'account.nameHint': 'Zo zien anderen je bij een koppeling en in je organisatie.',
  'account.nameFault': 'Vul je naam in.',
  'account.language': 'Taal',
  'account.languageHint': 'Voor deze site en voor de mail die je krijgt.',
  'account.save': 'Bewaar',
  'account.saved': 'Je gegevens zijn bewaard.',
  'account.download': 'Download mijn gegevens',
  'account.downloadHint': 'Alles wat we van je bewaren, als bestand.',
  'account.signOut': 'Uitloggen',
  'account.signOutEverywhere': 'Overal uitloggen',
  'account.signOutHint':
    'Overal uitloggen sluit ook je andere apparaten af. Doe dat als je er een kwijt bent.',
  'account.signedOut': 'Je bent uitgelogd.',
  'account.signedOutEverywhere': 'Je bent op al je apparaten uitgelogd.',

  'demoMail.title': 'Mail van de demo',
  'demoMail.lead':
    'De demo verstuurt geen echte mail. Wat verstuurd zou zijn, staat hier. De nieuwste staat boven.',
  'demoMail.description': 'Alle mails die de demo zou hebben verstuurd.',
  'demoMail.again': 'Kijk opnieuw',
  'demoMail.none': 'Er is nog geen mail',
  'demoMail.noneText':
    'Vraag een mail aan om in te loggen, of nodig iemand uit. Dan komt die hier.',
  'demoMail.to': 'Aan {email}',
} as const satisfies Catalogue
