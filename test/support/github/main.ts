import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { everything } from './control.ts'
import { type GitHubDouble, startGitHub } from './double.ts'
import { seedShape } from './seed.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    'port-file': { type: 'string' },
    'state-dir': { type: 'string' },
  },
})
// Not an argument, because everyone on the machine can read those.
const token = process.env['GITHUB_TOKEN'] ?? ''
if (values.seed === undefined || token === '') {
  console.error('usage: GITHUB_TOKEN=… node main.ts --seed FILE [--port-file FILE] [--state-dir FOLDER]')
  process.exit(2)
}
const seed = seedShape.parse(JSON.parse(readFileSync(values.seed, 'utf8')))
const { 'port-file': portFile, 'state-dir': folder } = values

const github = await startGitHub(seed, { token, onChange: save })
save(github)
const line = `${JSON.stringify({ url: github.url })}\n`
if (portFile !== undefined) replace(portFile, line)
process.stdout.write(line)
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    save(github)
    void github.close()
  })
}

function save(double: GitHubDouble): void {
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const { state, log, violations } = double
  const data = everything({ state, journal: { log, violations } })
  replace(join(folder, 'state.json'), `${JSON.stringify(data, undefined, 2)}\n`)
}

/** Whoever reads it at that moment gets the old one or the new one, whole. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text)
  renameSync(`${file}.new`, file)
}
