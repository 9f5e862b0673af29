/** Its own reasons. Where a gate decides the code is that gate's, so this set can not be closed. */
export const reasons: Readonly<Record<string, string>> = {
  passed: 'Every gate that was asked passed.',
  'gate-without-result': 'A gate was asked, and did not run to its end or gave no result that can be read.',
  'result-of-another-commit': 'A gate’s result is of another commit or repository than this run’s.',
}
