import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseDocument } from '../src/documents/document.ts'
import type { Problem } from '../src/errors.ts'
import { checkFile } from '../src/host/policy/check-file.ts'
import { policyFileSchema } from '../src/policy/file-schema.ts'
import { loadSpecs } from '../src/start.ts'
import { parseWaivers } from '../src/waivers/parse-waivers.ts'
import { validateWithGitHub } from '../test/support/validator.ts'

const root = resolve(import.meta.dirname, '..')
const examples = join(root, 'workflows-examples')

const names = await readdir(examples)
const workflows = names.filter(name => name.endsWith('.yml'))
const services = await readdir(join(examples, 'policies'))
const policies = services.map(name => `policies/${name}/golive.yml`)
const waivers = services.map(name => `policies/${name}/golive-waivers.yml`)
const found = [
  ...(await Promise.all(workflows.map(workflowFaults))).flat(),
  ...(await Promise.all(policies.map(policyFaults))).flat(),
  ...(await Promise.all(waivers.map(waiverFaults))).flat(),
]
for (const line of found) console.log(line)
console.log(`${workflows.length} workflows, ${policies.length} policies, ${found.length} faults`)
// Nothing to look at is no proof.
if (found.length > 0 || workflows.length === 0 || policies.length === 0) process.exitCode = 1

async function workflowFaults(name: string): Promise<string[]> {
  const faults = await validateWithGitHub(join(examples, name), await readFile(join(examples, name), 'utf8'))
  return faults.map(fault => `workflows-examples/${name}:${fault}`)
}

async function policyFaults(name: string): Promise<string[]> {
  const { document, problems } = await parseDocument(name, await readFile(join(examples, name), 'utf8'))
  const mistakes = document === undefined ? [] : checkFile(document, policyFileSchema(await loadSpecs()))
  return [...problems, ...mistakes].map(problem => told(name, problem))
}

async function waiverFaults(name: string): Promise<string[]> {
  const text = await readFile(join(examples, name), 'utf8')
  return (await parseWaivers(name, text)).problems.map(problem => told(name, problem))
}

function told(name: string, { at, line, message }: Problem): string {
  return `${name}:${line}: ${at}: ${message}`
}
