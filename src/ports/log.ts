export interface Log {
  debug(message: string): void
  info(message: string): void
  notice(message: string): void
  warning(message: string): void
  /** Everything logged inside is folded under the title. */
  group<T>(title: string, work: () => Promise<T>): Promise<T>
  /** From now on the value, and its decoded, percent-encoded and base64 forms, are never shown. */
  mask(secret: string): void
  /** The text with every masked value and every `scheme://user:password@` taken out. */
  redact(text: string): string
}
