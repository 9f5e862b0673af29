import type { Log } from '../../../ports/log.ts'

/** Credentials in a URL leave us as Basic authentication too, so every form of them is masked. */
export function maskCredentials(log: Pick<Log, 'mask'>, text: string): void {
  const { username, password, href } = new URL(text)
  if (username === '' && password === '') return
  const [name, word] = [decoded(username), decoded(password)]
  if (password !== '') log.mask(href)
  for (const secret of [word === '' ? name : word, `${name}:${word}`]) log.mask(secret)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
