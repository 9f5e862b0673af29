import type { Problem } from '../errors.ts'
import { Credentials } from './credentials.ts'
import { type Expanded, expand, readNpmrc } from './npmrc.ts'
import type { Registries, Registry } from './registry.ts'

export interface NpmrcFile {
  /** As it is named to the user, such as `.npmrc`. */
  readonly file: string
  readonly text: string
}

export interface RegistrySettings {
  /** The strongest first: the project's, then the user's. */
  readonly texts: readonly NpmrcFile[]
  /** `NPM_CONFIG_REGISTRY`, which beats every file. */
  readonly env: { readonly registry?: string }
  /** A variable of the job, masked; undefined when it is not set. */
  secretFrom(name: string): string | undefined
}

export type RegistriesAnswer =
  | { readonly ok: true; readonly registries: Registries }
  | { readonly ok: false; readonly problems: readonly Problem[] }

interface Setting {
  readonly key: string
  readonly value: Expanded
  readonly place: { readonly file: string; readonly line: number } | undefined
}

const publicRegistry = 'https://registry.npmjs.org'
const barred = new Set(['_authToken', '_auth', '_password', 'username'])

/** Which registries answer for which packages, and with which credentials, as npm reads its settings. */
export function readRegistries({ texts, env, secretFrom }: RegistrySettings): RegistriesAnswer {
  const settings = [...fromVariable(env.registry), ...texts.flatMap(file => settingsOf(file, secretFrom))]
  const problems: Problem[] = []
  const credentials = new Credentials()
  for (const setting of settings) {
    if (barred.has(setting.key))
      problems.push(problem(setting, `names no registry; write //host/:${setting.key}=…`))
    else credentials.add(setting.key, setting.value)
  }
  const addresses = settings.filter(({ key }) => key === 'registry' || /^@[^/:]+:registry$/.test(key))
  const found = new Map<string, Registry>()
  for (const setting of addresses.filter(({ key }, index) => isFirst(addresses, key, index))) {
    const registry = registryAt(setting, credentials)
    if ('message' in registry) problems.push(registry)
    else found.set(setting.key.replace(/:?registry$/, ''), registry)
  }
  if (problems.length > 0) return { ok: false, problems }
  const { '': main = { url: publicRegistry, ...credentials.for(publicRegistry) }, ...scopes } =
    Object.fromEntries(found)
  return { ok: true, registries: { main, scopes: new Map(Object.entries(scopes)) } }
}

function fromVariable(registry: string | undefined): Setting[] {
  if (registry === undefined || registry === '') return []
  return [{ key: 'registry', value: { ok: true, value: registry }, place: undefined }]
}

/** Within one file the last of a key counts; so it comes first. */
function settingsOf({ file, text }: NpmrcFile, secretFrom: RegistrySettings['secretFrom']): Setting[] {
  return readNpmrc(text)
    .filter(({ key }) => isOurs(key))
    .reverse()
    .map(({ key, value, line }) => ({ key, value: expand(value, secretFrom), place: { file, line } }))
}

/** Other settings may name variables that nobody sets here. */
function isOurs(key: string): boolean {
  return (
    barred.has(key) ||
    /(?:^|:)registry$/.test(key) ||
    /^\/\/.+:(?:_authToken|_auth|username|_password)$/.test(key)
  )
}

function isFirst(settings: readonly Setting[], key: string, index: number): boolean {
  return settings.findIndex(setting => setting.key === key) === index
}

function registryAt(setting: Setting, credentials: Credentials): Registry | Problem {
  if (!setting.value.ok) {
    return problem(setting, `names the variable ${setting.value.missing}, which is not set`)
  }
  const url = URL.canParse(setting.value.value) ? new URL(setting.value.value) : undefined
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    return problem(setting, 'is not an absolute http or https URL')
  }
  const plain = `${url.origin}${url.pathname.replace(/\/+$/, '')}`
  if (url.username === '' && url.password === '') return { url: plain, ...credentials.for(plain) }
  const pair = `${decoded(url.username)}:${decoded(url.password)}`
  return { url: plain, authorization: `Basic ${Buffer.from(pair).toString('base64')}` }
}

function problem({ key, place }: Setting, message: string): Problem {
  return { at: place === undefined ? 'NPM_CONFIG_REGISTRY' : key, message, ...place }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
