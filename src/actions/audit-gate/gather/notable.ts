import semver from 'semver'
import type { DocumentAnswer } from '../../../advisories/package-document.ts'
import { readDocuments } from '../../../advisories/read-documents.ts'
import type { Registries } from '../../../advisories/registry.ts'
import { matches } from '../../../domain/wildcard.ts'
import type { LockedPackage } from '../../../lockfiles/lockfile.ts'
import type { Evidence } from '../evidence.ts'
import type { GateContext } from '../gather.ts'
import type { Policy } from '../policy.ts'
import type { Inventory } from './inventory.ts'

export type Notable = Pick<Evidence, 'denied' | 'young' | 'deprecated' | 'outdated' | 'untold'>

const dayMs = 86_400_000
type Documents = ReadonlyMap<string, DocumentAnswer>

/** What the policy asks of packages beside advisories; the registry is asked only for what it needs. */
export async function gatherNotable(
  context: GateContext,
  inventory: Inventory,
  registries: Promise<Registries>,
): Promise<Notable> {
  const { policy, clock } = context
  const all = [...inventory.lockfile.packages.values()]
  const published = all.filter(({ origin }) => origin === 'registry')
  const direct = published.filter(({ id }) => inventory.askedIn(id) !== undefined)
  const aged =
    policy['release-age'] === undefined ? [] : published.filter(locked => !isExempt(locked, policy))
  const stated =
    policy.deprecated === 'off' ? [] : published.filter(({ deprecated }) => deprecated === undefined)
  const compared = policy['outdated-majors'] === 0 ? [] : direct
  const names = new Set([...aged, ...stated, ...compared].map(({ name }) => name))
  const documents = await askFor(context, names, registries)
  const young = aged.flatMap(locked => youngOf(locked, documents, clock.now(), policy, inventory))
  return {
    denied: deniedOf(all, inventory, policy),
    young,
    deprecated:
      policy.deprecated === 'off'
        ? []
        : published.flatMap(locked => deprecatedOf(locked, documents, inventory)),
    outdated: compared.flatMap(locked => outdatedOf(locked, documents, policy, inventory)),
    untold: {
      age: untold(aged, documents, locked => publishedOf(locked, documents) !== undefined),
      state: untold([...stated, ...compared], documents, () => true),
    },
  }
}

async function askFor(
  { http, clock, signal, policy }: GateContext,
  names: ReadonlySet<string>,
  registries: Promise<Registries>,
): Promise<Documents> {
  if (names.size === 0) return new Map()
  return await readDocuments({
    names,
    registries: await registries,
    http,
    clock,
    signal,
    deadlineMs: policy.deadline,
  })
}

function isExempt({ name }: LockedPackage, policy: Policy): boolean {
  return policy['release-age']?.exempt.some(pattern => matches(pattern, name)) === true
}

function deniedOf(all: readonly LockedPackage[], inventory: Inventory, { deny }: Policy): Notable['denied'] {
  if (deny.length === 0) return []
  return all.flatMap(locked => {
    const rule = deny.find(
      ({ package: pattern, versions }) =>
        matches(pattern, locked.name) &&
        // A version that can not be compared is not known to be another one.
        (versions === '*' ||
          semver.valid(locked.version) === null ||
          semver.satisfies(locked.version, versions, { includePrerelease: true })),
    )
    if (rule === undefined) return []
    return [{ copy: inventory.copyOf(locked), versions: rule.versions, reason: rule.reason }]
  })
}

function publishedOf({ name, version }: LockedPackage, documents: Documents): Date | undefined {
  const answer = documents.get(name)
  return answer?.ok === true ? answer.document.versions.get(version)?.published : undefined
}

function youngOf(
  locked: LockedPackage,
  documents: Documents,
  now: Date,
  policy: Policy,
  inventory: Inventory,
): Notable['young'] {
  const published = publishedOf(locked, documents)
  const days = policy['release-age']?.days ?? 0
  if (published === undefined || now.getTime() - published.getTime() >= days * dayMs) return []
  return [{ copy: inventory.copyOf(locked), published }]
}

function deprecatedOf(
  locked: LockedPackage,
  documents: Documents,
  inventory: Inventory,
): Notable['deprecated'] {
  const answer = documents.get(locked.name)
  const told = answer?.ok === true ? answer.document.versions.get(locked.version)?.deprecated : undefined
  const words = locked.deprecated ?? told
  return words === undefined ? [] : [{ copy: inventory.copyOf(locked), words }]
}

function outdatedOf(
  locked: LockedPackage,
  documents: Documents,
  policy: Policy,
  inventory: Inventory,
): Notable['outdated'] {
  const answer = documents.get(locked.name)
  const latest = answer?.ok === true ? answer.document.latest : undefined
  const [ours, theirs] = [semver.parse(locked.version), semver.parse(latest)]
  if (latest === undefined || ours === null || theirs === null) return []
  const behind = theirs.major - ours.major
  return behind < policy['outdated-majors'] ? [] : [{ copy: inventory.copyOf(locked), latest, behind }]
}

function untold(
  wanted: readonly LockedPackage[],
  documents: Documents,
  isTold: (locked: LockedPackage) => boolean,
): { readonly name: string; readonly why: string }[] {
  const found = new Map<string, string>()
  for (const locked of wanted) {
    const answer = documents.get(locked.name)
    if (answer === undefined || !answer.ok) found.set(locked.name, answer?.message ?? 'nobody was asked')
    else if (!isTold(locked)) found.set(locked.name, `no day is told for ${locked.version}`)
  }
  return [...found].map(([name, why]) => ({ name, why }))
}
