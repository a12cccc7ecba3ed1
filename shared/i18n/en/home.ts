import type { home as dutch } from '../nl/home.ts'
import type { Translation } from '../text.ts'

export const home = {
  'home.title': 'Technology in class, close to school',
  'home.lead':
    'A guest lesson, a company visit or a lesson kit: find what there is near you. Or say what your class is looking for, and we help you look.',
  'home.where': 'Place or postcode',
  'place.hint': 'Such as Zwolle or 8011 AB',
  'place.unknown': 'We cannot find ‘{typed}’. Try another town or a postcode.',
  'home.search': 'Search nearby',
  'home.searchAll': 'Or see everything on the map',
  'home.ways': 'For whom',
  'home.school': 'I work at a primary school',
  'home.schoolText':
    'Post in four short steps what you are looking for. You see at once which offers fit, and why.',
  'home.schoolLink': 'Post a request',
  'home.provider': 'I have something to offer schools',
  'home.providerText':
    'Say once what you do, where and how often. You are only asked when it fits.',
  'home.providerLink': 'Post an offer',
  'home.coordinator': 'I help a region',
  'home.coordinatorText':
    'See what waits in your region, check requests and offers, and help schools and providers along.',
  'home.coordinatorLink': 'To my region',
  'home.how': 'How it works',
  'home.step1': 'Say what you look for or offer',
  'home.step1Text': 'A subject, a grade and a period are enough. We ask the rest step by step.',
  'home.step2': 'Choose what fits',
  'home.step2Text':
    'You see what fits together: the distance, the grade, the theme and the weeks. One click, and your request is with the other.',
  'home.step3': 'Agree and do it',
  'home.step3Text':
    'When both of you say yes, it is agreed. If somebody cannot make it after all, they call it off in time and say why.',
  'home.free': 'Taking part is free. Searching needs no account.',
} satisfies Translation<typeof dutch>
