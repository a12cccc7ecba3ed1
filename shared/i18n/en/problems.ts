import type { problems as dutch } from '../nl/problems.ts'
import type { Translation } from '../text.ts'

export const problems = {
  'problem.invalid': 'Not everything is filled in right yet. Check the fields below.',
  'problem.wrong-code': 'This code or link no longer works. Ask for a new one.',
  'problem.sign-in-needed': 'Sign in to go on. What you typed is kept.',
  'problem.not-allowed': 'Only somebody with other rights can do this.',
  'problem.wrong-host':
    'This address is not that of this desk. Use the address at which the desk is found.',
  'problem.wrong-origin': 'This did not come from this website. Open the page again.',
  'problem.not-found': 'This is not here, or not any more.',
  'problem.not-acceptable': 'We cannot give this in the form that was asked for.',
  'problem.wrong-state': 'This is no longer possible. Somebody may have been first.',
  'problem.taken': 'This exists already.',
  'problem.incomplete': 'Something is still missing. Add it and try again.',
  'problem.full': 'The last place has just been taken.',
  'problem.does-not-fit': 'This request and this offer do not fit together.',
  'problem.last-owner': 'Make somebody else the owner first. There must always be one.',
  'problem.changed-meanwhile':
    'Somebody changed this in the meantime. Your text is kept on this screen. Get the new version and compare.',
  'problem.too-large': 'This is too large to send.',
  'problem.wrong-media': 'We cannot read this kind of file.',
  'problem.key-reused': 'This was sent before with other contents. Open the page again.',
  'problem.version-needed': 'Open the page again and try once more.',
  'problem.too-many': 'You did this many times in a row. Wait a moment and try again.',
  'problem.internal': 'Something went wrong on our side. What you typed is still there. Try again.',
  'problem.unavailable': 'The desk cannot be reached right now. Try again in a minute.',
  'problem.storage-full': 'We cannot save anything now. Leave your screen open and try later.',
  'problem.unreachable':
    'There is no connection. What you typed is still there. Check your internet and try again.',

  'fault.required': 'Fill this in.',
  'fault.missing': 'Fill this in.',
  'fault.format': 'This is not right. Please check it.',
  'fault.pattern': 'This is not right. Please check it.',
  'fault.enum': 'Choose something from the list.',
  'fault.type': 'This is not right. Please check it.',
  'fault.minLength': 'This is too short.',
  'fault.maxLength': 'This is too long.',
  'fault.minimum': 'This number is too small.',
  'fault.maximum': 'This number is too large.',
  'fault.minItems': 'Choose at least one.',
  'fault.maxItems': 'These are too many.',
  'fault.uniqueItems': 'Something is in it twice.',
  'fault.other': 'This is not right. Please check it.',
} satisfies Translation<typeof dutch>
