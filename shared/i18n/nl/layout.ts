import type { Catalogue } from '../text.ts'

export const layout = {
  'site.name': 'Techloket',
  'site.tagline': 'Techniek voor de basisschool',
  'site.description':
    'Het loket waar basisscholen en aanbieders van wetenschap en technologie elkaar vinden.',

  'layout.skip': 'Naar de inhoud',
  'layout.menu': 'Menu',
  'layout.mainNavigation': 'Hoofdmenu',
  'layout.footerNavigation': 'Over deze site',
  'layout.home': 'Naar de voorpagina',
  'layout.language': 'Taal',
  'layout.demo': 'Dit is een demo met verzonnen mensen en activiteiten.',
  'layout.demoBar': 'Demo',
  'layout.demoMail': 'Bekijk de mail van de demo',

  'nav.search': 'Zoeken',
  'nav.newRequest': 'Vraag plaatsen',
  'nav.newOffer': 'Aanbod plaatsen',
  'nav.mine': 'Mijn loket',
  'nav.region': 'Regio {name}',
  'nav.administration': 'Landelijk beheer',
  'nav.pact': 'Techniekpact',
  'nav.signIn': 'Inloggen',

  'footer.runBy': 'Wie zit achter dit loket?',
  'footer.runByText':
    'Techloket is van de regio’s. In elke regio helpt een coördinator scholen en aanbieders op weg.',
  'footer.runByName':
    'Dit loket wordt beheerd door {name}. In elke regio helpt een coördinator scholen en aanbieders op weg.',
  'footer.contact': 'Vraag of probleem?',
  'footer.contactLink': 'Zo bereik je ons',
  'footer.more': 'Meer weten?',
  'footer.about': 'Over Techloket',
  'footer.privacy': 'Privacy',
  'footer.accessibility': 'Toegankelijkheid',
  'footer.source': 'Open software onder de EUPL-1.2. Geen reclame, geen volgcookies.',

  'notFound.title': 'Deze pagina bestaat niet',
  'notFound.text':
    'Misschien is de link oud, of is wat hier stond verlopen. Zoek opnieuw of ga naar de voorpagina.',
  'notFound.search': 'Zoek activiteiten',

  'failure.title': 'Dit ging niet goed',
  'failure.signIn': 'Log eerst in',
  'failure.signInText': 'Deze pagina is niet voor iedereen. Na het inloggen kom je hier terug.',
  'failure.again': 'Probeer opnieuw',
  'failure.home': 'Naar de voorpagina',
  'failure.newVersion':
    'Er is een nieuwe versie van deze site. Laad de pagina opnieuw om verder te gaan.',
  'failure.reload': 'Laad de pagina opnieuw',
} as const satisfies Catalogue
