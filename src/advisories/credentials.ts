import type { Expanded } from './npmrc.ts'

const kinds = ['_authToken', '_auth', 'username', '_password'] as const
type Kind = (typeof kinds)[number]

/** What .npmrc gives for all addresses below `//host/path`. */
type Given = Partial<Record<Kind, Expanded>>

/** Credentials by the place they are for, the stronger file's first. */
export class Credentials {
  readonly #places = new Map<string, Given>()

  /** False when the key is none of credentials. */
  add(key: string, value: Expanded): boolean {
    const [, place, kind] = /^(\/\/.+?)\/?:(_authToken|_auth|username|_password)$/.exec(key) ?? []
    if (place === undefined || !isKind(kind)) return false
    const given = this.#places.get(normal(place)) ?? {}
    given[kind] ??= value
    this.#places.set(normal(place), given)
    return true
  }

  /** What to send to the registry: the place that fits longest counts, as with npm. */
  for(url: string): { readonly authorization?: string; readonly missing?: string } {
    const { host, pathname } = new URL(url)
    const parts = pathname.split('/').filter(part => part !== '')
    for (let length = parts.length; length >= 0; length -= 1) {
      const given = this.#places.get([`//${host}`, ...parts.slice(0, length)].join('/'))
      const made = given === undefined ? undefined : headerOf(given)
      if (made !== undefined) return made
    }
    return {}
  }
}

function headerOf(given: Given): { readonly authorization?: string; readonly missing?: string } | undefined {
  const { _authToken: token, _auth: pair, username, _password: password } = given
  if (isUsable(token)) return token.ok ? { authorization: `Bearer ${token.value}` } : missing(token)
  if (isUsable(pair)) return pair.ok ? { authorization: `Basic ${pair.value}` } : missing(pair)
  if (!isUsable(username) || !isUsable(password)) return undefined
  if (!username.ok) return missing(username)
  if (!password.ok) return missing(password)
  const plain = Buffer.from(password.value, 'base64').toString('utf8')
  return { authorization: `Basic ${Buffer.from(`${username.value}:${plain}`).toString('base64')}` }
}

function missing({ missing }: { readonly missing: string }): { readonly missing: string } {
  return { missing }
}

function isUsable(value: Expanded | undefined): value is Expanded {
  return value !== undefined && !(value.ok && value.value === '')
}

function isKind(text: string | undefined): text is Kind {
  return kinds.some(kind => kind === text)
}

/** Hosts have no case, and a slash at the end says nothing. */
function normal(place: string): string {
  const [host = '', ...path] = place.slice(2).split('/')
  return [`//${host.toLowerCase()}`, ...path.filter(part => part !== '')].join('/')
}
