import { type Context, createContext, runInContext } from 'node:vm'

/** How much of a text is searched, and for how long. */
const textLimit = 65_536
const budgetMs = 250

export type Found =
  | { readonly ok: true; readonly groups: readonly (string | undefined)[] | undefined }
  | { readonly ok: false; readonly why: string }

let realm: Context | undefined

/** Runs a user's expression on what a server answered, in a realm of its own: only there can it be stopped. */
export function search(source: string, text: string): Found {
  realm ??= createContext({ source: '', text: '' })
  realm['source'] = source
  realm['text'] = text.slice(0, textLimit)
  try {
    const found: unknown = runInContext('new RegExp(source, "u").exec(text)', realm, { timeout: budgetMs })
    return { ok: true, groups: Array.isArray(found) ? found.map(textOf) : undefined }
  } catch (error) {
    const late = typeof error === 'object' && error !== null && Reflect.has(error, 'code')
    return { ok: false, why: late ? `took longer than ${budgetMs} ms` : 'is no regular expression' }
  }
}

/** What does not hold, as the end of "... "; nothing when the text fits. */
export function mismatch(source: string, text: string): string | undefined {
  const found = search(source, text)
  if (!found.ok) return `could not be searched: ${source} ${found.why}`
  if (found.groups !== undefined) return undefined
  const where = text.length > textLimit ? ` in its first ${textLimit} characters` : ''
  return `does not match ${source}${where}`
}

function textOf(group: unknown): string | undefined {
  return typeof group === 'string' ? group : undefined
}
