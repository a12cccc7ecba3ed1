import type { KindActions } from '../../shared/techniekpact.ts'

/**
 * Which pact actions each kind of activity serves. Everything a school finds here serves action 7, the desk itself;
 * the remark says why the others are there.
 */
export const kindActions: readonly KindActions[] = [
  {
    kind: 'guest_lesson',
    actions: [1, 4, 7],
    remark: {
      nl: 'Een vakmens in de klas brengt W&T op school en bouwt een band met een bedrijf op.',
      en: 'A professional in class brings science and technology to school and builds a bond with a company.',
    },
  },
  {
    kind: 'company_visit',
    actions: [1, 4, 7],
    remark: {
      nl: 'De klas ziet techniek in het echt en de school leert een bedrijf in de buurt kennen.',
      en: 'The class sees technology at work and the school gets to know a company nearby.',
    },
  },
  {
    kind: 'workshop',
    actions: [1, 7],
    remark: {
      nl: 'Leerlingen onderzoeken, ontwerpen en maken zelf: de kern van W&T.',
      en: 'Pupils investigate, design and make things themselves: the heart of science and technology.',
    },
  },
  {
    kind: 'internship',
    actions: [4, 7],
    remark: {
      nl: 'Een leerling loopt mee in een bedrijf; dat vraagt een duurzame samenwerking van school en bedrijf.',
      en: 'A pupil joins in at a company; that needs a lasting partnership of school and company.',
    },
  },
  {
    kind: 'teacher_placement',
    actions: [7, 9, 10],
    remark: {
      nl: 'Een leerkracht leert in een bedrijf; het rapport noemt docentstages bij het samen scholen van leraren.',
      en: 'A teacher learns at a company; the report names placements under training teachers together.',
    },
  },
  {
    kind: 'teacher_training',
    actions: [7, 9, 10],
    remark: {
      nl: 'Nascholing van leerkrachten in W&T, vaak samen met bedrijven en kennisinstellingen.',
      en: 'In-service training of teachers in science and technology, often with companies and universities.',
    },
  },
  {
    kind: 'lesson_kit',
    actions: [1, 7],
    remark: {
      nl: 'Materiaal te leen maakt W&T mogelijk op scholen die het zelf niet hebben.',
      en: 'Materials on loan make science and technology possible at schools that have none.',
    },
  },
  {
    kind: 'competition',
    actions: [1, 4, 7],
    remark: {
      nl: 'Scholen en bedrijven uit een regio doen samen mee; een zonnebootrace was het voorbeeld van het oude loket.',
      en: 'Schools and companies of a region take part together; a solar boat race was the example of the old desk.',
    },
  },
  {
    kind: 'webcast',
    actions: [1, 3, 7],
    remark: {
      nl: 'Bereikt ook scholen zonder bedrijf in de buurt; het rapport noemt webcasts bij de profielkeuze, waar de basisschool aan voorafgaat.',
      en: 'Reaches schools without a company nearby too; the report names webcasts under the choice of profile, which primary school comes before.',
    },
  },
  {
    kind: 'company_assignment',
    actions: [1, 4, 7],
    remark: {
      nl: 'Leerlingen lossen een echte vraag van een bedrijf op, zoals in de praktijkopdrachten van actie 4.',
      en: 'Pupils solve a real question of a company, as in the practical assignments of action 4.',
    },
  },
  {
    kind: 'speed_date',
    actions: [3, 4, 7],
    remark: {
      nl: 'Korte gesprekken met vakmensen, ook met vrouwen in de techniek; het rapport noemt ze bij de profielkeuze en bij Girlsday.',
      en: 'Short talks with professionals, women in technology among them; the report names them under the choice of profile and Girlsday.',
    },
  },
  {
    kind: 'learning_material',
    actions: [1, 7],
    remark: {
      nl: 'Lessen en leerlijnen helpen een school om W&T een vaste plek te geven.',
      en: 'Lessons and learning pathways help a school to give science and technology a fixed place.',
    },
  },
]
