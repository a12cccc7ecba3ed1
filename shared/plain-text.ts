/** What ends a line or paragraph in Unicode beside the line feed. */
const otherLineEnds = /[\u0085\u2028\u2029]/g

/**
 * What nobody sees and what only serves to make one text look like another: controls of the upper range, soft hyphens, marks
 * and overrides of direction, spaces of no width, fillers, tags, and what no character is.
 */
const invisible = new RegExp(
  [
    String.raw`[\u0080-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f`,
    String.raw`\u202a-\u202e\u2060-\u206f\u2800\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff`,
    String.raw`\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]`,
  ].join(''),
  'gu',
)

/** Scripts in which a joiner or non-joiner between two letters is part of the spelling. */
const joining = 'Arab Syrc Nkoo Mong Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Khmr Mymr'
  .split(' ')
  .map((script) => String.raw`\p{sc=${script}}`)
  .join('')
/** Elsewhere a joiner is only good for pictures made of two, such as that of a teacher. */
const strayJoiner = new RegExp(
  String.raw`(?<![${joining}]\p{M}?)\u200c|\u200c(?![${joining}])|` +
    String.raw`(?<![${joining}]\p{M}?|[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d|` +
    String.raw`\u200d(?![${joining}]|\p{Extended_Pictographic})`,
  'gu',
)

/**
 * A text as it is kept: what looks the same is the same. Letters with accents in one form (NFC), without anything invisible;
 * names keep their letters, accents and apostrophes, whatever their script.
 */
export const asPlainText = (text: string): string =>
  text.replace(otherLineEnds, ' ').replace(invisible, '').replace(strayJoiner, '').normalize('NFC')
