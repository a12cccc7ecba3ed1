/**
 * Which documents hold a term, as one sorted list of documents a term.
 *
 * Method: documents get growing numbers, so every list stays sorted when documents are added. `pack` lays all lists one behind the
 * other in a single array by a counting sort; documents added after it wait in a small list a term. A document that is gone stays
 * in the lists until `pack` is told who is still alive.
 * Cost: adding a document one step a term; packing one step an entry; reading a list one step an entry.
 * Source: Zobel and Moffat, "Inverted Files for Text Search Engines", 2006.
 */

/** An entry holds its document and whether the term is a strong one there (in a title, say). */
const documentOf = (entry: number) => entry >>> 1

/** Entries come in by chunks, so that none is copied while they grow. */
const chunkSize = 1 << 17

export class InvertedIndex {
  private starts = new Int32Array(1)
  private packed = new Int32Array(0)
  private readonly waiting = new Map<number, number[]>()
  /** The last document that was added to each term, so that a document is in a list once. */
  private lastDocument = new Int32Array(1024).fill(-1)
  private termCount = 0
  private waitingCount = 0
  /** Entries in the order of adding, used only until the first `pack`. */
  private stream: Int32Array[] = []
  private chunk = new Int32Array(0)
  private chunkFilled = 0
  private isPacked = false

  /** Documents must come in growing order, and for one document its strong terms first. Terms are numbered from 0 without gaps. */
  add(document: number, term: number, strong: boolean) {
    if (term >= this.termCount) this.countTerms(term + 1)
    if (this.lastDocument[term] === document) return
    this.lastDocument[term] = document
    const entry = (document << 1) | (strong ? 1 : 0)
    if (!this.isPacked) return this.addToStream(term, entry)
    const list = this.waiting.get(term)
    if (list === undefined) this.waiting.set(term, [entry])
    else list.push(entry)
    this.waitingCount++
  }

  /**
   * Raises what each document of the term is worth, to `strong` where the term is strong and to `weak` where not; also of documents that are
   * gone. Those that were worth nothing before are listed behind the first `listed`; gives how many there are now.
   */
  raise(
    term: number,
    strong: number,
    weak: number,
    worth: Uint8Array,
    documents: Int32Array,
    listed: number,
  ) {
    const from = this.startOf(term)
    const count = raiseAll(
      this.packed,
      from,
      this.startOf(term + 1),
      strong,
      weak,
      worth,
      documents,
      listed,
    )
    const list = this.waiting.get(term)
    if (list === undefined) return count
    return raiseAll(list, 0, list.length, strong, weak, worth, documents, count)
  }

  /** Lays all lists together; documents get the number that `renumber` holds for them and leave when that is negative. It must keep their order. */
  pack(renumber?: Int32Array) {
    const starts = new Int32Array(this.termCount + 1)
    this.packed = this.isPacked ? this.layLists(starts, renumber) : this.sortStream(starts)
    this.starts = starts
    this.waiting.clear()
    this.waitingCount = 0
    this.isPacked = true
    this.stream = []
    this.chunk = new Int32Array(0)
    this.lastDocument.fill(-1)
  }

  private startOf(term: number) {
    return this.starts[Math.min(term, this.starts.length - 1)]!
  }

  private countTerms(count: number) {
    this.termCount = count
    if (count <= this.lastDocument.length) return
    const longer = new Int32Array(2 * count).fill(-1)
    longer.set(this.lastDocument)
    this.lastDocument = longer
  }

  private addToStream(term: number, entry: number) {
    if (this.chunkFilled === this.chunk.length) {
      this.chunk = new Int32Array(2 * chunkSize)
      this.stream.push(this.chunk)
      this.chunkFilled = 0
    }
    this.chunk[this.chunkFilled++] = term
    this.chunk[this.chunkFilled++] = entry
  }

  private sortStream(starts: Int32Array) {
    const chunks = this.stream.map((chunk) =>
      chunk === this.chunk ? chunk.subarray(0, this.chunkFilled) : chunk,
    )
    for (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += 2) starts[chunk[at]! + 1]!++
    for (let term = 0; term < this.termCount; term++) starts[term + 1]! += starts[term]!
    const packed = new Int32Array(starts[this.termCount]!)
    const next = starts.slice()
    for (const chunk of chunks)
      for (let at = 0; at < chunk.length; at += 2) packed[next[chunk[at]!]!++] = chunk[at + 1]!
    return packed
  }

  private layLists(starts: Int32Array, renumber?: Int32Array) {
    const packed = new Int32Array(this.packed.length + this.waitingCount)
    let filled = 0
    const lay = (entry: number) => {
      const document = renumber === undefined ? documentOf(entry) : renumber[documentOf(entry)]!
      if (document >= 0) packed[filled++] = (document << 1) | (entry & 1)
    }
    for (let term = 0; term < this.termCount; term++) {
      starts[term] = filled
      this.packed.subarray(this.startOf(term), this.startOf(term + 1)).forEach(lay)
      this.waiting.get(term)?.forEach(lay)
    }
    starts[this.termCount] = filled
    return filled === packed.length ? packed : packed.slice(0, filled)
  }
}

function raiseAll(
  entries: Int32Array | number[],
  from: number,
  to: number,
  strong: number,
  weak: number,
  worth: Uint8Array,
  documents: Int32Array,
  listed: number,
) {
  const more = strong - weak
  let count = listed
  // no branches: which document is new, and which worth more, the processor could only guess
  for (let at = from; at < to; at++) {
    const entry = entries[at]!
    const document = documentOf(entry)
    const before = worth[document]!
    const lacking = weak + more * (entry & 1) - before
    documents[count] = document
    count += (before - 1) >>> 31
    worth[document] = before + (lacking & ~(lacking >> 31))
  }
  return count
}
