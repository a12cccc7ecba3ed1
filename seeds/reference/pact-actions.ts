import type { PactAction, Texts } from '../../shared/techniekpact.ts'

const open = (number: number, goals: number[], title: Texts, summary: Texts): PactAction => ({
  number,
  title,
  goals,
  closed: false,
  summary,
})

const closed = (number: number, title: Texts, summary: Texts): PactAction => ({
  number,
  title,
  goals: [],
  closed: true,
  summary,
})

/** The 22 actions of the Techniekpact of 2013 with the goals of 2016-2020 in which they go on; titles shortened. */
export const pactActions: readonly PactAction[] = [
  open(
    1,
    [1],
    {
      nl: 'Alle basisscholen bieden in 2020 structureel W&T aan',
      en: 'All primary schools offer science and technology structurally by 2020',
    },
    {
      nl: 'Acht regionale netwerken onder leiding van schoolbestuurders helpen scholen om W&T een vaste plek te geven.',
      en: 'Eight regional networks led by school boards help schools to give science and technology a fixed place.',
    },
  ),
  closed(
    2,
    {
      nl: 'De PO-Raad neemt W&T op in het strategisch meerjarenplan',
      en: 'The primary education council takes science and technology into its strategic plan',
    },
    {
      nl: 'De beleidsagenda en het bestuursakkoord van 2014 leggen het doel voor alle scholen vast.',
      en: 'The policy agenda and the administrative agreement of 2014 lay down the aim for all schools.',
    },
  ),
  open(
    3,
    [4],
    {
      nl: 'Meer leerlingen op havo en vwo kiezen een natuurprofiel',
      en: 'More pupils in havo and vwo choose a science profile',
    },
    {
      nl: 'Scholen, hogescholen, universiteiten en bedrijven laten leerlingen vóór en na de profielkeuze zien wat bèta en techniek te bieden hebben.',
      en: 'Schools, universities and companies show pupils before and after the choice of profile what science and technology have to offer.',
    },
  ),
  open(
    4,
    [3],
    {
      nl: 'Goede samenwerking tussen scholen en bedrijven breidt zich uit over de regio’s',
      en: 'Good partnerships between schools and companies spread over the regions',
    },
    {
      nl: 'Jet-Net en TechNet bundelen hun krachten, voor basisonderwijs en voortgezet onderwijs.',
      en: 'Jet-Net and TechNet join forces, for primary and secondary education.',
    },
  ),
  open(
    5,
    [4],
    {
      nl: 'Meer leerlingen op het vmbo kiezen een technisch profiel',
      en: 'More pupils in vmbo choose a technical profile',
    },
    {
      nl: 'Programma’s voor de theoretische leerweg en voor loopbaanbegeleiding brengen techniek dichter bij leerlingen.',
      en: 'Programmes for the theoretical track and for career guidance bring technology closer to pupils.',
    },
  ),
  open(
    6,
    [5],
    {
      nl: 'Doorlopende leerlijnen van vmbo naar mbo voor elke sterke sector in de regio',
      en: 'Continuous pathways from vmbo to mbo for each strong sector of the region',
    },
    {
      nl: 'Vmbo, mbo en bedrijven maken in de regio samen één leerweg, met opdrachten uit bedrijven.',
      en: 'Vmbo, mbo and companies of a region make one pathway together, with assignments from companies.',
    },
  ),
  open(
    7,
    [3],
    {
      nl: 'Eén digitaal loket helpt scholen om W&T aan te bieden',
      en: 'One digital desk helps schools to offer science and technology',
    },
    {
      nl: 'Bedrijven, science centra en expertiseorganisaties brengen aanbod en vraag in de regio bij elkaar; het gebruik van het oude loket is nooit gemeten.',
      en: 'Companies, science centres and expertise organisations bring supply and demand of a region together; the use of the old desk was never measured.',
    },
  ),
  open(
    8,
    [2],
    {
      nl: 'Meer W&T op de pabo en meer academisch opgeleide docenten',
      en: 'More science and technology in teacher training and more university-trained teachers',
    },
    {
      nl: 'W&T zit sinds 2015/2016 in het programma van de pabo, met een landelijk kader als basis.',
      en: 'Science and technology has been part of primary teacher training since 2015/2016, based on a national framework.',
    },
  ),
  open(
    9,
    [2],
    {
      nl: 'Leerkrachten op de basisschool krijgen nascholing in W&T',
      en: 'Primary school teachers get in-service training in science and technology',
    },
    {
      nl: 'Netwerken, W&T-academies en wetenschapsknooppunten scholen leerkrachten bij, van één dag tot een heel teamtraject.',
      en: 'Networks, academies and science hubs train teachers, from a single day to a course for the whole team.',
    },
  ),
  open(
    10,
    [6, 7],
    {
      nl: 'Onderwijs en bedrijven leiden leraren samen op en scholen hen samen bij',
      en: 'Education and companies train teachers together',
    },
    {
      nl: 'Docenten lopen stage in bedrijven, doen mee aan onderzoek en ontwikkelen lessen met vakmensen.',
      en: 'Teachers spend time in companies, take part in research and develop lessons with professionals.',
    },
  ),
  open(
    11,
    [7],
    {
      nl: 'Meer vakmensen uit de techniek staan voor de klas op het mbo',
      en: 'More technical professionals teach in mbo',
    },
    {
      nl: 'De eisen en afspraken voor zij-instroom zijn vastgelegd; nu gaat het om de uitwisseling zelf.',
      en: 'Requirements and agreements for side entry are laid down; now the exchange itself has to grow.',
    },
  ),
  open(
    12,
    [8],
    {
      nl: 'Meer geld voor publiek-private samenwerking in het beroepsonderwijs',
      en: 'More investment in public-private partnerships in vocational education',
    },
    {
      nl: 'Het Rijk legt bij als regio’s, bedrijven en scholen samen in het beroepsonderwijs investeren.',
      en: 'The state adds money where regions, companies and schools invest in vocational education together.',
    },
  ),
  open(
    13,
    [8],
    {
      nl: 'Belemmeringen voor zulke samenwerking verdwijnen',
      en: 'Obstacles to such partnerships are removed',
    },
    {
      nl: 'Scholen die samen onderwijs geven, betalen sinds maart 2016 minder vaak btw.',
      en: 'Schools that teach together have had a wider exemption from VAT since March 2016.',
    },
  ),
  closed(
    14,
    {
      nl: 'Technische mbo-opleidingen houden hun hogere bekostiging',
      en: 'Technical mbo courses keep their higher funding',
    },
    {
      nl: 'De hogere prijsfactor blijft en er is vanaf 2015 extra geld voor dure opleidingen.',
      en: 'The higher price factor stays and there is extra money for costly courses from 2015.',
    },
  ),
  open(
    15,
    [9],
    {
      nl: 'Mbo-instellingen stemmen hun opleidingen af met bedrijven en elkaar in de regio',
      en: 'Mbo institutions align their courses with companies and each other in the region',
    },
    {
      nl: 'De wet macrodoelmatigheid geldt sinds 1 augustus 2015.',
      en: 'The act on an efficient supply of mbo courses has been in force since 1 August 2015.',
    },
  ),
  closed(
    16,
    {
      nl: 'Een studiebijsluiter voor elke mbo-opleiding',
      en: 'A course leaflet for every mbo course',
    },
    {
      nl: 'Aankomende studenten en ouders kunnen sinds september 2014 kwaliteit en kans op werk vergelijken.',
      en: 'Future students and parents have been able to compare quality and job prospects since September 2014.',
    },
  ),
  open(
    17,
    [5, 9],
    {
      nl: 'In 2016 kiest 30% van de jongeren een technische beroepsopleiding',
      en: 'In 2016, 30% of young people choose technical vocational training',
    },
    {
      nl: 'Scholen en bedrijven zorgen samen voor keuze, stages en leerwerkplekken.',
      en: 'Schools and companies together take care of choice, placements and work-based learning.',
    },
  ),
  closed(
    18,
    {
      nl: 'Minder en duidelijker technische bachelors in het hbo',
      en: 'Fewer and clearer technical bachelor’s degrees in hbo',
    },
    {
      nl: 'Brede bachelors in zes domeinen vervangen sinds 1 september 2015 een lange lijst van opleidingen.',
      en: 'Broad bachelor’s degrees in six domains have replaced a long list of courses since 1 September 2015.',
    },
  ),
  open(
    19,
    [10],
    {
      nl: 'Een gezamenlijk plan bindt internationaal talent aan Nederland',
      en: 'A joint plan binds international talent to the Netherlands',
    },
    {
      nl: 'Make it in the Netherlands loopt sinds 2013; het echte werk gebeurt in de regio’s.',
      en: 'Make it in the Netherlands has run since 2013; the real work is done in the regions.',
    },
  ),
  open(
    20,
    [10],
    {
      nl: 'Topsectoren geven vanaf 2016/2017 elk jaar 1.000 beurzen aan talentvolle studenten',
      en: 'From 2016/2017 top sectors give 1,000 grants a year to talented students',
    },
    {
      nl: 'Het aantal beurzen groeit; het doel van duizend staat nog.',
      en: 'The number of grants grows; the aim of a thousand still stands.',
    },
  ),
  open(
    21,
    [11, 12],
    {
      nl: 'Werkgevers en vakbonden werven technisch personeel en houden het vast',
      en: 'Employers and unions get technical staff and keep them',
    },
    {
      nl: 'Regionale servicepunten helpen ondernemers en werkzoekenden in de techniek; het rapport behandelt actie 21 en 22 samen.',
      en: 'Regional service points help companies and job seekers in technology; the report treats actions 21 and 22 together.',
    },
  ),
  open(
    22,
    [11, 12],
    {
      nl: 'Sectorplannen helpen werkzoekenden om zich met behoud van uitkering om te scholen',
      en: 'Sector plans help job seekers to retrain while keeping their benefit',
    },
    {
      nl: 'Plannen van sectoren en regio’s, vouchers en overbruggingen leiden naar beroepen met kans op werk; het rapport behandelt actie 21 en 22 samen.',
      en: 'Plans of sectors and regions, vouchers and bridging schemes lead to occupations with good prospects; the report treats actions 21 and 22 together.',
    },
  ),
]
