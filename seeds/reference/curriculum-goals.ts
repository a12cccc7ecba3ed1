import type { CurriculumGoal, CurriculumSet, Texts } from '../../shared/techniekpact.ts'

export const curriculumSets: readonly CurriculumSet[] = [
  {
    id: 'kerndoelen-2006',
    title: {
      nl: 'Kerndoelen 2006, Oriëntatie op jezelf en de wereld',
      en: 'Core objectives 2006, orientation on yourself and the world',
    },
    standing: 'in_force',
    validFrom: '2006-08-01',
    validUntil: null,
    remark: {
      nl: 'Natuur en techniek is nummer 40 tot en met 46; 39 hoort bij Mens en samenleving.',
      en: 'Nature and technology is numbers 40 to 46; 39 belongs to people and society.',
    },
  },
  {
    id: 'kerndoelen-2025',
    title: {
      nl: 'Nieuwe kerndoelen 2025, Mens en natuur',
      en: 'New core objectives 2025, people and nature',
    },
    standing: 'draft',
    validFrom: '2027-08-01',
    validUntil: null,
    remark: {
      nl: 'Gepubliceerd op 21 november 2025. Het ontwerpbesluit noemt 1 augustus 2027 als begin en is nog niet getekend; de nummers en namen volgen dat ontwerp.',
      en: 'Published on 21 November 2025. The draft decree names 1 August 2027 as the start and is not signed yet; numbers and names follow that draft.',
    },
  },
]

const goal = (
  setId: string,
  number: number,
  core: CurriculumGoal['core'],
  obkId: string | null,
  nl: string,
  en: string,
): CurriculumGoal => ({
  id: `${setId}/${number}`,
  setId,
  number,
  title: { nl, en },
  obkId,
  core,
})

const of2006 = goal.bind(null, 'kerndoelen-2006')
const of2025 = goal.bind(null, 'kerndoelen-2025')

export const curriculumGoals: readonly CurriculumGoal[] = [
  of2006(
    39,
    'optional',
    '7f6e0edc-e38f-43bb-a7f8-82d0cab137ad',
    'Zorgen voor het milieu',
    'Caring for the environment',
  ),
  of2006(
    40,
    'related',
    'd803cf62-cf7e-404c-b650-8c7543534b6d',
    'Planten en dieren in de buurt',
    'Plants and animals nearby',
  ),
  of2006(
    41,
    'related',
    '1095e038-a147-4b0a-bbfa-a202789744da',
    'Hoe planten, dieren en mensen gebouwd zijn',
    'How plants, animals and people are built',
  ),
  of2006(
    42,
    'yes',
    'c3d8c8c0-0f94-4dec-8ce6-f52fab27158f',
    'Materialen en natuurkundige verschijnselen onderzoeken',
    'Investigating materials and physical phenomena',
  ),
  of2006(
    43,
    'yes',
    'efc344e0-4651-4c07-ad61-0091cb7aa69f',
    'Weer en klimaat beschrijven',
    'Describing weather and climate',
  ),
  of2006(
    44,
    'yes',
    '3d12e0ca-bca7-4b78-a8ed-f4699570fb12',
    'Producten: werking, vorm en materiaal',
    'Products: working, form and material',
  ),
  of2006(
    45,
    'yes',
    'e652ff27-3b26-4820-8d7b-32e9d38836e1',
    'Technische oplossingen ontwerpen, maken en testen',
    'Designing, making and testing technical solutions',
  ),
  of2006(
    46,
    'yes',
    '518b5749-dbe3-4e31-a139-f520752566e4',
    'Aarde en zon: dag, nacht en seizoenen',
    'Earth and sun: day, night and seasons',
  ),
  of2025(29, 'yes', null, 'Natuurwetenschappen en technologie', 'Natural sciences and technology'),
  of2025(
    30,
    'yes',
    null,
    'Natuurkundige en scheikundige verschijnselen en technische systemen',
    'Physical and chemical phenomena and technical systems',
  ),
  of2025(31, 'related', null, 'Organismen en gezondheid', 'Organisms and health'),
  of2025(32, 'related', null, 'Systeem aarde', 'The earth as a system'),
]

/** Goals people expect here and do not find, with the reason. */
export const curriculumGoalsLeftOut: readonly { setId: string; number: number; reason: Texts }[] = [
  {
    setId: 'kerndoelen-2006',
    number: 47,
    reason: {
      nl: 'Kerndoel 47 gaat over de inrichting van de ruimte en hoort bij aardrijkskunde, niet bij natuur en techniek.',
      en: 'Number 47 is about the layout of space and belongs to geography, not to nature and technology.',
    },
  },
]
