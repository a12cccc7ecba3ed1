import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Transform, type TransformCallback } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { CsvError, parse } from 'csv-parse'
import iconv from 'iconv-lite'
import {
  headerFault,
  type LinedRow,
  readRegisterRow,
  registerColumns,
} from '../features/school-register/school-register-rules.ts'
import { FileRefused } from '../problem.ts'
import { refuseTooLarge } from './read-table.ts'

const mostRows = 50_000

interface Parsed {
  record: string[]
  info: { lines: number }
}

/**
 * Reads DUO's file of school locations as a stream. Throws FileRefused when it is not one, or not all of one.
 * `onRead` hears after each row how many were read.
 */
export async function readRegisterFile(
  file: string,
  onRead?: (rows: number) => void,
): Promise<LinedRow[]> {
  await refuseTooLarge(file)
  const rows: LinedRow[] = []
  const watch = new EncodingWatch()
  let isFirst = true
  let last: { line: number; fields: string[] } | undefined
  let refusal: FileRefused | undefined

  const keep = (one: { line: number; fields: string[] }) => {
    rows.push(readLine(one))
    onRead?.(rows.length)
  }
  // One row late, since the last row is judged by how the file ends.
  const take = (fields: string[], line: number): FileRefused | undefined => {
    if (isFirst) {
      isFirst = false
      const fault = headerFault(fields)
      return fault === undefined ? undefined : new FileRefused(`line 1: ${fault}`)
    }
    if (rows.length + Number(last !== undefined) >= mostRows)
      return new FileRefused(`more than ${mostRows} rows`)
    if (last && last.fields.length !== registerColumns.length)
      return new FileRefused(`line ${last.line}: ${columnsOf(last.fields)}`)
    if (last) keep(last)
    last = { line, fields }
    return undefined
  }

  const parser = parse({
    delimiter: ';',
    relax_column_count: true,
    info: true,
    record_delimiter: ['\r\n', '\n'],
  })
  try {
    await pipeline(
      createReadStream(file),
      watch,
      iconv.decodeStream('win1252'),
      parser,
      async (parsed: AsyncIterable<Parsed>) => {
        for await (const { record, info } of parsed) {
          refusal = take(record, info.lines)
          if (refusal) return
        }
      },
    )
  } catch (error) {
    // Leaving before the end of the stream also ends as an error; the reason for leaving is what matters.
    if (refusal) throw refusal
    if (error instanceof CsvError)
      throw new FileRefused(`the file is damaged or cut off: ${error.message}`)
    throw error
  }
  if (refusal) throw refusal
  if (isFirst) throw new FileRefused('the file is empty')
  if (!last) throw new FileRefused('the file has a header and no schools')
  if (!watch.endsWithNewline && last.fields.length === registerColumns.length) refuseHalfRow(last)
  if (last.fields.length !== registerColumns.length)
    throw new FileRefused(`line ${last.line}: ${columnsOf(last.fields)}; the file is cut off`)
  keep(last)
  return rows
}

const columnsOf = (fields: string[]) =>
  `${fields.length} columns instead of ${registerColumns.length}`

function readLine({ line, fields }: { line: number; fields: string[] }): LinedRow {
  const whole = fields.map((field) => field.trim()).join('\u001f')
  const fingerprint = createHash('sha256').update(whole).digest('base64url')
  return { ...readRegisterRow(fields), line, fingerprint }
}

/** The last line has all its columns but no end: right only when its last word is whole. */
function refuseHalfRow({ line, fields }: { line: number; fields: string[] }) {
  const word = fields.at(-1)?.trim() ?? ''
  if (!['Noord', 'Midden', 'Zuid'].includes(word))
    throw new FileRefused(`line ${line}: ends in "${word}"; the file is cut off`)
}

/** Lets bytes through as long as they can be windows-1252 text. */
class EncodingWatch extends Transform {
  endsWithNewline = false
  #line = 1
  #before = 0

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback) {
    for (const byte of chunk) {
      const fault = faultOf(this.#before, byte)
      if (fault) return done(new FileRefused(`line ${this.#line}: ${fault}`))
      if (byte === 0x0a) this.#line += 1
      this.#before = byte
    }
    this.endsWithNewline = this.#before === 0x0a
    done(null, chunk)
  }
}

const undefinedBytes = [0x81, 0x8d, 0x8f, 0x90, 0x9d]

/** In UTF-8 an accented letter is Ã or Â and a sign, a curly quote is â€: no Dutch word has those. */
function faultOf(before: number, byte: number): string | undefined {
  if (byte === 0) return 'is not text in windows-1252 but has zero bytes (UTF-16?)'
  const isDouble =
    ((before === 0xc3 || before === 0xc2) && byte >= 0x80 && byte <= 0xbf) ||
    (before === 0xe2 && byte === 0x80) ||
    (before === 0xef && byte === 0xbb)
  if (isDouble) return 'is UTF-8; give the file as it comes, in windows-1252'
  if (undefinedBytes.includes(byte))
    return `byte 0x${byte.toString(16)} does not exist in windows-1252`
  return undefined
}
