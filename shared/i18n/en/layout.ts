import type { layout as dutch } from '../nl/layout.ts'
import type { Translation } from '../text.ts'

export const layout = {
  'site.name': 'Techloket',
  'site.tagline': 'Technology for primary schools',
  'site.description':
    'The desk where primary schools and providers of science and technology find each other.',

  'layout.skip': 'To the content',
  'layout.menu': 'Menu',
  'layout.mainNavigation': 'Main menu',
  'layout.footerNavigation': 'About this site',
  'layout.home': 'To the front page',
  'layout.language': 'Language',
  'layout.demo': 'This is a demo with invented people and activities.',
  'layout.demoBar': 'Demo',
  'layout.demoMail': 'See the mail of the demo',

  'nav.search': 'Search',
  'nav.newRequest': 'Post a request',
  'nav.newOffer': 'Post an offer',
  'nav.mine': 'My desk',
  'nav.region': 'Region {name}',
  'nav.administration': 'Administration',
  'nav.pact': 'Techniekpact',
  'nav.signIn': 'Sign in',

  'footer.runBy': 'Who runs this desk?',
  'footer.runByText':
    'Techloket belongs to the regions. In each region a coordinator helps schools and providers.',
  'footer.runByName':
    'This desk is run by {name}. In every region a coordinator helps schools and providers on their way.',
  'footer.contact': 'A question or a problem?',
  'footer.contactLink': 'How to reach us',
  'footer.more': 'More about it',
  'footer.about': 'About Techloket',
  'footer.privacy': 'Privacy',
  'footer.accessibility': 'Accessibility',
  'footer.source': 'Open software under the EUPL-1.2. No advertising, no tracking cookies.',

  'notFound.title': 'This page does not exist',
  'notFound.text':
    'Perhaps the link is old, or what was here has expired. Search again or go to the front page.',
  'notFound.search': 'Search activities',

  'failure.title': 'This did not go well',
  'failure.signIn': 'Sign in first',
  'failure.signInText': 'This page is not for everybody. After signing in you come back here.',
  'failure.again': 'Try again',
  'failure.home': 'To the front page',
  'failure.newVersion': 'There is a new version of this site. Load the page again to go on.',
  'failure.reload': 'Load the page again',
} satisfies Translation<typeof dutch>
