/**
 * Every figure of the progress report of 2016 that says something about an action. A figure has a target only where the
 * report names one: what was agreed but not measured has a target and no value. Action 7 has no figure at all.
 */
import type { Indicator } from '../../shared/techniekpact.ts'

const document = 'Techniekpact, voortgang van de 22 acties, 2016'

const said = (section: string, nl: string, en: string): Indicator['source'] => ({
  document,
  section,
  says: { nl, en },
})

type Given = Pick<Indicator, 'id' | 'actionNumber' | 'source'> & {
  nl: string
  en: string
} & Partial<Indicator>

const figure = ({ id, actionNumber, source, nl, en, ...rest }: Given): Indicator => ({
  id,
  actionNumber,
  title: { nl, en },
  value: null,
  target: null,
  unit: 'count',
  direction: 'higher',
  valueYear: rest.value === undefined ? null : '2016',
  targetYear: null,
  qualifier: null,
  from: null,
  comparison: null,
  source,
  ...rest,
})

const evaluation = said(
  'Actie 1',
  'Bijna gehaald: in 2015 deed 57% van de basisscholen mee aan minstens één W&T-activiteit, het doel was 60%.',
  'Nearly reached: in 2015, 57% of primary schools took part in at least one activity, the target was 60%.',
)
const allSchools = said(
  'Actie 1',
  'Alle basisscholen bieden W&T in 2020 structureel aan; de PO-Raad herhaalde dat doel (actie 2). Er is geen meting.',
  'All primary schools offer it structurally by 2020; the sector council repeated that aim (action 2). It was not measured.',
)
const networks = said(
  'Actie 1',
  'Acht regionale W&T-netwerken helpen scholen.',
  'Eight regional networks help schools.',
)
const profiles = said(
  'Actie 3',
  'Het vwo zit met 62% ruim boven het doel van 55% in 2015, de havo nadert dat doel met 43%.',
  'Vwo is at 62%, well above the target of 55% in 2015; havo comes closer to that target with 43%.',
)
const jetNet = said(
  'Actie 3',
  'Scholen, bedrijfslocaties en partners die in 2015/2016 meededen aan Jet-Net, en scholen die wachtten.',
  'Schools, company sites and partners that took part in Jet-Net in 2015/2016, and schools that waited.',
)
const speedDates = said(
  'Actie 3',
  'Sinds 2015 spraken leerlingen op deze scholen met vrouwen die in de techniek werken.',
  'Since 2015 pupils of these schools have met women who work in technology.',
)
const amsterdam = said(
  'Voorbeeld bij actie 3: netwerk Amsterdam',
  'Omvang van het regionale netwerk van voortgezet en hoger onderwijs in Amsterdam.',
  'Size of the regional network of secondary and higher education in Amsterdam.',
)
const techNet = said(
  'Actie 4',
  'TechNet telt 144 kringen, met 1.200 activiteiten per jaar, meer dan 800 scholen en 3.300 bedrijven.',
  'TechNet has 144 circles, with 1,200 activities a year, more than 800 schools and 3,300 companies.',
)
const girlsday = said('Actie 4', 'Deelnemers aan Girlsday 2016.', 'Participants in Girlsday 2016.')
const mTech = said(
  'Actie 5',
  'M-Tech werkt met vmbo-scholen die alleen de theoretische leerweg hebben.',
  'M-Tech works with vmbo schools that only have the theoretical track.',
)
const vmboGraduates = said(
  'Actie 5',
  'Gediplomeerden met natuur- en scheikunde in hun pakket, in 2015 tegenover het doel voor 2015.',
  'Graduates with physics and chemistry among their subjects, in 2015 against the target for 2015.',
)
const vmboChoice = said(
  'Actie 5',
  'In 2015 koos 26% in de beroepsgerichte leerweg techniek; de ambitie is 30%.',
  'In 2015, 26% in the vocational track chose technology; the ambition is 30%.',
)
const vmboPilot = said(
  'Actie 5',
  'Dertig scholen begonnen in 2013/2014 met de nieuwe examenprogramma’s; met de groep van 2014/2015 erbij zijn het vijftig locaties.',
  'Thirty schools began with the new exam programmes in 2013/2014; with the group of 2014/2015 there are fifty locations.',
)
const topTechniek = said(
  'Actie 6',
  'In 21 regio’s werken 35 mbo-instellingen en 209 scholen met bedrijven aan de overgang van vmbo naar mbo.',
  'In 21 regions 35 mbo institutions and 209 schools work with companies on the step from vmbo to mbo.',
)
const routes = said(
  'Actie 6',
  'Routes die in 2015/2016 liepen en routes die voor 2016/2017 zijn goedgekeurd.',
  'Routes that ran in 2015/2016 and routes approved for 2016/2017.',
)
const pathwayResults = said(
  'Actie 6',
  'Scholen in Toptechniek in bedrijf halen een hoger aandeel dan het landelijke cijfer.',
  'Schools in Toptechniek in bedrijf reach a higher share than the national figure.',
)
const inService = said(
  'Actie 9',
  'Ruim 19.000 leerkrachten hebben zich bijgeschoold; de vraag van scholen is nog groot.',
  'Well over 19,000 teachers had training; demand from schools is still large.',
)
const stem = said(
  'Actie 10',
  'Deelnemers aan stages, cursussen en ontwikkelteams van de STEM Teacher Academy.',
  'Participants in placements, courses and development teams of the STEM Teacher Academy.',
)
const rif = said(
  'Actie 12',
  'Het Regionaal investeringsfonds mbo heeft tot 2018 elk jaar 25 miljoen euro; in drie rondes zijn 64 aanvragen goedgekeurd, goed voor 52 miljoen.',
  'The regional investment fund for mbo has 25 million euro a year until 2018; in three rounds 64 applications were approved, worth 52 million.',
)
const centres = said(
  'Actie 12',
  'Elk jaar gaat 20 miljoen euro naar samenwerking in het hbo; er zijn 24 Centres of expertise, 22 gericht op techniek.',
  'Every year 20 million euro goes to partnerships in hbo; there are 24 centres of expertise, 22 of them technical.',
)
const funding = said(
  'Actie 14',
  'Vanaf 2015 is er structureel 75 miljoen euro extra voor technische en andere dure mbo-opleidingen.',
  'From 2015 there is a structural 75 million euro extra for technical and other costly mbo courses.',
)
const mboChoice = said(
  'Actie 17',
  'In 2015/2016 koos 31% van de jongeren op het mbo een technische opleiding; het doel was 30% in 2016.',
  'In 2015/2016, 31% of young people in mbo chose a technical course; the target was 30% in 2016.',
)
const workPlacements = said(
  'Actie 17',
  'Tot 2019 is er elk jaar 205 miljoen euro voor werkgevers die leerlingen begeleiden.',
  'Until 2019 there is 205 million euro a year for employers who train learners.',
)
const processIndustry = said(
  'Actie 17, sectorplan Procesindustrie',
  'Afgesproken in het sectorplan; het rapport zegt niet wat ervan is uitgevoerd.',
  'Agreed in the sector plan; the report does not say what was carried out.',
)
const bachelors = said(
  'Actie 18',
  'Van 65 technische bachelors naar 36 op 1 september 2015, in zes domeinen; een streefgetal noemt het rapport niet.',
  'From 65 technical bachelor’s degrees to 36 on 1 September 2015, in six domains; the report names no target number.',
)
const talent = said(
  'Actie 19',
  'Het actieplan leverde na twee jaar ruim 20 projecten op, verdeeld over 5 lijnen.',
  'After two years the action plan had led to well over 20 projects along 5 lines.',
)
const brabant = said(
  'Actie 19, Brabantse studentenpilot',
  'Streefgetallen van de pilot: ongeveer 70 tot 100 talenten, en een deel van 250 beurzen van de topsector.',
  'Aims of the pilot: about 70 to 100 talents, and part of 250 grants of the top sector.',
)
const grants = said(
  'Actie 20',
  'In 2015/2016 waren er 559 beurzen, een jaar eerder 448; het doel is 1.000 in 2016/2017.',
  'In 2015/2016 there were 559 grants, a year earlier 448; the target is 1,000 in 2016/2017.',
)
const firstGrant = said(
  'Actie 20',
  'Op 18 april 2016 is de eerste ICT-beurs uitgereikt.',
  'The first ICT grant was handed over on 18 April 2016.',
)
const sectorPlans = said(
  'Acties 21 en 22',
  'Uit de eerste twee aanvraagrondes kwamen 76 sectorplannen, een derde daarvan technisch.',
  'The first two rounds of applications led to 76 sector plans, a third of them technical.',
)
const servicePoints = said(
  'Acties 21 en 22',
  'Elf regionale Servicepunten Techniek zijn open.',
  'Eleven regional service points for technology are open.',
)

