/** A sign for each result, so that none is told by its colour alone. */
export const marks: Readonly<Record<string, string>> = {
  success: '✓',
  failure: '✗',
  forgiven: '!',
  cancelled: '!',
  skipped: '–',
  running: '…',
}
