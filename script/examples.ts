import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { parseDocument } from '../src/documents/document.ts'
import { checkFile } from '../src/host/policy/check-file.ts'
import { policyFileSchema } from '../src/policy/file-schema.ts'
import { loadSpecs } from '../src/start.ts'
import { validateWithGitHub } from '../test/support/validator.ts'

const root = resolve(import.meta.dirname, '..')
const examples = join(root, 'workflows-examples')

const names = await readdir(examples)
const workflows = names.filter(name => name.endsWith('.yml'))
const policies = (await readdir(join(examples, 'policies'))).map(name => `policies/${name}/golive.yml`)
const found = [
  ...(await Promise.all(workflows.map(workflowFaults))).flat(),
  ...(await Promise.all(policies.map(policyFaults))).flat(),
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
  return [...problems, ...mistakes].map(({ at, line, message }) => `${name}:${line}: ${at}: ${message}`)
}
