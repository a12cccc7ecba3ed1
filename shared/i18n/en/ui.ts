import type { ui as dutch } from '../nl/ui.ts'
import type { Translation } from '../text.ts'

export const ui = {
  'ui.optional': 'optional',
  'ui.busy': 'Busy',
  'ui.close': 'Close',
  'ui.cancel': 'Cancel',
  'ui.undo': 'Undo',
  'ui.loading': 'Loading',
  'ui.choose': 'Choose one',
  'ui.remove': 'Remove {name}',
  'ui.youAreHere': 'You are here',

  'ui.notice.info': 'Note',
  'ui.notice.success': 'Done',
  'ui.notice.warning': 'Note',
  'ui.notice.error': 'Not done',

  'ui.errors.title': {
    one: 'One field is not right yet',
    other: '{count} fields are not right yet',
  },
  'ui.characters.left': { one: '{count} character left', other: '{count} characters left' },
  'ui.characters.over': { one: '{count} character too many', other: '{count} characters too many' },

  'ui.suggestions.label': 'Suggestions',
  'ui.suggestions.count': { one: '{count} result', other: '{count} results' },
  'ui.suggestions.none': 'Nothing found. Try another word.',
  'ui.suggestions.failed': 'Searching does not work now. Try again in a moment.',

  'ui.steps.label': 'Steps',
  'ui.steps.step': 'Step {number} of {total}',
  'ui.steps.done': 'done',

  'ui.pages.label': 'Pages',
  'ui.pages.previous': 'Previous',
  'ui.pages.next': 'Next',
  'ui.pages.position': 'Page {page} of {total}',

  'ui.progress': '{done} of {total} filled in',

  'ui.saved.saving': 'Saving',
  'ui.saved.saved': 'Saved',
  'ui.saved.savedAt': 'Saved at {time}',
  'ui.saved.failed': 'Not sent yet. It is kept on this device, and we try again.',

  'ui.link.copy': 'Copy the link',
  'ui.link.copied': 'The link has been copied',
  'ui.link.failed': 'Copying does not work. This is the link:',

  'ui.weeks.hint': 'Choose single weeks, or a whole month by its name.',
  'ui.weeks.clear': 'Clear all weeks',
  'ui.weeks.partly': 'A dashed line: part of the country has a holiday then.',
  'ui.weeks.none': 'No weeks chosen',
  'ui.weeks.chosen': { one: '{count} week chosen', other: '{count} weeks chosen' },
  'ui.weeks.schoolYear': 'School year {year}',
} satisfies Translation<typeof dutch>
