import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { flag, input, lines } from '../runner/input.js'
import { fail, setOutput, warn } from '../runner/output.js'
import { search } from '../runner/search.js'
import { fileName, store } from '../runner/store.js'

const name = input('name', 'artifact')
const folder = join(store('artifacts'), fileName(name))
const { root, files } = search(lines('path'), { hidden: flag('include-hidden-files') })
if (/["<>|*?\r\n\\/:]/.test(name)) fail(`The artifact name is not valid: ${name}`)
if (files.length === 0) nothing(`No files were found with the provided path: ${lines('path').join(', ')}`)
else if (existsSync(folder) && !flag('overwrite'))
  fail(`An artifact named ${name} exists in this run already`)
else keep()

function nothing(message) {
  const answers = { warn, error: fail, ignore: text => console.log(text) }
  const answer = answers[input('if-no-files-found', 'warn')]
  if (answer === undefined) fail('if-no-files-found is none of warn, error, ignore')
  else answer(message)
}

function keep() {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const hash = createHash('sha256')
  for (const file of files) {
    cpSync(file, join(folder, relative(root, file)))
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file))
  }
  const id = readdirSync(store('artifacts')).length
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = process.env
  setOutput('artifact-id', id)
  setOutput('artifact-digest', hash.digest('hex'))
  setOutput('artifact-url', `${server}/${repository}/actions/runs/${run}/artifacts/${id}`)
  console.log(`Artifact ${name}: ${files.length} ${files.length === 1 ? 'file' : 'files'}`)
}
