import type { PactGoal } from '../../shared/techniekpact.ts'

const goal = (number: number, nl: string, en: string): PactGoal => ({ number, title: { nl, en } })

/** The 12 goals of the Techniekpact 2016-2020, shortened. */
export const pactGoals: readonly PactGoal[] = [
  goal(
    1,
    'Elke basisschool biedt in 2020 structureel W&T aan, met veel ruimte voor digitale vaardigheden',
    'Every primary school offers science and technology structurally by 2020, with much room for digital skills',
  ),
  goal(
    2,
    'Leerkrachten op de basisschool zijn beter toegerust voor W&T',
    'Primary school teachers are better equipped for science and technology',
  ),
  goal(
    3,
    'Bedrijven en overheid werken sterker samen met basisscholen en middelbare scholen',
    'Stronger public-private partnerships for primary and secondary schools',
  ),
  goal(
    4,
    'Meer leerlingen in het voortgezet onderwijs kiezen een technisch profiel en blijven daarbij, met goede loopbaanbegeleiding',
    'More secondary pupils choose a technical profile and stay with it, with good career guidance',
  ),
  goal(
    5,
    'Voortgezet onderwijs, mbo en hoger onderwijs sluiten beter op elkaar aan',
    'Secondary, vocational and higher education connect better',
  ),
  goal(
    6,
    'Docenten in het voortgezet onderwijs scholen zich bij en hebben vaker een educatieve master',
    'Secondary teachers keep developing and more of them hold a teaching master’s degree',
  ),
  goal(
    7,
    'Scholen en bedrijven leiden docenten voor het beroepsonderwijs samen op en scholen hen samen bij',
    'Schools and companies train teachers for vocational education together',
  ),
  goal(
    8,
    'Publiek-private samenwerking in het beroepsonderwijs houdt stand',
    'Public-private partnerships in vocational education last',
  ),
  goal(
    9,
    'Opleidingen passen bij wat de regio vraagt en er zijn genoeg stages en leerwerkplekken, voor jongens en meisjes',
    'Courses match what the region asks for and there are enough work placements, for boys and girls',
  ),
  goal(
    10,
    'Hoger onderwijs en bedrijven stemmen af en letten meer op technisch en internationaal talent',
    'Higher education and companies align and pay more attention to technical and international talent',
  ),
  goal(
    11,
    'Netwerken van regio’s en sectoren werken als één geheel en delen betere informatie over de arbeidsmarkt',
    'Regional and sector networks work as one and share better labour market information',
  ),
  goal(
    12,
    'Vakmensen blijven behouden voor bedrijf, sector en techniek en blijven duurzaam inzetbaar',
    'Skilled people are kept for their company, sector and technology and stay employable',
  ),
]
