import { isUtf8 } from 'node:buffer'
import { readFile, stat } from 'node:fs/promises'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { FileRefused } from '../problem.ts'

const mostBytes = 50_000_000

export interface TableRow {
  fields: string[]
  line: number
}

/** Throws FileRefused for a file that is larger than anything that is published. */
export async function refuseTooLarge(file: string) {
  if ((await stat(file)).size > mostBytes)
    throw new FileRefused(`${file} is larger than ${mostBytes} bytes`)
}

/** The text of a file in UTF-8. Throws FileRefused for one that is too large, empty or in another encoding. */
export async function readText(file: string): Promise<string> {
  await refuseTooLarge(file)
  const bytes = await readFile(file)
  if (bytes.length === 0) throw new FileRefused(`${file} is empty`)
  if (bytes.includes(0))
    throw new FileRefused(`${file} is not text in UTF-8 but has zero bytes (UTF-16?)`)
  const text = bytes.toString('utf8').replace(/^\ufeff/, '')
  if (!isUtf8(bytes)) {
    const line = text.slice(0, text.indexOf('\ufffd')).split('\n').length
    throw new FileRefused(`${file} line ${line}: is not UTF-8; give the file as it comes`)
  }
  return text
}

/** The rows of a text table, each with its line. Throws FileRefused for one that is damaged or cut off. */
export function readTable(file: string, text: string, delimiter: ',' | '\t'): TableRow[] {
  if (!text.endsWith('\n')) {
    const last = text.split('\n').length
    throw new FileRefused(`${file} line ${last}: has no end; the file is cut off`)
  }
  try {
    const found: unknown = parse(text, {
      delimiter,
      relax_column_count: true,
      info: true,
      quote: delimiter === '\t' ? false : '"',
    })
    return (found as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      fields: record,
      line: info.lines,
    }))
  } catch (error) {
    if (error instanceof CsvError)
      throw new FileRefused(`${file} is damaged or cut off: ${error.message}`)
    throw error
  }
}

/** Open data says where something is in degrees; anything else is another grid or a slip. */
export const isInCountry = (latitude: number, longitude: number) =>
  latitude >= 50 && latitude <= 54 && longitude >= 3 && longitude <= 7.5
