/**
 * The provinces and the five parts of the country of the Techniekpact. Labour market regions come from the school
 * register by import. The ids never change, so an import can be repeated.
 */

/** A province by its CBS code; `alsoCalled` are names that other registers use. */
export interface ProvinceSeed {
  id: string
  kind: 'province'
  code: string
  name: string
  alsoCalled: readonly string[]
}

/** A part of the country as whole provinces, by CBS code. */
export interface CountryPartSeed {
  id: string
  kind: 'country_part'
  name: string
  provinces: readonly string[]
}

const province = (
  code: string,
  name: string,
  id: string,
  ...alsoCalled: string[]
): ProvinceSeed => ({ id, kind: 'province', code, name, alsoCalled })

export const provinces: readonly ProvinceSeed[] = [
  province('PV20', 'Groningen', '1b599a66-c485-5d92-a090-d53fa2982fd7'),
  province('PV21', 'Fryslân', '4b59c73c-dd20-5dc7-953a-8dbdff0a47ab', 'Friesland'),
  province('PV22', 'Drenthe', 'd4f53c2e-009a-5f74-bc63-11f170954e50'),
  province('PV23', 'Overijssel', '004cf9b4-0382-5691-a7c6-5fb207d44a46'),
  province('PV24', 'Flevoland', 'a408cfd8-7354-5e15-a957-638cb4050adc'),
  province('PV25', 'Gelderland', '3dda99fa-5190-5885-ad72-79019e95db68'),
  province('PV26', 'Utrecht', 'd6fbe5ba-adf6-571b-b2ac-f40e45b87e75'),
  province('PV27', 'Noord-Holland', '0710de66-cc33-5e90-99d5-e259465ce570'),
  province('PV28', 'Zuid-Holland', 'ecbaf1ed-166c-5a97-af7f-9ac5fc19fc83'),
  province('PV29', 'Zeeland', 'fc5b0505-1a8e-5036-b9bc-f474133c740f'),
  province('PV30', 'Noord-Brabant', 'dbc51f8f-35e2-5ceb-9629-24d5c693dac0'),
  province('PV31', 'Limburg', '6eb0730f-987c-52d0-941f-0b7cc4d65175'),
]

const countryPart = (name: string, id: string, codes: readonly string[]): CountryPartSeed => ({
  id,
  kind: 'country_part',
  name,
  provinces: codes,
})

/** Whole provinces come close: the Techniekpact itself drew no exact borders. */
export const countryParts: readonly CountryPartSeed[] = [
  countryPart('Noord', '2be5db0f-f5e5-588e-8672-0ae04b74e74e', ['PV20', 'PV21', 'PV22']),
  countryPart('Noordvleugel', 'd3819c10-21d6-5bd1-b6b4-83fe78fe9fd1', ['PV24', 'PV26', 'PV27']),
  countryPart('Oost', 'dfb3e82a-ec15-533b-b2a5-568e801fba61', ['PV23', 'PV25']),
  countryPart('Zuidwest', 'b80617ee-2b2e-5e95-9d9a-b85754b3a71e', ['PV28', 'PV29']),
  countryPart('Zuidoost', '2640e6f6-efee-5406-8fcd-9144d345ac22', ['PV30', 'PV31']),
]
