import type { accounts as dutch } from '../nl/accounts.ts'
import type { Translation } from '../text.ts'

export const accounts = {
  'refusal.againInSeconds': {
    one: 'You can try again in {count} second.',
    other: 'You can try again in {count} seconds.',
  },
  'refusal.againInMinutes': {
    one: 'You can try again in {count} minute.',
    other: 'You can try again in {count} minutes.',
  },

  'signIn.title': 'Sign in',
  'signIn.description': 'Sign in to Techloket with your mail address. No password needed.',
  'signIn.lead':
    'Fill in your mail address. You get a mail with a link and a code. You need no password, and there is no separate account to make.',
  'signIn.mail': 'Mail address',
  'signIn.mailHint':
    'Preferably use the address of your school or organisation. Then we know sooner that you work there.',
  'signIn.mailFault': 'Fill in a whole mail address, such as name@school.nl.',
  'signIn.send': 'Send me a mail',
  'signIn.already': 'You are already signed in as {name}',
  'signIn.alreadyText': 'Do you want to sign in as somebody else? You can do so below.',
  'signIn.toMine': 'To my desk',
  'signIn.mailedTitle': 'Look in your mail',
  'signIn.mailed': 'We have sent a mail to {email}',
  'signIn.mailedText':
    'Open the link in the mail, or fill in the code below. Both work once, for {minutes} minutes.',
  'signIn.mailedDemo': 'The demo sends no real mail.',
  'signIn.code': 'Code from the mail',
  'signIn.codeHint': 'Six digits. You can paste the code, too.',
  'signIn.codeFault': 'Fill in all six digits.',
  'signIn.codeWrong':
    'This code is wrong or has expired. Check that it is the code of the newest mail. If it does not work, send a new mail.',
  'signIn.withCode': 'Sign in',
  'signIn.noMail':
    'No mail? Look in your spam folder, or wait a minute. If you ask for a new mail, the old code no longer works.',
  'signIn.again': 'Send a new mail',
  'signIn.otherMail': 'Other mail address',
  'signIn.sentAgain': 'A new mail is on its way to {email}. The old code no longer works.',

  'signInLink.title': 'Sign in with your link',
  'signInLink.lead': 'You are almost there. One click and you are in.',
  'signInLink.signIn': 'Sign in',
  'signInLink.over': 'This link no longer works',
  'signInLink.overText':
    'The link has been used or has expired, or a newer mail was sent. Ask for a new mail.',
  'signInLink.missing': 'Something is missing in this link',
  'signInLink.missingText':
    'Open the link from the mail once more, or copy all of it. You can also ask for a new mail.',
  'signInLink.askNew': 'Ask for a new mail',

  'secondFactor.title': 'The second step',
  'secondFactor.description': 'Coordinators and administrators sign in with a code from an app.',
  'secondFactor.lead':
    'As a coordinator or administrator you see details of others and decide about them. So a mail alone is not enough: you also type a code from an app on your phone.',
  'secondFactor.start':
    'You need an app that makes such codes, like the one for other accounts with two-step verification. None yet? Look for “authenticator” in the store of your phone.',
  'secondFactor.begin': 'Set up the second step',
  'secondFactor.scan': 'Add this desk to the app',
  'secondFactor.scanText': 'Choose to add an account in the app and scan this square.',
  'secondFactor.square': 'QR code with the key for the app',
  'secondFactor.sameDevice': 'Is the app on this device?',
  'secondFactor.openApp': 'Open the app',
  'secondFactor.byHand': 'Or type this key into the app:',
  'secondFactor.code': 'Code from the app',
  'secondFactor.codeHint': 'Six digits. The app makes a new one every half minute.',
  'secondFactor.codeFault': 'Fill in all six digits.',
  'secondFactor.codeWrong':
    'This code is wrong or was used already. Wait until the app shows a new one, and check that the clock of your phone is right.',
  'secondFactor.codeSetUpWrong':
    'This code is wrong. Check that it is the code of this desk, and that the clock of your phone is right.',
  'secondFactor.finish': 'Done',
  'secondFactor.show': 'Go on',
  'secondFactor.showLead': 'Type the code from the app on your phone.',
  'secondFactor.lost': 'Lost your phone, or a new one without the app?',
  'secondFactor.lostText':
    'Ask the national administrator to take your second step away, or write to {email}. Then you set it up anew.',
  'secondFactor.later': 'Later, to my desk',
  'secondFactor.replaceLead':
    'Do you want to use another phone or app? First type the code from the app you have now. The old one works until the new one is ready.',
  'secondFactor.replace': 'Choose another phone or app',
  'secondFactor.outdated': 'You have just done this in another window',
  'secondFactor.outdatedText': 'Reload the page and begin again.',
  'secondFactor.reload': 'Reload',
  'secondFactor.done':
    'The second step is set up. From now on we ask for the code after you sign in.',
  'secondFactor.waits': 'One more step',
  'secondFactor.waitsText':
    'What you do as a coordinator or administrator opens with the code from the app on your phone.',
  'secondFactor.waitsSetUpText':
    'What you do as a coordinator or administrator opens once you have set up the second step. You do so once, and it takes two minutes.',
  'secondFactor.toShow': 'Type the code',
  'secondFactor.isSetUp': 'After signing in you type a code from an app on your phone.',
  'secondFactor.isNotSetUp': 'No app has been set up yet for a code after signing in.',

  'demo.people': 'Or try it as somebody of the demo',
  'demo.peopleText': 'These people are invented. One click and you are signed in.',
  'demo.try.school': 'Post a request, see what fits and ask a provider.',
  'demo.try.provider': 'Post an offer, answer a request and help a school.',
  'demo.try.coordinator': 'See what waits in the region, and let new organisations in.',
  'demo.try.administrator': 'See all regions and choose who coordinates them.',

  'mine.title': 'My desk',
  'mine.heading': 'Hello {name}',
  'mine.description': 'What waits for you, your requests and offers, and your organisations.',
  'mine.waits': 'This waits for you',
  'mine.nothingWaits': 'Nothing waits for you',
  'mine.nothingWaitsText': 'As soon as somebody asks you something, it is here.',
  'mine.answer': 'Give an answer',
  'mine.answerText': '{name} in {place} would like to hear whether you join.',
  'mine.since': 'Since {day}',
  'mine.changed': 'Changed on {day}',
  'mine.newMember': 'New member',
  'mine.letIn': '{name} wants to join',
  'mine.letInText': '{email} wants to join {organisation}. Do you know this person?',
  'mine.regionWaits': 'Region',
  'mine.regionOrganisations': { one: '{count} organisation', other: '{count} organisations' },
  'mine.regionPostings': {
    one: '{count} request or offer to look at',
    other: '{count} requests and offers to look at',
  },
  'mine.untitled': 'No title yet',
  'mine.next.draft': 'Not posted yet. Finish it.',
  'mine.next.submitted': 'The coordinator is looking at it. You need not do anything.',
  'mine.next.returned': 'The coordinator asks for a change. See why, and post it again.',
  'mine.next.open': 'Providers can find it. See what fits and ask somebody.',
  'mine.next.agreed': 'You have an agreement. Look at your matches.',
  'mine.next.fulfilled': 'It has taken place.',
  'mine.next.cancelled': 'Withdrawn. You can open the request again.',
  'mine.next.expired':
    'The period is over without an agreement. Still needed? Choose another period.',
  'mine.reopen': 'Choose another period',
  'mine.next.published': 'Schools can find it. See which requests fit.',
  'mine.next.paused': 'Not to be found for now. Join in again when you like.',
  'mine.next.renewal_due':
    'This has been here for a year. Confirm with one click that it is still right.',
  'mine.next.archived': 'Put away. You can take it back.',
  'mine.editWaits': 'Your change waits for review',
  'mine.discard': 'Throw away',
  'mine.discarded': 'Thrown away. You find it under ‘Over’.',
  'mine.suggestions': 'See what fits',
  'mine.others': { one: '{count} more', other: '{count} more' },
  'mine.over': { one: 'Over ({count})', other: 'Over ({count})' },
  'mine.newRequest': 'New request',
  'mine.newOffer': 'New offer',
  'mine.manage': 'Data and members',
  'mine.seeOrganisation': 'See the organisation',
  'mine.unconfirmed': 'Waits until an owner lets you in',
  'mine.unconfirmedText':
    'The owners of {organisation} have had a mail. As soon as one of them lets you in, you can go on here. Does it take long? Ask a colleague.',
  'mine.unverified': 'Waits for the coordinator',
  'mine.unverifiedText':
    'The coordinator of the region checks this organisation. You can prepare everything. After the approval others can see it.',
  'mine.refused': 'Not approved',
  'mine.refusedText':
    'The coordinator has not approved this organisation. The mail you got says why. Change its data, and the coordinator looks again.',
  'mine.noRequests':
    'No requests yet. Post one: a subject, a grade and a period are enough to start.',
  'mine.noOffers': 'No offers yet. Say once what you do, where and how often.',
  'mine.matches': 'My matches',
  'mine.noMatches':
    'No matches yet. They come here as soon as you or somebody else proposes something.',
  'mine.moreMatches': 'You see the {shown} most important of {total} matches.',
  'mine.between': '{school} and {provider}',
  'mine.regions': 'My regions',
  'mine.regionsText': 'You are a coordinator here. The work list shows what waits for you.',
  'mine.another': 'Add a school or organisation',
  'mine.start': 'Where do you work?',
  'mine.start.school': 'I work at a primary school',
  'mine.start.schoolText': 'Look up your school and then post your first request.',
  'mine.start.schoolLink': 'Find my school',
  'mine.start.provider': 'I have something to offer',
  'mine.start.providerText':
    'For companies, science centres, libraries and other organisations that do something with technology.',
  'mine.start.providerLink': 'Register my organisation',

  'account.title': 'About me',
  'account.mail': 'You sign in with {email}.',
  'account.name': 'Name',
  'account.nameHint': 'This is how others see you in a match and in your organisation.',
  'account.nameFault': 'Fill in your name.',
  'account.language': 'Language',
  'account.languageHint': 'For this site and for the mail you get.',
  'account.save': 'Save',
  'account.saved': 'Your data have been saved.',
  'account.download': 'Download my data',
  'account.kept': 'What we keep about you',
  'account.downloadHint': 'You get everything in one file.',
  'account.signOut': 'Sign out',
  'account.signOutEverywhere': 'Sign out everywhere',
  'account.signOutHint':
    'Signing out everywhere also ends your other devices. Do so when you have lost one.',
  'account.signedOut': 'You are signed out.',
  'account.signedOutEverywhere': 'You are signed out on all your devices.',

  'demoMail.title': 'Mail of the demo',
  'demoMail.lead':
    'The demo sends no real mail. What would have been sent is here, the newest on top.',
  'demoMail.description': 'All mails that the demo would have sent.',
  'demoMail.again': 'Look again',
  'demoMail.none': 'There is no mail yet',
  'demoMail.noneText': 'Ask for a mail to sign in, or invite somebody. Then it comes here.',
  'demoMail.to': 'To {email}',
} satisfies Translation<typeof dutch>
