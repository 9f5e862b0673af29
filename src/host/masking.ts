const userinfo = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/@"'<>]+@/gi
const shortest = 4
const common = new Set(['true', 'false', 'null', 'none', 'undefined', 'admin', 'root', 'test', 'production'])

/** Every form in which a secret may turn up: raw, by line, decoded, percent-encoded, in a form, base64, as JSON. */
export function secretForms(secret: string): string[] {
  const parts = [secret, ...secret.split(/\r?\n/).map(line => line.trim()), ...passwordsOf(secret)]
  const forms = parts.flatMap(part => [
    part,
    decoded(part),
    encodeURIComponent(part.toWellFormed()),
    // As the URL parser and as forms write it.
    encodeURI(part.toWellFormed()),
    new URLSearchParams([['', part]]).toString().slice(1),
    Buffer.from(part).toString('base64'),
    Buffer.from(part).toString('base64url'),
    JSON.stringify(part).slice(1, -1),
  ])
  return [...new Set(forms)].filter(form => form.length >= shortest && !common.has(form.toLowerCase()))
}

/** Takes out the secrets it was told of, the longest first, and every `scheme://user:password@`. */
export class Redactor {
  readonly #forms = new Set<string>()
  #ordered: string[] = []

  /** The forms that are new. */
  add(secret: string): string[] {
    const fresh = secretForms(secret).filter(form => !this.#forms.has(form))
    for (const form of fresh) this.#forms.add(form)
    if (fresh.length > 0) this.#ordered = [...this.#forms].sort((a, b) => b.length - a.length)
    return fresh
  }

  redact(text: string): string {
    const plain = text.includes('://') ? text.replace(userinfo, '$1***@') : text
    return this.#ordered.reduce((result, form) => result.replaceAll(form, '***'), plain)
  }

  /** The same shape with every string in it redacted. */
  redactAll<T>(value: T): T
  redactAll(value: unknown): unknown {
    if (typeof value === 'string') return this.redact(value)
    if (Array.isArray(value)) return value.map(item => this.redactAll(item))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.redactAll(item)]))
  }
}

/** A URL masks badly as a whole: its password may be shown alone. */
function passwordsOf(secret: string): string[] {
  if (!secret.includes('://') || !URL.canParse(secret)) return []
  const { password, username } = new URL(secret)
  return password === '' ? [] : [password, `${username}:${password}`]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
