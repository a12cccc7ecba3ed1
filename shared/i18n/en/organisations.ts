import type { organisations as dutch } from '../nl/organisations.ts'
import type { Translation } from '../text.ts'

export const organisations = {
  'join.title': 'Add your school or organisation',
  'join.description': 'Find your school or register your organisation with Techloket.',
  'join.lead': 'After that you can post requests or offers.',
  'join.kind': 'Which one are you?',
  'join.findSchool': 'Find your school',
  'join.findSchoolHint':
    'Type the name, the town, the postcode or the BRIN number. Then choose your school from the list.',
  'join.schoolMissing':
    'Is your school not there? Try the postcode. The list comes from the register of DUO. New schools are added later.',
  'join.address': 'Address',
  'join.brin': 'BRIN number',
  'join.next': 'What happens next?',
  'join.nextFirst':
    'You are the first of this school and become its owner. Is your mail address this school’s alone, and not a whole board’s? Then you can start at once. Otherwise the coordinator of your region checks first. Meanwhile you can prepare everything.',
  'join.nextClaimed':
    'A colleague is already in. Is your mail address this school’s alone, and not a whole board’s? Then you are in at once. Otherwise the owner gets a mail and lets you in.',
  'join.nextProvider':
    'The coordinator of your region checks your organisation. You get a mail when it is done. You can already write your offer.',
  'join.mySchool': 'This is my school',
  'join.already': 'You already belong to this school, or still wait for an owner.',
  'join.kvkTaken':
    'There is an organisation with this KvK number already. Ask a colleague to invite you.',
  'join.place': 'Where is it?',
  'join.placeText':
    'This address puts your organisation on the map. You can move the pin afterwards.',
  'join.contact': 'How do we reach you?',
  'join.contactText':
    'Only your own people and the coordinator see this. It is never on a public page.',
  'join.register': 'Register',

  'joined.isIn': 'You now belong to {organisation}',
  'joined.isInText': 'All is ready. You can start at once.',
  'joined.waitsForCoordinator': '{organisation} is registered',
  'joined.waitsForCoordinatorText':
    'The coordinator of your region looks at it. You get a mail when it is done. You can prepare everything now.',
  'joined.waitsForOwner': 'You have asked to join {organisation}',
  'joined.waitsForOwnerText':
    'The owner gets a mail and lets you in. You need not do anything now.',
  'joined.check': 'Please also check that the pin on the map is right.',

  'organisationField.name': 'Name',
  'organisationField.kvkNumber': 'KvK number',
  'organisationField.providerKind': 'Kind of organisation',
  'organisationField.street': 'Street',
  'organisationField.houseNumber': 'House number',
  'organisationField.postcode': 'Postcode',
  'organisationField.place': 'Town',
  'organisationField.website': 'Website',
  'organisationField.contactEmail': 'Mail address for contact',
  'organisationField.contactPhone': 'Phone',
  'organisationHint.kvkNumber': 'Eight digits, as in the trade register.',
  'organisationHint.website': 'For example www.organisation.nl',
  'organisationHint.contactEmail': 'This is where the coordinator writes to.',
  'organisationFault.name': 'Fill in the name of your organisation.',
  'organisationFault.kvkNumber': 'Fill in the KvK number: eight digits, no spaces.',
  'organisationFault.providerKind': 'Choose what kind of organisation it is.',
  'organisationFault.street': 'Fill in the street.',
  'organisationFault.houseNumber': 'Fill in the house number.',
  'organisationFault.postcode': 'Fill in the postcode, such as 7411 AB.',
  'organisationFault.place': 'Fill in the town.',
  'organisationFault.website': 'This is not a web address. A good example is www.organisation.nl.',
  'organisationFault.contactEmail': 'Fill in a whole mail address, such as name@organisation.nl.',
  'organisationFault.contactPhone': 'Fill in a phone number.',

  'invitation.title': 'Invitation',
  'invitation.description': 'Accept an invitation of a colleague.',
  'invitation.lead':
    'You are signed in as {name} ({email}). Accept the invitation and you belong to it.',
  'invitation.signInFirst':
    'Good that you join. First sign in with your mail address. Then you come back here.',
  'invitation.accept': 'Accept the invitation',
  'invitation.accepted': 'You now belong to {organisation}',
  'invitation.acceptedText': 'You can start at once.',
  'invitation.toOrganisation': 'See the organisation',
  'invitation.over': 'This invitation no longer works',
  'invitation.overText':
    'The invitation has been used, withdrawn or has expired. Or it was for another mail address than the one you signed in with. Ask your colleague for a new one.',
  'invitation.missing': 'Something is missing in this link',
  'invitation.missingText': 'Open the link from the invitation mail once more.',

  'inside.standing': 'Approval',
  'inside.waitsForYou':
    'This organisation waits for you as its coordinator. Check its data and mail addresses.',
  'inside.refused':
    'This organisation was refused. When its members change its data, it comes back on your list. You can still approve it now.',
  'inside.details': 'Data',
  'inside.private':
    'Only your own people and the coordinator see mail addresses and phone numbers. They are never on a public page.',
  'inside.fromRegister':
    'Name and address of a school come from the register of DUO. Is something wrong? Tell them.',
  'inside.addressHint':
    'If you change the address, the pin on the map moves along. Check it afterwards.',
  'inside.save': 'Save',
  'inside.saved': 'The data have been saved.',
  'inside.savedPinMoved':
    'Saved. The pin has moved to the new address. Check below that it is right.',
  'inside.putBack': 'Put back',
  'inside.otherFirst': 'Somebody else was first',
  'inside.otherFirstText':
    'The same data have been changed meanwhile. What you typed is kept. Choose what it should be.',
  'inside.both': 'Both versions',
  'inside.field': 'Field',
  'inside.mine': 'What you typed',
  'inside.theirs': 'What is there now',
  'inside.empty': '(empty)',
  'inside.keepMine': 'Save what I typed',
  'inside.takeTheirs': 'Leave what is there now',

  'pin.title': 'Place on the map',
  'pin.text': 'Distances are measured from this pin. Put it on the entrance.',
  'pin.moved': 'The pin has moved',
  'pin.movedText':
    'The address has changed and the pin moved along. Check that it is right, or move it.',
  'pin.none': 'There is no place on the map yet',
  'pin.noneText':
    'We could not find the address. Put the pin in the right place yourself and save it. Otherwise nobody nearby can find you.',
  'pin.isRight': 'The place is right',
  'pin.save': 'Save this place',
  'pin.saved': 'The place on the map has been saved.',
  'pin.outside':
    'The pin is outside {municipality}. Put it in the municipality of the address, or change the address first.',
  'pin.putBack': 'The pin is back where it was.',
  'pin.notPutBack': 'The pin could not go back. Put it in its old place by hand.',

  'members.title': 'Members',
  'members.text': 'Members can post and answer. Owners can also change data and let people in.',
  'members.waiting': { one: '{count} person wants to join', other: '{count} people want to join' },
  'members.waitingText':
    'Do you know this person? Look at the mail address. Without you somebody who waits can see or do nothing.',
  'members.waits': 'Waits to be let in',
  'members.you': 'This is you',
  'members.letIn': 'Let in',
  'members.letInDone': '{name} is in now.',
  'members.makeOwner': 'Make owner',
  'members.makeMember': 'Make member',
  'members.ownerDone': '{name} is an owner now.',
  'members.memberDone': '{name} is a member now.',
  'members.handOver': 'Handing over? Make this person owner. Then you can leave.',
  'members.remove': 'Remove',
  'members.removeTitle': 'Remove {name}?',
  'members.removeText':
    '{name} can then see or do nothing for {organisation}. What was posted stays.',
  'members.refuse': 'Do not let in',
  'members.refuseTitle': 'Not let {name} in?',
  'members.refuseText':
    '{name} then does not belong to {organisation}. A new try is always possible.',
  'members.removed': '{name} no longer belongs to it.',

  'leave.leave': 'Leave',
  'leave.title': 'Leave {organisation}?',
  'leave.text':
    'You can then do nothing more for this organisation. What you posted stays with the organisation. You can come back with an invitation.',
  'leave.done': 'You no longer belong to {organisation}.',
  'leave.lastOwner': 'You are the only owner',
  'leave.lastOwnerText':
    'Do you want to leave? First make somebody else owner, or invite somebody as owner. There must always be one.',

  'invite.title': 'Invite somebody',
  'invite.open': 'Open invitations',
  'invite.until': '{role}. Valid until {day}.',
  'invite.mail': 'Mail address of your colleague',
  'invite.mailHint': 'Your colleague gets a mail with a link.',
  'invite.role': 'What may your colleague do?',
  'invite.role.member': 'Post requests and offers, and give answers.',
  'invite.role.owner': 'Also change data and let people in.',
  'invite.send': 'Send the invitation',
  'invite.done': 'The invitation is on its way to {email}.',
  'invite.taken': 'This person already belongs to it or has been invited.',
  'invite.withdraw': 'Withdraw',
  'invite.withdrawn':
    'The invitation for {email} is withdrawn. The link in the mail no longer works.',

  'verification.verify': 'Approve',
  'verification.refuse': 'Refuse',
  'verification.verifyTitle': 'Approve {name}?',
  'verification.verifyText':
    'The members get a mail. What they post can then be seen by everybody on the map.',
  'verification.verifyDone': '{name} is approved. The members get a mail.',
  'verification.refuseTitle': 'Refuse {name}?',
  'verification.refuseText':
    'The members get a mail with your explanation. Nothing of theirs becomes visible. If they change their data, the organisation comes back on your list.',
  'verification.refuseDone': '{name} is refused. The members get a mail.',
  'verification.note': 'Explanation for the members',
  'verification.noteHint': 'Write what is wrong and what they can do.',
} satisfies Translation<typeof dutch>
