import type { Catalogue } from '../text.ts'

export const about = {
  'about.title': 'Over Techloket',
  'about.description':
    'Wat Techloket is, van wie het is, hoe het werkt en hoe je de mensen erachter bereikt.',
  'about.lead':
    'Techloket brengt basisscholen samen met bedrijven, science centers en andere organisaties die iets met wetenschap en technologie doen.',
  'about.what': 'Wat je hier doet',
  'about.whatText':
    'Scholen zeggen wat ze zoeken. Aanbieders zeggen wat ze geven. Het loket laat zien wat bij elkaar past en waarom. Een coördinator in de regio helpt als het niet vanzelf gaat.',
  'about.why': 'Waarom',
  'about.whyText':
    'Een lijst met adressen is nog geen les. Daarom staat hier ook wat scholen vragen, zie je wat bij elkaar past, en spreken school en aanbieder het hier met elkaar af.',
  'about.who': 'Van wie het is',
  'about.whoText':
    'Elke regio beheert zijn eigen deel: de coördinator bekijkt nieuwe organisaties en berichten en weet wat er speelt. De software is open en van iedereen, onder de licentie EUPL-1.2.',
  'about.contact': 'Hoe je ons bereikt',
  'about.contactMail': 'Dit loket wordt beheerd door {name}. Mail naar',
  'about.contactText':
    'Zoek je de coördinator van je regio? Mail ons en noem je plaats, dan brengen we je bij de goede persoon. Wil je meedoen? Log in met je mailadres, dat kan zonder wachtwoord, en meld je school of organisatie aan.',
  'about.regions': 'Regio’s in dit loket',
  'about.regionSize': { one: '{count} gemeente', other: '{count} gemeenten' },
  'about.noRegions': 'Er staan nog geen regio’s in dit loket.',
  'about.matching': 'Hoe we voorstellen doen',
  'about.matchingText':
    'Een voorstel past altijd bij de soort activiteit, de groep, de plaats en de periode, en er is nog plek. Daarna tellen afstand, thema, leerdoelen en wachttijd mee, en krijgen scholen voorrang die dit schooljaar nog niets hadden. Je ziet bij elk voorstel de redenen. Een mens beslist.',
  'about.distance':
    'Afstanden zijn gemeten vanaf de school in een rechte lijn. De weg is dus langer.',
  'about.sources': 'Waar de kaart vandaan komt',
  'about.sourcesText':
    'De kaart komt van het Kadaster (PDOK). Zonder verbinding zie je een eigen schets, gemaakt met open gegevens van Natural Earth, met plaatsen uit GeoNames (CC BY 4.0). De grenzen van regio’s komen van het CBS en het Kadaster (CC BY 4.0).',

  'privacy.title': 'Privacy',
  'privacy.description': 'Welke gegevens Techloket bewaart, waarom, en wat je zelf kunt doen.',
  'privacy.lead': 'We bewaren weinig, we volgen je niet en we verkopen niets.',
  'privacy.stored': 'Wat we bewaren',
  'privacy.storedAccount':
    'Van jou: je mailadres, je naam, je taal en bij welke organisatie je hoort.',
  'privacy.storedSecondFactor':
    'Van coördinatoren en beheerders ook sinds wanneer ze inloggen met een code uit een app. De sleutel van de app bewaren we niet.',
  'privacy.storedPostings':
    'Van je organisatie: naam, adres, de plek op de kaart, en de vragen of het aanbod dat jullie plaatsen.',
  'privacy.storedMatches':
    'Van een koppeling: wie wat voorstelde, wat erbij werd geschreven en wat de ander antwoordde.',
  'privacy.storedPupils': 'Van leerlingen: niets. Alleen hoeveel er meedoen en uit welke groep.',
  'privacy.kept': 'Hoe lang we het bewaren',
  'privacy.keptAccount': 'Je account: tot je vraagt om het te wissen.',
  'privacy.keptPostings':
    'Vragen, aanbod en koppelingen: die blijven staan als ze voorbij zijn, zonder dat anderen ze vinden. Zo weten jullie en de regio wat er geweest is.',
  'privacy.keptSignIns': {
    one: 'Dat je om een mail vroeg om in te loggen: {count} dag.',
    other: 'Dat je om een mail vroeg om in te loggen: {count} dagen.',
  },
  'privacy.keptTries': {
    one: 'Hoe vaak iemand een mail vroeg of een foute code typte: {count} uur, zonder adres.',
    other: 'Hoe vaak iemand een mail vroeg of een foute code typte: {count} uur, zonder adres.',
  },
  'privacy.keptInvitations': {
    one: 'Een uitnodiging: nog {count} dag nadat ze verlopen is.',
    other: 'Een uitnodiging: nog {count} dagen nadat ze verlopen is.',
  },
  'privacy.keptMails': {
    one: 'Dat we je een mail stuurden: {count} dag. De tekst wissen we zodra hij verstuurd is.',
    other: 'Dat we je een mail stuurden: {count} dagen. De tekst wissen we zodra hij verstuurd is.',
  },
  'privacy.keptWatches': {
    one: 'Dat je bericht wilde over een vraag: nog {count} dag nadat de vraag voorbij is.',
    other: 'Dat je bericht wilde over een vraag: nog {count} dagen nadat de vraag voorbij is.',
  },
  'privacy.shown': 'Wat anderen zien',
  'privacy.shownText':
    'Iedereen ziet wat je plaatst, met de naam van je organisatie en de plaats. Je mailadres en telefoonnummer staan nooit op een openbare pagina. Berichten tussen school en aanbieder lopen via het loket.',
  'privacy.notDone': 'Wat we niet doen',
  'privacy.notTracking': 'Geen volgcookies, geen reclame, geen meting door andere bedrijven.',
  'privacy.notOutside':
    'Geen lettertypen of scripts van anderen. Alleen de kaartbeelden komen van het Kadaster (PDOK); dat ziet dan je IP-adres.',
  'privacy.notPassword': 'Geen wachtwoorden. Je logt in met een link of code in je mail.',
  'privacy.device': 'Wat op je apparaat staat',
  'privacy.deviceText':
    'Cookies houden je ingelogd, alleen als je inlogt. Verander je iets, dan zorgt een cookie van tien seconden dat je het meteen ziet. In je browser bewaren we je taal, of je lijst of kaart koos, waar je heen wilde toen je inlogde, en tot je het venster sluit je laatste zoekvraag, een uitnodiging die je opende en wat je typt en nog niet verstuurde. Daar is geen toestemming voor nodig en er is dus ook geen cookiemelding.',
  'privacy.rights': 'Wat je zelf kunt doen',
  'privacy.rightsText':
    'Je mag je gegevens bekijken, verbeteren, meenemen en laten wissen. Bekijken, verbeteren en meenemen doe je zelf in Mijn loket; laten wissen vraag je aan de coördinator van je regio. Ben je het niet eens met hoe we met je gegevens omgaan, dan kun je klagen bij de Autoriteit Persoonsgegevens.',

  'accessibility.title': 'Toegankelijkheid',
  'accessibility.description':
    'Hoe toegankelijk Techloket is, wat nog niet goed gaat en waar je een probleem meldt.',
  'accessibility.lead':
    'Iedereen moet dit loket kunnen gebruiken: met muis, toetsenbord, voorleessoftware of telefoon.',
  'accessibility.target': 'Waar we naar streven',
  'accessibility.targetText':
    'Ons doel is WCAG 2.2, niveau A en AA. We toetsen elke pagina automatisch en lopen de belangrijkste pagina’s na met het toetsenbord. Een onafhankelijk onderzoek is nog niet gedaan. Daarom noemen we dit een doel en geen oordeel.',
  'accessibility.done': 'Wat je kunt verwachten',
  'accessibility.doneMap':
    'De kaart en de lijst zijn gelijk: alles wat op de kaart staat, staat ook in de lijst.',
  'accessibility.doneKeyboard': 'Alles werkt met alleen het toetsenbord, en je ziet waar je bent.',
  'accessibility.doneZoom':
    'Je kunt tekst vergroten tot 200 procent en de site past op een smal scherm.',
  'accessibility.doneErrors': 'Fouten staan bij het veld en samen bovenaan het formulier.',
  'accessibility.doneMotion':
    'Wie minder beweging wil, krijgt geen beweging. Donkere kleuren volgen je apparaat.',
  'accessibility.known': 'Wat nog niet goed gaat',
  'accessibility.knownMap':
    'De kaartbeelden van het Kadaster hebben geen tekst voor voorleessoftware. Gebruik dan de lijst.',
  'accessibility.knownTexts':
    'Teksten van scholen en aanbieders schrijven zij zelf. We kunnen niet beloven dat die altijd makkelijk te lezen zijn.',
  'accessibility.report': 'Lukt iets niet?',
  'accessibility.reportText':
    'Zeg het ons, dan helpen we je en lossen we het op. Hoe je ons bereikt, staat op de pagina over Techloket.',
} as const satisfies Catalogue
