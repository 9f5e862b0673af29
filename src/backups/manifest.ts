import { z } from 'zod'
import { parseBackupId } from './backup-id.ts'
import { carriesPassword, carriesUser } from './credentials.ts'

const filled = z.string().regex(/\S/, 'expected a text')
const count = z.int().nonnegative()
const time = z.iso.datetime('expected a time such as 2026-11-24T10:58:00Z')

const fileName = filled.refine(
  name => !/[/\\]|\.\.|^\.$|^\s|\s$|\p{Cc}/u.test(name),
  'expected the name of a file, without folders',
)

const shape = z.strictObject({
  schemaVersion: z.literal(1),
  id: z.string().refine(id => parseBackupId(id) !== undefined, 'expected the id of a backup'),
  engine: z.enum(['postgres', 'mysql', 'sqlite']),
  database: filled,
  server: z.strictObject({ product: filled, version: filled }),
  startedAt: time,
  durationMs: count,
  files: z
    .array(z.strictObject({ name: fileName, bytes: count, sha256: z.string().regex(/^[0-9a-f]{64}$/) }))
    .min(1),
  /** Of all files. */
  bytes: count.positive(),
  tables: z.array(
    z.strictObject({
      name: z.string().min(1),
      rows: count,
      /** Of the ordered content; absent above the size limit. */
      hash: z
        .string()
        .regex(/^(?:[0-9a-f]{2}){4,64}$/)
        .exactOptional(),
    }),
  ),
  proof: z.strictObject({
    level: z.enum(['none', 'file', 'restore']),
    at: time.exactOptional(),
    remarks: z.array(z.string()),
  }),
  /** The last migration that had run. */
  schemaHead: filled.exactOptional(),
  /** Where the files lie, without credentials. */
  location: filled.refine(text => !carriesUser(text) && !carriesPassword(text), 'must not carry credentials'),
  /** To the letter, but for the password. */
  restoreCommand: filled.refine(text => !carriesPassword(text), 'must not carry a password'),
  commit: z
    .string()
    .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)
    .exactOptional(),
})

/** What a backup tells about itself; the time in `id` is less than a minute from `startedAt`. */
export type Manifest = z.infer<typeof shape>

export type ParsedManifest =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly message: string }

/** Reads the text of a manifest; what is damaged, of another version or contradicts itself is not ok. */
export function parseManifest(text: string): ParsedManifest {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, message: text.trim() === '' ? 'the manifest is empty' : 'the manifest is not JSON' }
  }
  const parsed = shape.safeParse(value)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(issue => `${issue.path.join('.') || 'manifest'}: ${issue.message}`)
    return { ok: false, message: issues.join('; ') }
  }
  const found = contradictions(parsed.data)
  return found.length > 0 ? { ok: false, message: found.join('; ') } : { ok: true, manifest: parsed.data }
}

function contradictions({ id, startedAt, files, bytes, tables, proof, engine, restoreCommand }: Manifest) {
  const sum = files.reduce((total, file) => total + file.bytes, 0)
  // Names that differ in case alone are one file on some disks.
  const file = firstTwice(files.map(({ name }) => name.toLowerCase()))
  const table = firstTwice(tables.map(({ name }) => name))
  const started = Date.parse(startedAt)
  const named = parseBackupId(id)?.time.getTime() ?? Number.NaN
  const found: string[] = []
  if (sum !== bytes) found.push(`bytes: ${bytes} is told, the files have ${sum}`)
  if (file !== undefined) found.push(`files: ${file} stands there twice`)
  if (table !== undefined) found.push(`tables: ${table} stands there twice`)
  if (!(Math.abs(named - started) < 60_000)) found.push('startedAt: the id tells another time')
  if (proof.level === 'restore' && proof.at === undefined) found.push('proof: a restore without a time')
  if (proof.level === 'none' && proof.at !== undefined) found.push('proof: a time without a proof')
  if (proof.at !== undefined && !(Date.parse(proof.at) >= started))
    found.push('proof: it is older than the backup')
  if (engine === 'mysql' && /(?:^|\s)-p["']?[^\s"'$]/.test(restoreCommand))
    found.push('restoreCommand: must not carry a password')
  return found
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find(name => seen.size === seen.add(name).size)
}
