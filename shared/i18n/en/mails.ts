import type { mails as dutch } from '../nl/mails.ts'
import type { Translation } from '../text.ts'

export const mails = {
  'mail.signIn.subject': 'Sign in to Techloket',
  'mail.signIn.text':
    'Hello,\n\nYou want to sign in to Techloket. Open this link and click the button there:\n\n{link}\n\nOr type this code on the page where you were: {code}\n\nThe link and the code work once, and for {minutes} more minutes.\n\nDid you not ask for this? Then you need not do anything. Give the code to nobody.\n\n{operator}',
  'mail.secondFactor.setUp.subject': 'Your second step at Techloket is set up',
  'mail.secondFactor.setUp.text':
    'Hello {name},\n\nFrom now on you type a code from the app on your phone after signing in. Then you can work as a coordinator or administrator.\n\nWas this not you? Then somebody else can read your mail. Write to {operatorMail} at once.\n\n{operator}',
  'mail.secondFactor.forgotten.subject': 'Your second step at Techloket was taken away',
  'mail.secondFactor.forgotten.text':
    'Hello {name},\n\nThe code from the app on your phone no longer works. Sign in and set up the second step anew. Until then you cannot work as a coordinator or administrator.\n\nDid you not ask for this? Then write to {operatorMail}.\n\n{operator}',
  'mail.secondFactor.guessed.subject': 'Five wrong codes at Techloket',
  'mail.secondFactor.guessed.text':
    'Hello {name},\n\nSomebody signed in with your mail and typed a wrong code from the app five times. Without the right code nothing opens of what you do as a coordinator or administrator.\n\nWas this not you? Then somebody else can read your mail. Choose another password for your mail, sign out everywhere at your own desk and write to {operatorMail}.\n\n{operator}',
  'mail.invitation.subject': 'Invitation: join {organisation} on Techloket',
  'mail.invitation.text':
    'Hello,\n\n{inviter} invites you to join {organisation} on Techloket, where primary schools and providers of science and technology find each other.\n\nOpen this link, sign in and accept the invitation:\n\n{link}\n\nThe link works once, and for {days} more days. Do you not know {organisation}? Then you need not do anything.\n\n{operator}',
  'mail.verified.subject': '{organisation} is approved',
  'mail.verified.text':
    'Hello {name},\n\nThe coordinator has approved {organisation}. What you post is now shown on the map.\n\n{link}\n\n{operator}',
  'mail.refused.subject': '{organisation} is not approved',
  'mail.refused.text':
    'Hello {name},\n\nThe coordinator has not approved {organisation}.\n\n{note}\n\nIs something not right? Then change the details or write to {email}.\n\n{link}\n\n{operator}',
  'mail.refused.noNote': 'No explanation was given.',
  'mail.waiting.subject': '{person} wants to join {organisation}',
  'mail.waiting.text':
    'Hello {name},\n\n{person} ({email}) wants to join {organisation} on Techloket. Do you know this person? Then let them in on this page:\n\n{link}\n\nWithout you this person can see or do nothing.\n\n{operator}',
  'mail.renewal.subject': 'Is your offer “{title}” still right?',
  'mail.renewal.text':
    'Hello {name},\n\nYour offer “{title}” has been on Techloket for a year without a change. Is it still right? Open this link and confirm it with one click:\n\n{link}\n\nSchools can still find it. If it is not confirmed by {day}, we take it off the map until you join in again.\n\n{operator}',
  'mail.watch.subject': 'There is an offer for your request “{title}”',
  'mail.watch.offer': '- {offer}, by {organisation} in {place} ({distance})',
  'mail.watch.more': { one: '- and {count} more', other: '- and {count} more' },
  'mail.watch.text':
    'Hello {name},\n\nThis fits your request “{title}”:\n\n{offers}\n\nRead why it fits and ask the provider:\n\n{link}\n\nNo more messages about this request? Turn them off here:\n\n{stop}\n\n{operator}',
} as const satisfies Translation<typeof dutch>
