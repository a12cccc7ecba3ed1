/** One filled-in field of a posting in words. */
export interface Fact<Field extends string = string> {
  field: Field
  label: string
  value: string
}
