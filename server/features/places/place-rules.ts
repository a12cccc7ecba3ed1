/** A name as it is compared: lower case, without accents and punctuation ("'s-Gravenhage" → "s gravenhage"). */
export const foldName = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
