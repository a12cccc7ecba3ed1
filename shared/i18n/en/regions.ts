import type { regions as dutch } from '../nl/regions.ts'
import type { Translation } from '../text.ts'

export const regions = {
  'region.title': 'Region {name}',
  'region.description': 'The coordinator’s work list: what waits in the region.',
  'region.waiting': {
    one: '{count} thing waits for you. What waits longest is on top.',
    other: '{count} things wait for you. What waits longest is on top.',
  },
  'region.allDone': 'Nothing waits for you now.',
  'region.again': 'Look again',
  'region.empty': 'All is done',
  'region.emptyReviewed':
    'In {name} every organisation and everything that was posted has been looked at. When something new comes in, it is here.',
  'region.emptyOpen':
    'In {name} every organisation has been looked at. What approved organisations post can be seen at once. When something new comes in, it is here.',
  'region.organisations': 'Organisations that wait',
  'region.domains': 'Mail addresses end with: {domains}',
  'region.noDomains': 'There are no mail addresses to go by yet.',
  'region.since': 'Waits since {day}',
  'region.postings': 'Requests and offers to look at',
  'region.postingsText': 'Open a request or offer to approve it or send it back.',
  'region.edit': 'Change',
  'region.figures': 'How the region stands',
  'region.schools': 'Schools',
  'region.schoolsWithMembers': 'Schools that take part',
  'region.providers': 'Providers',
  'region.openRequests': 'Open requests',
  'region.publishedOffers': 'Offers that can be found',
  'region.coordinators': 'Coordinators',
  'region.coordinatorsText':
    'They see the same work list. The national administration chooses who is coordinator.',

  'review.title': 'Reviewing',
  'review.label': 'When does something become public?',
  'review.first': 'Review first',
  'review.firstHint': 'A request or offer can only be seen once a coordinator approves it.',
  'review.after': 'Public at once',
  'review.afterHint':
    'What an approved organisation posts can be seen at once. It can still be sent back afterwards.',
  'review.save': 'Save this choice',
  'review.firstDone': 'From now on a coordinator looks first.',
  'review.afterDone': 'From now on it is public at once.',
  'review.reload': 'Get the new state',

  'administration.title': 'National administration',
  'administration.description': 'All regions of the desk and who coordinates them.',
  'administration.lead': {
    one: 'There is {count} region in this desk. Choose who coordinates it.',
    other: 'There are {count} regions in this desk. Choose who coordinates each region.',
  },
  'administration.notAllowed':
    'Only the national administration can see this page. Are you a coordinator? Then go to your region in the menu.',
  'administration.search': 'Find a region',
  'administration.found': { one: '{count} region found', other: '{count} regions found' },
  'administration.none': 'No region found',
  'administration.noneText': 'Try another word, or empty the search field.',
  'administration.noCoordinator': 'no coordinator yet',
  'administration.coordinators': { one: '{count} coordinator', other: '{count} coordinators' },
  'administration.municipalities': { one: '{count} municipality', other: '{count} municipalities' },

  'coordinator.none':
    'This region has no coordinator yet. New organisations are looked at only if their municipality is also in a region that has one.',
  'coordinator.remove': 'Remove {name}',
  'coordinator.removed': '{name} is no longer coordinator of {region}.',
  'coordinator.added': '{name} is a coordinator now.',
  'coordinator.noSecondFactor': 'has not set up the second step yet',
  'coordinator.lostPhone': '{name} lost the phone',
  'coordinator.forgetSecondFactor': 'Take away the second step of {name}',
  'coordinator.forgetSecondFactorHint':
    'First make sure that it really is {name} who asks: give them a call. Then {name} sets up the code from the app anew. You cannot undo this.',
  'coordinator.secondFactorForgotten': '{name} sets up the second step anew.',
  'coordinator.mail': 'Mail address of the new coordinator',
  'coordinator.name': 'Name',
  'coordinator.nameHint': 'For somebody who has never signed in here.',
  'coordinator.add': 'Make coordinator',
  'coordinator.taken': 'This person is a coordinator of this region already.',
  'coordinator.work': 'To the work list of the region',
} satisfies Translation<typeof dutch>
