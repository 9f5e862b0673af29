import fc from 'fast-check'

/** One place of a report, as a share of its length, and what is done there. */
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  remove: fc.integer({ min: 0, max: 40 }),
  insert: fc.oneof(
    fc.constantFrom(
      '',
      '"',
      '<',
      '</class>',
      '{',
      '}',
      ',',
      '\n',
      '-1',
      '1e999',
      '\0',
      '&x;',
      '<![CDATA[',
      '<!DOCTYPE a [',
      'SF:x\n',
      'end_of_record\n',
      '\uFEFF',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }),
  ),
})

/** A few changes to a real report: nearer to what goes wrong in life than bytes by chance. */
export const changes = fc.array(change, { minLength: 1, maxLength: 6 })

export function mutate(
  report: Buffer,
  made: readonly { readonly at: number; readonly remove: number; readonly insert: string }[],
): Buffer {
  return made.reduce((data, { at, remove, insert }) => {
    const start = Math.floor(at * data.length)
    return Buffer.concat([data.subarray(0, start), Buffer.from(insert), data.subarray(start + remove)])
  }, report)
}