export const indicators: readonly Indicator[] = [
  // Action 1
  figure({
    id: 'active-primary-schools',
    actionNumber: 1,
    nl: 'Basisscholen die meedoen aan W&T-activiteiten',
    en: 'Primary schools that take part in activities',
    value: 57,
    target: 60,
    unit: 'percent',
    valueYear: '2015',
    targetYear: '2015',
    source: evaluation,
  }),
  figure({
    id: 'structural-primary-schools',
    actionNumber: 1,
    nl: 'Basisscholen die W&T structureel aanbieden',
    en: 'Primary schools that offer it structurally',
    target: 100,
    unit: 'percent',
    targetYear: '2020',
    source: allSchools,
  }),
  figure({
    id: 'regional-networks',
    actionNumber: 1,
    nl: 'Regionale W&T-netwerken',
    en: 'Regional networks',
    value: 8,
    source: networks,
  }),

  // Action 3
  figure({
    id: 'vwo-science-profile',
    actionNumber: 3,
    nl: 'Vwo-leerlingen met een natuurprofiel',
    en: 'Vwo pupils with a science profile',
    value: 62,
    target: 55,
    unit: 'percent',
    valueYear: '2015',
    targetYear: '2015',
    source: profiles,
  }),
  figure({
    id: 'havo-science-profile',
    actionNumber: 3,
    nl: 'Havo-leerlingen met een natuurprofiel',
    en: 'Havo pupils with a science profile',
    value: 43,
    target: 55,
    unit: 'percent',
    valueYear: '2015',
    targetYear: '2015',
    source: profiles,
  }),
  figure({
    id: 'jet-net-schools',
    actionNumber: 3,
    nl: 'Scholen in Jet-Net',
    en: 'Schools in Jet-Net',
    value: 182,
    valueYear: '2015/2016',
    source: jetNet,
  }),
  figure({
    id: 'jet-net-company-sites',
    actionNumber: 3,
    nl: 'Actieve bedrijfslocaties in Jet-Net',
    en: 'Active company sites in Jet-Net',
    value: 116,
    valueYear: '2015/2016',
    source: jetNet,
  }),
  figure({
    id: 'jet-net-partners',
    actionNumber: 3,
    nl: 'Partners van Jet-Net',
    en: 'Partners of Jet-Net',
    value: 43,
    valueYear: '2015/2016',
    source: jetNet,
  }),
  figure({
    id: 'jet-net-waiting-schools',
    actionNumber: 3,
    nl: 'Scholen op de wachtlijst van Jet-Net',
    en: 'Schools on the waiting list of Jet-Net',
    value: 91,
    direction: 'lower',
    source: jetNet,
  }),
  figure({
    id: 'speed-dates-havo-vwo',
    actionNumber: 3,
    nl: 'Havo- en vwo-scholen met speeddates',
    en: 'Havo and vwo schools with speed dates',
    value: 169,
    source: speedDates,
  }),
  figure({
    id: 'speed-dates-vmbo',
    actionNumber: 3,
    nl: 'Vmbo-scholen met speeddates',
    en: 'Vmbo schools with speed dates',
    value: 109,
    source: speedDates,
  }),
  figure({
    id: 'amsterdam-universities',
    actionNumber: 3,
    nl: 'Netwerk Amsterdam: hogescholen en universiteiten',
    en: 'Amsterdam network: higher education partners',
    value: 4,
    direction: 'none',
    source: amsterdam,
  }),
  figure({
    id: 'amsterdam-schools',
    actionNumber: 3,
    nl: 'Netwerk Amsterdam: scholen',
    en: 'Amsterdam network: schools',
    value: 50,
    source: amsterdam,
  }),
  figure({
    id: 'amsterdam-teachers',
    actionNumber: 3,
    nl: 'Netwerk Amsterdam: docenten',
    en: 'Amsterdam network: teachers',
    value: 450,
    qualifier: 'about',
    source: amsterdam,
  }),
  figure({
    id: 'amsterdam-pupils',
    actionNumber: 3,
    nl: 'Netwerk Amsterdam: leerlingen',
    en: 'Amsterdam network: pupils',
    value: 5800,
    qualifier: 'about',
    source: amsterdam,
  }),

  // Action 4
  figure({
    id: 'technet-circles',
    actionNumber: 4,
    nl: 'TechNet-kringen',
    en: 'TechNet circles',
    value: 144,
    source: techNet,
  }),
  figure({
    id: 'technet-activities',
    actionNumber: 4,
    nl: 'Activiteiten van TechNet',
    en: 'Activities of TechNet',
    value: 1200,
    unit: 'count_per_year',
    source: techNet,
  }),
  figure({
    id: 'technet-schools',
    actionNumber: 4,
    nl: 'Scholen in TechNet',
    en: 'Schools in TechNet',
    value: 800,
    qualifier: 'more_than',
    source: techNet,
  }),
  figure({
    id: 'technet-companies',
    actionNumber: 4,
    nl: 'Bedrijven in TechNet',
    en: 'Companies in TechNet',
    value: 3300,
    source: techNet,
  }),
  figure({
    id: 'girlsday-companies',
    actionNumber: 4,
    nl: 'Girlsday: bedrijven',
    en: 'Girlsday: companies',
    value: 326,
    source: girlsday,
  }),
  figure({
    id: 'girlsday-primary-schools',
    actionNumber: 4,
    nl: 'Girlsday: basisscholen',
    en: 'Girlsday: primary schools',
    value: 84,
    source: girlsday,
  }),
  figure({
    id: 'girlsday-havo-vwo-schools',
    actionNumber: 4,
    nl: 'Girlsday: havo- en vwo-scholen',
    en: 'Girlsday: havo and vwo schools',
    value: 137,
    source: girlsday,
  }),
  figure({
    id: 'girlsday-vmbo-schools',
    actionNumber: 4,
    nl: 'Girlsday: vmbo-scholen',
    en: 'Girlsday: vmbo schools',
    value: 89,
    source: girlsday,
  }),

  // Action 5
  figure({
    id: 'vmbo-tl-science',
    actionNumber: 5,
    nl: 'Vmbo-tl: gediplomeerden met natuur- en scheikunde',
    en: 'Vmbo theoretical track: graduates with physics and chemistry',
    value: 40,
    target: 40,
    unit: 'percent',
    valueYear: '2015',
    targetYear: '2015',
    source: vmboGraduates,
  }),
  figure({
    id: 'vmbo-gl-science',
    actionNumber: 5,
    nl: 'Vmbo-gl: gediplomeerden met natuur- en scheikunde',
    en: 'Vmbo combined track: graduates with physics and chemistry',
    value: 38,
    target: 40,
    unit: 'percent',
    valueYear: '2015',
    targetYear: '2015',
    source: vmboGraduates,
  }),
  figure({
    id: 'vmbo-vocational-technology',
    actionNumber: 5,
    nl: 'Vmbo beroepsgericht: leerlingen die techniek kiezen',
    en: 'Vmbo vocational track: pupils who choose technology',
    value: 26,
    target: 30,
    unit: 'percent',
    valueYear: '2015',
    source: vmboChoice,
  }),
  figure({
    id: 'm-tech-schools',
    actionNumber: 5,
    nl: 'Scholen in M-Tech',
    en: 'Schools in M-Tech',
    value: 105,
    source: mTech,
  }),
  figure({
    id: 'm-tech-networks',
    actionNumber: 5,
    nl: 'Regionale netwerken van M-Tech',
    en: 'Regional networks of M-Tech',
    value: 19,
    source: mTech,
  }),
  figure({
    id: 'vmbo-pilot-schools',
    actionNumber: 5,
    nl: 'Scholen die begonnen met de nieuwe examenprogramma’s',
    en: 'Schools that began with the new exam programmes',
    value: 30,
    valueYear: '2013/2014',
    source: vmboPilot,
  }),
  figure({
    id: 'vmbo-pilot-locations',
    actionNumber: 5,
    nl: 'Vmbo-locaties in de proef met nieuwe examenprogramma’s',
    en: 'Vmbo locations in the pilot with new exam programmes',
    value: 50,
    valueYear: '2014/2015',
    source: vmboPilot,
  }),

  // Action 6
  figure({
    id: 'pathway-regions',
    actionNumber: 6,
    nl: 'Regio’s met Toptechniek in bedrijf',
    en: 'Regions with Toptechniek in bedrijf',
    value: 21,
    source: topTechniek,
  }),
  figure({
    id: 'pathway-mbo-institutions',
    actionNumber: 6,
    nl: 'Mbo-instellingen in Toptechniek in bedrijf',
    en: 'Mbo institutions in Toptechniek in bedrijf',
    value: 35,
    source: topTechniek,
  }),
  figure({
    id: 'pathway-secondary-schools',
    actionNumber: 6,
    nl: 'Scholen voor voortgezet onderwijs in Toptechniek in bedrijf',
    en: 'Secondary schools in Toptechniek in bedrijf',
    value: 209,
    source: topTechniek,
  }),
  figure({
    id: 'craft-routes',
    actionNumber: 6,
    nl: 'Vakmanschapsroutes',
    en: 'Craft routes',
    value: 87,
    valueYear: '2015/2016',
    source: routes,
  }),
  figure({
    id: 'technology-routes',
    actionNumber: 6,
    nl: 'Technologieroutes',
    en: 'Technology routes',
    value: 19,
    valueYear: '2015/2016',
    source: routes,
  }),
  figure({
    id: 'new-routes',
    actionNumber: 6,
    nl: 'Nieuwe routes die zijn goedgekeurd',
    en: 'New routes that were approved',
    value: 93,
    valueYear: '2016/2017',
    source: routes,
  }),
  figure({
    id: 'new-technical-routes',
    actionNumber: 6,
    nl: 'Nieuwe routes in de sector techniek',
    en: 'New routes in the technical sector',
    value: 87,
    valueYear: '2016/2017',
    source: routes,
  }),
  figure({
    id: 'technical-diplomas',
    actionNumber: 6,
    nl: 'Gediplomeerden met een technisch profiel',
    en: 'Graduates with a technical profile',
    value: 39,
    unit: 'percent',
    comparison: { label: { nl: 'Landelijk', en: 'National' }, value: 34 },
    source: pathwayResults,
  }),
  figure({
    id: 'onward-to-technical-mbo',
    actionNumber: 6,
    nl: 'Technische vmbo’ers die doorgaan naar een technische mbo-opleiding',
    en: 'Technical vmbo graduates who go on to a technical mbo course',
    value: 64,
    unit: 'percent',
    comparison: { label: { nl: 'Landelijk', en: 'National' }, value: 62 },
    source: pathwayResults,
  }),

  // Action 9
  figure({
    id: 'trained-primary-teachers',
    actionNumber: 9,
    nl: 'Leerkrachten die zijn bijgeschoold in W&T',
    en: 'Primary teachers trained in science and technology',
    value: 19000,
    qualifier: 'well_over',
    source: inService,
  }),

  // Action 10
  figure({
    id: 'stem-academy-teachers',
    actionNumber: 10,
    nl: 'STEM Teacher Academy: docenten',
    en: 'STEM Teacher Academy: teachers',
    value: 300,
    qualifier: 'well_over',
    source: stem,
  }),
  figure({
    id: 'stem-academy-schools',
    actionNumber: 10,
    nl: 'STEM Teacher Academy: scholen',
    en: 'STEM Teacher Academy: schools',
    value: 100,
    qualifier: 'well_over',
    source: stem,
  }),
  figure({
    id: 'stem-academy-companies',
    actionNumber: 10,
    nl: 'STEM Teacher Academy: bedrijven',
    en: 'STEM Teacher Academy: companies',
    value: 60,
    source: stem,
  }),

  // Action 12
  figure({
    id: 'mbo-fund-budget',
    actionNumber: 12,
    nl: 'Regionaal investeringsfonds mbo: budget',
    en: 'Regional investment fund for mbo: budget',
    value: 25_000_000,
    unit: 'euro_per_year',
    source: rif,
  }),
  figure({
    id: 'mbo-fund-applications',
    actionNumber: 12,
    nl: 'Regionaal investeringsfonds mbo: goedgekeurde aanvragen',
    en: 'Regional investment fund for mbo: approved applications',
    value: 64,
    source: rif,
  }),
  figure({
    id: 'mbo-fund-granted',
    actionNumber: 12,
    nl: 'Regionaal investeringsfonds mbo: toegekend',
    en: 'Regional investment fund for mbo: granted',
    value: 52_000_000,
    unit: 'euro',
    source: rif,
  }),
  figure({
    id: 'hbo-partnership-budget',
    actionNumber: 12,
    nl: 'Geld voor publiek-private samenwerking in het hbo',
    en: 'Money for public-private partnerships in hbo',
    value: 20_000_000,
    unit: 'euro_per_year',
    source: centres,
  }),
  figure({
    id: 'centres-of-expertise',
    actionNumber: 12,
    nl: 'Centres of expertise in het hbo',
    en: 'Centres of expertise in hbo',
    value: 24,
    source: centres,
  }),
  figure({
    id: 'technical-centres-of-expertise',
    actionNumber: 12,
    nl: 'Centres of expertise gericht op techniek',
    en: 'Technical centres of expertise',
    value: 22,
    source: centres,
  }),

  // Action 14
  figure({
    id: 'extra-mbo-funding',
    actionNumber: 14,
    nl: 'Extra geld voor technische en andere dure mbo-opleidingen',
    en: 'Extra money for technical and other costly mbo courses',
    value: 75_000_000,
    unit: 'euro_per_year',
    valueYear: '2015',
    source: funding,
  }),

  // Action 17
  figure({
    id: 'mbo-technical-choice',
    actionNumber: 17,
    nl: 'Jongeren op het mbo die een technische opleiding kiezen',
    en: 'Young people in mbo who choose a technical course',
    value: 31,
    target: 30,
    unit: 'percent',
    valueYear: '2015/2016',
    targetYear: '2016',
    source: mboChoice,
  }),
  figure({
    id: 'work-placement-subsidy',
    actionNumber: 17,
    nl: 'Subsidie praktijkleren',
    en: 'Subsidy for work-based learning',
    value: 205_000_000,
    unit: 'euro_per_year',
    source: workPlacements,
  }),
  figure({
    id: 'process-industry-placements',
    actionNumber: 17,
    nl: 'Procesindustrie: extra leerwerkplekken voor jongeren',
    en: 'Process industry: extra work placements for young people',
    target: 750,
    source: processIndustry,
  }),
  figure({
    id: 'process-industry-young-unemployed',
    actionNumber: 17,
    nl: 'Procesindustrie: werkloze jongeren snel opgeleid, met baangarantie',
    en: 'Process industry: young unemployed people trained fast, with a job guaranteed',
    target: 200,
    source: processIndustry,
  }),
  figure({
    id: 'process-industry-sector-switchers',
    actionNumber: 17,
    nl: 'Procesindustrie: werknemers uit andere sectoren',
    en: 'Process industry: workers from other sectors',
    target: 100,
    source: processIndustry,
  }),
  figure({
    id: 'process-industry-trained-workers',
    actionNumber: 17,
    nl: 'Procesindustrie: geschoolde werknemers',
    en: 'Process industry: trained workers',
    target: 1000,
    source: processIndustry,
  }),
  figure({
    id: 'process-industry-health-checks',
    actionNumber: 17,
    nl: 'Procesindustrie: gezondheidschecks',
    en: 'Process industry: health checks',
    target: 1500,
    source: processIndustry,
  }),
  figure({
    id: 'process-industry-career-checks',
    actionNumber: 17,
    nl: 'Procesindustrie: loopbaanchecks',
    en: 'Process industry: career checks',
    target: 200,
    source: processIndustry,
  }),

  // Action 18
  figure({
    id: 'hbo-technical-bachelors',
    actionNumber: 18,
    nl: 'Technische bachelors in het hbo',
    en: 'Technical bachelor’s degrees in hbo',
    value: 36,
    direction: 'lower',
    valueYear: '2015',
    from: 65,
    source: bachelors,
  }),
  figure({
    id: 'hbo-technical-domains',
    actionNumber: 18,
    nl: 'Domeinen van technische bachelors',
    en: 'Domains of technical bachelor’s degrees',
    value: 6,
    direction: 'none',
    valueYear: '2015',
    source: bachelors,
  }),

  // Action 19
  figure({
    id: 'talent-projects',
    actionNumber: 19,
    nl: 'Projecten van Make it in the Netherlands',
    en: 'Projects of Make it in the Netherlands',
    value: 20,
    qualifier: 'well_over',
    source: talent,
  }),
  figure({
    id: 'talent-lines',
    actionNumber: 19,
    nl: 'Actielijnen van Make it in the Netherlands',
    en: 'Lines of Make it in the Netherlands',
    value: 5,
    direction: 'none',
    source: talent,
  }),
  figure({
    id: 'brabant-talents',
    actionNumber: 19,
    nl: 'Technische talenten voor Brabant (70 tot 100)',
    en: 'Technical talents for Brabant (70 to 100)',
    target: 70,
    qualifier: 'about',
    source: brabant,
  }),
  figure({
    id: 'top-sector-grants-for-brabant',
    actionNumber: 19,
    nl: 'Beurzen van de topsector, deels voor Brabant',
    en: 'Grants of the top sector, partly for Brabant',
    target: 250,
    source: brabant,
  }),

  // Action 20
  figure({
    id: 'top-sector-grants',
    actionNumber: 20,
    nl: 'Topsectorbeurzen',
    en: 'Top sector grants',
    value: 559,
    target: 1000,
    unit: 'count_per_year',
    valueYear: '2015/2016',
    targetYear: '2016/2017',
    comparison: { label: { nl: 'In 2014/2015', en: 'In 2014/2015' }, value: 448 },
    source: grants,
  }),
  figure({
    id: 'first-ict-grant',
    actionNumber: 20,
    nl: 'Bedrag van de eerste ICT-beurs',
    en: 'Amount of the first ICT grant',
    value: 2500,
    unit: 'euro',
    direction: 'none',
    source: firstGrant,
  }),

  // Actions 21 and 22
  figure({
    id: 'technology-service-points',
    actionNumber: 21,
    nl: 'Regionale Servicepunten Techniek',
    en: 'Regional service points for technology',
    value: 11,
    source: servicePoints,
  }),
  figure({
    id: 'sector-plans',
    actionNumber: 22,
    nl: 'Sectorplannen uit de eerste twee rondes',
    en: 'Sector plans of the first two rounds',
    value: 76,
    source: sectorPlans,
  }),
  figure({
    id: 'technical-sector-plans',
    actionNumber: 22,
    nl: 'Deel van de sectorplannen dat technisch is (een derde)',
    en: 'Share of the sector plans that is technical (a third)',
    value: 33,
    unit: 'percent',
    qualifier: 'about',
    source: sectorPlans,
  }),
]
