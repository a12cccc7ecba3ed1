import type { about as dutch } from '../nl/about.ts'
import type { Translation } from '../text.ts'

export const about = {
  'about.title': 'About Techloket',
  'about.description':
    'What Techloket is, whose it is, how it works and how to reach the people behind it.',
  'about.lead':
    'Techloket brings primary schools together with companies, science centres and other organisations that do something with science and technology.',
  'about.what': 'What you do here',
  'about.whatText':
    'Schools say what they are looking for. Providers say what they give. The desk shows what fits together and why. A coordinator in the region helps when it does not go by itself.',
  'about.why': 'Why',
  'about.whyText':
    'A list of addresses is not a lesson yet. That is why you also find here what schools ask, see what fits together, and schools and providers agree on it here.',
  'about.who': 'Whose it is',
  'about.whoText':
    'Each region runs its own part: the coordinator looks at new organisations and postings and knows what is going on. The software is open and everybody’s, under the EUPL-1.2 licence.',
  'about.contact': 'How to reach us',
  'about.contactMail': 'This desk is run by {name}. Mail to',
  'about.contactText':
    'Looking for the coordinator of your region? Mail us, name your town, and we bring you to the right person. Want to take part? Sign in with your mail address, no password needed, and register your school or organisation.',
  'about.regions': 'Regions in this desk',
  'about.regionSize': { one: '{count} municipality', other: '{count} municipalities' },
  'about.noRegions': 'There are no regions in this desk yet.',
  'about.matching': 'How we make suggestions',
  'about.matchingText':
    'A suggestion always fits the kind of activity, the grade, the place and the period, and there is a place left. After that distance, theme, curriculum goals and waiting time count, and schools that had nothing yet this school year come first. With each suggestion you see the reasons. A person decides.',
  'about.distance':
    'Distances are measured from the school in a straight line. The road is longer.',
  'about.sources': 'Where the map comes from',
  'about.sourcesText':
    'The map comes from Kadaster (PDOK). Without a connection you see our own sketch, made with open data of Natural Earth, with places from GeoNames (CC BY 4.0). The boundaries of regions come from CBS and Kadaster (CC BY 4.0).',

  'privacy.title': 'Privacy',
  'privacy.description': 'Which data Techloket keeps, why, and what you can do yourself.',
  'privacy.lead': 'We keep little, we do not follow you and we sell nothing.',
  'privacy.stored': 'What we keep',
  'privacy.storedAccount':
    'Of you: your mail address, your name, your language and the organisation you belong to.',
  'privacy.storedSecondFactor':
    'Of coordinators and administrators also since when they sign in with a code of an app. We do not keep the key of the app.',
  'privacy.storedPostings':
    'Of your organisation: name, address, the place on the map, and the requests or offers you post.',
  'privacy.storedMatches':
    'Of a match: who proposed what, the message with it, and what the other answered.',
  'privacy.storedPupils': 'Of pupils: nothing. Only how many take part and of which grade.',
  'privacy.kept': 'How long we keep it',
  'privacy.keptAccount': 'Your account: until you ask to have it erased.',
  'privacy.keptPostings':
    'Requests, offers and matches: they stay when they are over, where others do not find them. So you and the region know what there has been.',
  'privacy.keptSignIns': {
    one: 'That you asked for a mail to sign in: {count} day.',
    other: 'That you asked for a mail to sign in: {count} days.',
  },
  'privacy.keptTries': {
    one: 'How often somebody asked for a mail or typed a wrong code: {count} hour, without the address.',
    other:
      'How often somebody asked for a mail or typed a wrong code: {count} hours, without the address.',
  },
  'privacy.keptInvitations': {
    one: 'An invitation: {count} more day after it has expired.',
    other: 'An invitation: {count} more days after it has expired.',
  },
  'privacy.keptMails': {
    one: 'That we sent you a mail: {count} day. We wipe its text as soon as it is sent.',
    other: 'That we sent you a mail: {count} days. We wipe its text as soon as it is sent.',
  },
  'privacy.keptWatches': {
    one: 'That you wanted to hear about a request: {count} more day after the request is over.',
    other: 'That you wanted to hear about a request: {count} more days after the request is over.',
  },
  'privacy.shown': 'What others see',
  'privacy.shownText':
    'Everybody sees what you post, with the name of your organisation and the place. Your mail address and phone number are never on a public page. Messages between school and provider run through the desk.',
  'privacy.notDone': 'What we do not do',
  'privacy.notTracking': 'No tracking cookies, no advertising, no measuring by other companies.',
  'privacy.notOutside':
    'No fonts or scripts of others. Only the map images come from Kadaster (PDOK), which then sees your IP address.',
  'privacy.notPassword': 'No passwords. You sign in with a link or a code in your mail.',
  'privacy.device': 'What is on your device',
  'privacy.deviceText':
    'Cookies keep you signed in, only if you sign in. When you change something, a cookie of ten seconds makes sure that you see it at once. In your browser we keep your language, whether you chose list or map, where you were going when you signed in, and until you close the window your last search, an invitation that you opened and what you type and have not sent. That needs no consent, so there is no cookie notice.',
  'privacy.rights': 'What you can do yourself',
  'privacy.rightsText':
    'You may see, correct, take along and erase your data. Seeing, correcting and taking along you do yourself at My desk; for erasing, ask the coordinator of your region. If you disagree with how we treat your data, you can complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',

  'accessibility.title': 'Accessibility',
  'accessibility.description':
    'How accessible Techloket is, what does not work well yet and where to report a problem.',
  'accessibility.lead':
    'Everybody should be able to use this desk: with a mouse, a keyboard, a screen reader or a phone.',
  'accessibility.target': 'What we aim for',
  'accessibility.targetText':
    'Our target is WCAG 2.2, level A and AA. We test every page automatically and go through the main pages with the keyboard. There has been no independent audit yet. That is why we call this a target and not a verdict.',
  'accessibility.done': 'What you can expect',
  'accessibility.doneMap':
    'The map and the list are equal: everything on the map is in the list, too.',
  'accessibility.doneKeyboard':
    'Everything works with the keyboard alone, and you see where you are.',
  'accessibility.doneZoom':
    'You can enlarge text to 200 percent and the site fits a narrow screen.',
  'accessibility.doneErrors': 'Errors are at the field and together on top of the form.',
  'accessibility.doneMotion':
    'Whoever wants less motion gets none. Dark colours follow your device.',
  'accessibility.known': 'What does not work well yet',
  'accessibility.knownMap':
    'The map images of Kadaster have no text for screen readers. Use the list instead.',
  'accessibility.knownTexts':
    'Schools and providers write their own texts. We cannot promise that these are always easy to read.',
  'accessibility.report': 'Does something not work?',
  'accessibility.reportText':
    'Tell us, then we help you and mend it. How to reach us is on the page about Techloket.',
} satisfies Translation<typeof dutch>
