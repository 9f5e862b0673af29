import { randomUUID } from 'node:crypto'
import { appendFileSync } from 'node:fs'

export function setOutput(name, value) {
  write(process.env.GITHUB_OUTPUT, name, value)
}

export function saveState(name, value) {
  write(process.env.GITHUB_STATE, name, value)
}

export function state(name) {
  return process.env[`STATE_${name}`] ?? ''
}

export function warn(message) {
  console.log(`::warning::${message}`)
}

export function fail(message) {
  console.log(`::error::${message}`)
  process.exit(1)
}

/** With a delimiter, because a value may have many lines. */
function write(file, name, value) {
  const delimiter = `end-${randomUUID()}`
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
}
