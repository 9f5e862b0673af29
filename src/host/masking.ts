/** Up to the last `@` before the path; the scheme is bounded, or a long dotted text would take for ever. */
const userinfo = /\b([a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/?#"'<>]+@/gi
const shortest = 4
/** Masking one of these would spoil every log, and the outputs that hold them would be dropped by the runner. */
const common = new Set([
  ...['true', 'false', 'null', 'none', 'undefined', 'admin', 'root', 'test', 'main', 'production', 'staging'],
  ...['pass', 'warn', 'block', 'unknown', 'critical', 'high', 'moderate', 'info'],
])

/** Every form in which a secret may turn up: raw, by line, decoded, percent-encoded, in a form, base64, as JSON. */
export function secretForms(secret: string): string[] {
  const parts = [secret, ...secret.split(/\r?\n/).map(line => line.trim()), ...passwordsOf(secret)]
  const forms = parts.flatMap(part => [
    part,
    decoded(part),
    ...percentForms(part.toWellFormed()),
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
    // A URL that is a secret as a whole must go before its userinfo does, or the rest of it stays.
    const plain = this.#ordered.reduce((result, form) => result.replaceAll(form, '***'), text)
    return plain.includes('://') ? plain.replace(userinfo, '$1***@') : plain
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

/** Programs differ over the case of the digits and over what a space becomes. */
function percentForms(text: string): string[] {
  const upper = encodeURIComponent(text)
  const lower = upper.replace(/%[0-9A-F]{2}/g, code => code.toLowerCase())
  // As the URL parser and as forms write it, too.
  const form = new URLSearchParams([['', text]]).toString().slice(1)
  return [upper, lower, upper.replaceAll('%20', '+'), encodeURI(text), form]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
