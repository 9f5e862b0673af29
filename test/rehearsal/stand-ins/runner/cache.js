import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, relative, resolve } from 'node:path'
import { flag, input, lines } from './input.js'
import { fail, saveState, setOutput, warn } from './output.js'
import { below } from './search.js'
import { fileName, store } from './store.js'

/** Brings back what was kept for the key, else the newest for one of the restore keys. */
export function restore() {
  const key = input('key')
  const paths = lines('path')
  const entry = find(key, paths)
  setOutput('cache-primary-key', key)
  saveState('key', key)
  if (entry === undefined) {
    if (flag('fail-on-cache-miss')) fail(`Failed to restore cache entry. Input key: ${key}`)
    console.log(`Cache not found for input keys: ${[key, ...lines('restore-keys')].join(', ')}`)
    return
  }
  if (!flag('lookup-only'))
    for (const { from, to } of entry.files) cpSync(join(entry.folder, from), place(to), { recursive: true })
  setOutput('cache-hit', entry.key === key)
  setOutput('cache-matched-key', entry.key)
  saveState('matched', entry.key)
  console.log(`Cache restored from key: ${entry.key}`)
}

/** Keeps the paths under the key; a key that is taken stays as it is. */
export function save(key, paths) {
  const folder = join(store('caches'), fileName(key))
  if (existsSync(folder)) {
    console.log(`Cache hit occurred on the primary key ${key}, not saving cache.`)
    return
  }
  const files = paths.flatMap(path => below(place(path)))
  if (files.length === 0) {
    warn(`Path Validation Error: none of ${paths.join(', ')} exists, so no cache is saved.`)
    return
  }
  mkdirSync(folder, { recursive: true })
  const entries = files.map((file, index) => {
    cpSync(file, join(folder, String(index)))
    const inside = relative(process.env.GITHUB_WORKSPACE, file)
    return { from: String(index), to: inside.startsWith('..') || isAbsolute(inside) ? file : inside }
  })
  writeFileSync(join(folder, 'entry.json'), JSON.stringify({ key, paths, files: entries }))
  console.log(`Cache saved with key: ${key}`)
}

function find(key, paths) {
  const kept = store('caches')
  const entries = (existsSync(kept) ? readdirSync(kept) : [])
    .map(name => join(kept, name))
    .map(folder => ({
      folder,
      at: statSync(join(folder, 'entry.json')).mtimeMs,
      ...JSON.parse(readFileSync(join(folder, 'entry.json'), 'utf8')),
    }))
    // A cache of other paths is another cache.
    .filter(entry => entry.paths.join('\n') === paths.join('\n'))
    .sort((a, b) => b.at - a.at)
  const exact = entries.find(entry => entry.key === key)
  if (exact !== undefined) return exact
  for (const prefix of lines('restore-keys')) {
    const near = entries.find(entry => entry.key.startsWith(prefix))
    if (near !== undefined) return near
  }
  return undefined
}

/** Paths in the workspace are told from there, because every job has its own. */
function place(path) {
  return resolve(process.env.GITHUB_WORKSPACE, path.replace(/^~(?=\/|$)/, homedir()))
}
