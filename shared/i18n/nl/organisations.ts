import type { Catalogue } from '../text.ts'

/** Joining, and the inside of an organisation. */
export const organisations = {
  'join.title': 'Je school of organisatie toevoegen',
  'join.description': 'Zoek je school op of meld je organisatie aan bij Techloket.',
  'join.lead': 'Daarna kun je vragen of aanbod plaatsen.',
  'join.kind': 'Wat past bij jou?',
  'join.findSchool': 'Zoek je school',
  'join.findSchoolHint':
    'Typ de naam, de plaats, de postcode of het BRIN-nummer. Kies daarna je school uit de lijst.',
  'join.schoolMissing':
    'Staat je school er niet bij? Probeer de postcode. De lijst komt uit het register van DUO. Nieuwe scholen komen er later in.',
  'join.address': 'Adres',
  'join.brin': 'BRIN-nummer',
  'join.next': 'Wat gebeurt er daarna?',
  'join.nextFirst':
    'Je bent de eerste van deze school en wordt beheerder. Hoort je mailadres alleen bij deze school, en niet bij het hele bestuur? Dan kun je meteen aan de slag. Anders kijkt de coördinator van je regio eerst of het klopt. Je kunt intussen wel alles klaarzetten.',
  'join.nextClaimed':
    'Een collega doet al mee. Hoort je mailadres alleen bij deze school, en niet bij het hele bestuur? Dan hoor je er meteen bij. Anders krijgt de beheerder een mail en laat je binnen.',
  'join.nextProvider':
    'De coördinator van je regio kijkt of je organisatie klopt. Je krijgt een mail als het rond is. Je kunt je aanbod alvast schrijven.',
  'join.mySchool': 'Dit is mijn school',
  'join.already': 'Je hoort al bij deze school, of je wacht nog op een beheerder.',
  'join.kvkTaken':
    'Er is al een organisatie met dit KvK-nummer. Vraag een collega om je uit te nodigen.',
  'join.place': 'Waar is het?',
  'join.placeText':
    'Met dit adres komt je organisatie op de kaart. De speld kun je daarna verschuiven.',
  'join.contact': 'Hoe bereiken we je?',
  'join.contactText':
    'Alleen je eigen mensen en de coördinator zien dit. Het komt nooit op een openbare pagina.',
  'join.register': 'Meld aan',

  'joined.isIn': 'Je hoort nu bij {organisation}',
  'joined.isInText': 'Alles is klaar. Je kunt meteen beginnen.',
  'joined.waitsForCoordinator': '{organisation} is aangemeld',
  'joined.waitsForCoordinatorText':
    'De coördinator van je regio kijkt ernaar. Je krijgt een mail als het rond is. Je kunt nu al alles klaarzetten.',
  'joined.waitsForOwner': 'Je aanvraag bij {organisation} is verstuurd',
  'joined.waitsForOwnerText':
    'De beheerder krijgt een mail en laat je binnen. Je hoeft nu niets te doen.',
  'joined.check': 'Kijk ook even of de speld op de kaart goed staat.',

  'organisationField.name': 'Naam',
  'organisationField.kvkNumber': 'KvK-nummer',
  'organisationField.providerKind': 'Soort organisatie',
  'organisationField.street': 'Straat',
  'organisationField.houseNumber': 'Huisnummer',
  'organisationField.postcode': 'Postcode',
  'organisationField.place': 'Plaats',
  'organisationField.website': 'Website',
  'organisationField.contactEmail': 'Mailadres voor contact',
  'organisationField.contactPhone': 'Telefoon',
  'organisationHint.kvkNumber': 'Acht cijfers, zoals in het Handelsregister.',
  'organisationHint.website': 'Bijvoorbeeld www.organisatie.nl',
  'organisationHint.contactEmail': 'Hier schrijft de coördinator naartoe.',
  'organisationFault.name': 'Vul de naam van je organisatie in.',
  'organisationFault.kvkNumber': 'Vul het KvK-nummer in: acht cijfers.',
  'organisationFault.providerKind': 'Kies wat voor organisatie het is.',
  'organisationFault.street': 'Vul de straat in.',
  'organisationFault.houseNumber': 'Vul het huisnummer in.',
  'organisationFault.postcode': 'Vul de postcode in, zoals 7411 AB.',
  'organisationFault.place': 'Vul de plaats in.',
  'organisationFault.website': 'Dit is geen webadres. Een goed voorbeeld is www.organisatie.nl.',
  'organisationFault.contactEmail': 'Vul een heel mailadres in, zoals naam@organisatie.nl.',
  'organisationFault.contactPhone': 'Vul een telefoonnummer in.',

  'invitation.title': 'Uitnodiging',
  'invitation.description': 'Neem een uitnodiging van een collega aan.',
  'invitation.lead':
    'Je bent ingelogd als {name} ({email}). Neem de uitnodiging aan, dan hoor je erbij.',
  'invitation.signInFirst':
    'Fijn dat je meedoet. Log eerst in met je mailadres. Daarna kom je hier terug.',
  'invitation.accept': 'Neem de uitnodiging aan',
  'invitation.accepted': 'Je hoort nu bij {organisation}',
  'invitation.acceptedText': 'Je kunt meteen aan de slag.',
  'invitation.toOrganisation': 'Bekijk de organisatie',
  'invitation.over': 'Deze uitnodiging werkt niet meer',
  'invitation.overText':
    'De uitnodiging is al gebruikt, ingetrokken of verlopen. Of ze was voor een ander mailadres dan waarmee je bent ingelogd. Vraag je collega om een nieuwe.',
  'invitation.missing': 'Er ontbreekt iets aan deze link',
  'invitation.missingText': 'Open de link nog eens vanuit de mail met de uitnodiging.',

  'inside.standing': 'Goedkeuring',
  'inside.waitsForYou':
    'Deze organisatie wacht op jou als coördinator. Kijk of de gegevens en de mailadressen kloppen.',
  'inside.refused':
    'Deze organisatie is afgewezen. Veranderen de leden hun gegevens, dan komt ze weer op je werklijst. Je kunt haar ook nu nog goedkeuren.',
  'inside.details': 'Gegevens',
  'inside.private':
    'Mailadressen en telefoonnummers zien alleen je eigen mensen en de coördinator. Ze staan nooit op een openbare pagina.',
  'inside.fromRegister':
    'Naam en adres van een school komen uit het register van DUO. Klopt er iets niet? Geef het daar door.',
  'inside.addressHint':
    'Verander je het adres, dan gaat de speld op de kaart mee. Kijk daarna of die goed staat.',
  'inside.save': 'Bewaar',
  'inside.saved': 'De gegevens zijn bewaard.',
  'inside.savedPinMoved':
    'Bewaard. De speld is verplaatst naar het nieuwe adres. Kijk hieronder of die goed staat.',
  'inside.putBack': 'Zet terug',
  'inside.otherFirst': 'Iemand anders was je voor',
  'inside.otherFirstText':
    'Dezelfde gegevens zijn intussen veranderd. Wat je typte, is bewaard. Kies wat het wordt.',
  'inside.both': 'Beide versies',
  'inside.field': 'Gegeven',
  'inside.mine': 'Wat jij typte',
  'inside.theirs': 'Wat er nu staat',
  'inside.empty': '(leeg)',
  'inside.keepMine': 'Bewaar wat ik typte',
  'inside.takeTheirs': 'Laat staan wat er nu is',

  'pin.title': 'Plek op de kaart',
  'pin.text': 'Afstanden worden vanaf deze speld gemeten. Zet hem op de ingang.',
  'pin.moved': 'De speld is verplaatst',
  'pin.movedText':
    'Het adres is veranderd en de speld is meegegaan. Kijk of hij goed staat, of verschuif hem.',
  'pin.none': 'Er is nog geen plek op de kaart',
  'pin.noneText':
    'We konden het adres niet vinden. Zet de speld zelf op de goede plek en bewaar die. Anders kan niemand je in de buurt vinden.',
  'pin.isRight': 'De plek klopt',
  'pin.save': 'Bewaar deze plek',
  'pin.saved': 'De plek op de kaart is bewaard.',
  'pin.outside':
    'De speld staat buiten {municipality}. Zet hem in de gemeente van het adres, of verander eerst het adres.',
  'pin.putBack': 'De speld staat weer waar hij stond.',
  'pin.notPutBack': 'De speld kon niet terug. Zet hem met de hand op de oude plek.',

  'members.title': 'Leden',
  'members.text':
    'Leden kunnen vragen en aanbod plaatsen en antwoord geven. Beheerders kunnen ook gegevens veranderen en mensen toelaten.',
  'members.waiting': { one: '{count} persoon wil meedoen', other: '{count} mensen willen meedoen' },
  'members.waitingText':
    'Ken je deze persoon? Kijk goed naar het mailadres. Zonder jou kan iemand die wacht niets zien of doen.',
  'members.waits': 'Wacht op toelating',
  'members.you': 'Dit ben jij',
  'members.letIn': 'Laat binnen',
  'members.letInDone': '{name} hoort er nu bij.',
  'members.makeOwner': 'Maak beheerder',
  'members.makeMember': 'Maak gewoon lid',
  'members.ownerDone': '{name} is nu beheerder.',
  'members.memberDone': '{name} is nu gewoon lid.',
  'members.handOver': 'Overdragen? Maak deze persoon beheerder. Daarna kun je zelf weg.',
  'members.remove': 'Verwijder',
  'members.removeTitle': '{name} verwijderen?',
  'members.removeText':
    '{name} kan daarna niets meer zien of doen voor {organisation}. Wat geplaatst is, blijft staan.',
  'members.refuse': 'Laat niet binnen',
  'members.refuseTitle': '{name} niet binnenlaten?',
  'members.refuseText': '{name} hoort dan niet bij {organisation}. Een nieuwe aanvraag kan altijd.',
  'members.removed': '{name} hoort er niet meer bij.',

  'leave.leave': 'Stap uit',
  'leave.title': 'Uit {organisation} stappen?',
  'leave.text':
    'Je kunt daarna niets meer doen voor deze organisatie. Wat je plaatste, blijft van de organisatie. Terugkomen kan met een uitnodiging.',
  'leave.done': 'Je hoort niet meer bij {organisation}.',
  'leave.lastOwner': 'Je bent de enige beheerder',
  'leave.lastOwnerText':
    'Wil je weg? Maak eerst iemand anders beheerder, of nodig iemand uit als beheerder. Er moet er altijd één zijn.',

  'invite.title': 'Nodig iemand uit',
  'invite.open': 'Open uitnodigingen',
  'invite.until': '{role}. Geldig tot en met {day}.',
  'invite.mail': 'Mailadres van je collega',
  'invite.mailHint': 'Je collega krijgt een mail met een link.',
  'invite.role': 'Wat mag je collega?',
  'invite.role.member': 'Vragen en aanbod plaatsen, en antwoord geven.',
  'invite.role.owner': 'Ook gegevens veranderen en mensen toelaten.',
  'invite.send': 'Verstuur de uitnodiging',
  'invite.done': 'De uitnodiging is onderweg naar {email}.',
  'invite.taken': 'Deze persoon hoort er al bij of is al uitgenodigd.',
  'invite.withdraw': 'Trek in',
  'invite.withdrawn':
    'De uitnodiging voor {email} is ingetrokken. De link in de mail werkt niet meer.',

  'verification.verify': 'Keur goed',
  'verification.refuse': 'Wijs af',
  'verification.verifyTitle': '{name} goedkeuren?',
  'verification.verifyText':
    'De leden krijgen een mail. Wat zij plaatsen, kan iedereen daarna zien op de kaart.',
  'verification.verifyDone': '{name} is goedgekeurd. De leden krijgen een mail.',
  'verification.refuseTitle': '{name} afwijzen?',
  'verification.refuseText':
    'De leden krijgen een mail met jouw uitleg. Niets van hen wordt zichtbaar. Passen zij hun gegevens aan, dan komt de organisatie weer op je lijst.',
  'verification.refuseDone': '{name} is afgewezen. De leden krijgen een mail.',
  'verification.note': 'Uitleg voor de leden',
  'verification.noteHint': 'Schrijf wat er niet klopt en wat zij kunnen doen.',
} as const satisfies Catalogue
