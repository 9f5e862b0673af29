/** The GHSA id in an id or an address, in GitHub's own spelling. */
export function ghsaIn(text: string): string | undefined {
  const [, rest] = /\bGHSA((?:-[a-z0-9]{4}){3})(?![a-z0-9-])/i.exec(text) ?? []
  return rest === undefined ? undefined : `GHSA${rest.toLowerCase()}`
}
