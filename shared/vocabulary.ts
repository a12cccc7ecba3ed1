/** The lists of choices. Their order is the order on screen and, in the catalogue, the number of a bit: add at the end only. */

export const postingTypes = ['offer', 'request'] as const
export type PostingType = (typeof postingTypes)[number]

export const activityKinds = [
  'guest_lesson',
  'company_visit',
  'workshop',
  'internship',
  'teacher_placement',
  'teacher_training',
  'lesson_kit',
  'competition',
  'webcast',
  'company_assignment',
  'speed_date',
  'learning_material',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const themes = [
  'energy',
  'water',
  'building',
  'mobility',
  'space',
  'materials',
  'experiments',
  'programming',
  'robotics',
  'electronics',
  'design',
  'nature',
  'food',
  'health',
  'climate',
  'measuring',
] as const
export type Theme = (typeof themes)[number]

export const grades = [1, 2, 3, 4, 5, 6, 7, 8] as const
export type Grade = (typeof grades)[number]

export const modes = ['at_school', 'at_provider', 'online'] as const
export type Mode = (typeof modes)[number]

export const audiences = ['pupils', 'teachers'] as const
export type Audience = (typeof audiences)[number]

export const facilities = [
  'digital_board',
  'devices',
  'internet',
  'workshop_room',
  'hall',
  'outdoors',
  'water_tap',
  'parking',
] as const
export type Facility = (typeof facilities)[number]

export const organisationKinds = ['school', 'provider'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

export const providerKinds = [
  'company',
  'science_center',
  'tech_lab',
  'science_hub',
  'college',
  'library',
  'trade_association',
  'training_fund',
  'expertise_organisation',
  'other',
] as const
export type ProviderKind = (typeof providerKinds)[number]

export const regionKinds = ['wt_network', 'labour_market', 'province', 'country_part'] as const
export type RegionKind = (typeof regionKinds)[number]

export const holidayRegions = ['north', 'middle', 'south'] as const
export type HolidayRegion = (typeof holidayRegions)[number]

export const memberRoles = ['member', 'owner'] as const
export type MemberRole = (typeof memberRoles)[number]

export const serviceAreas = ['radius', 'regions', 'national'] as const
export type ServiceArea = (typeof serviceAreas)[number]

export const costUnits = ['activity', 'pupil', 'class'] as const
export type CostUnit = (typeof costUnits)[number]
