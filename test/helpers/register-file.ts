import {
  registerColumns,
  type RegisterColumn,
} from '../../server/features/school-register/school-register-rules.ts'

const common: Partial<Record<RegisterColumn, string>> = {
  PROVINCIE: 'Overijssel',
  'BEVOEGD GEZAG NUMMER': '41234',
  INSTELLINGSCODE: '98AA',
  STRAATNAAM: 'Kerkstraat',
  'HUISNUMMER-TOEVOEGING': '5',
  POSTCODE: '7411 AA',
  PLAATSNAAM: 'DEVENTER',
  GEMEENTENUMMER: '0150',
  GEMEENTENAAM: 'DEVENTER',
  DENOMINATIE: 'Openbaar',
  TELEFOONNUMMER: '0570000000',
  'RPA-GEBIED CODE': '09',
  'RPA-GEBIED NAAM': 'Stedendriehoek',
  VAKANTIEREGIO: 'Noord',
}
/** A school location of an invented school, as the file writes it; an empty value is a space. */
export const row = (code: string, changed: Partial<Record<RegisterColumn, string>> = {}) => {
  const fields = { ...common, VESTIGINGSCODE: code, VESTIGINGSNAAM: `School ${code}`, ...changed }
  return registerColumns.map((column) => fields[column] ?? ' ').join(';')
}
export const header = registerColumns.join(';')
