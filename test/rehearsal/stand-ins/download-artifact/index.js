import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join, matchesGlob, resolve } from 'node:path'
import { flag, input } from '../runner/input.js'
import { fail, setOutput } from '../runner/output.js'
import { fileName, store } from '../runner/store.js'

const kept = store('artifacts')
const known = existsSync(kept) ? readdirSync(kept).map(decodeURIComponent) : []
const name = input('name')
const target = resolve(process.env.GITHUB_WORKSPACE, input('path', '.'))
if (name !== '' && !known.includes(name)) fail(`Artifact not found for name: ${name}`)
const wanted = name === '' ? known.filter(item => matchesGlob(item, input('pattern', '*'))) : [name]
const together = name !== '' || flag('merge-multiple')
mkdirSync(target, { recursive: true })
for (const item of wanted) {
  cpSync(join(kept, fileName(item)), together ? target : join(target, item), { recursive: true })
  console.log(`Artifact ${item} downloaded`)
}
setOutput('download-path', target)
