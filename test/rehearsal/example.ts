import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { type EventName, events } from './options.ts'

/** A workflow that can be played, as it is written. */
export interface Example {
  /** Its place in the scratch repository. */
  readonly path: string
  readonly text: string
  /** As it calls itself, and as act does. */
  readonly name: string
  readonly events: readonly EventName[]
  readonly cron: string | undefined
}

/** The names of the workflows in a folder. */
export function exampleNames(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yml'))
    .map(name => name.slice(0, -'.yml'.length))
    .sort()
}

export function readExample(folder: string, name: string): Example {
  return describeExample(`${name}.yml`, readFileSync(join(folder, `${name}.yml`), 'utf8'))
}

export function describeExample(file: string, text: string): Example {
  const root = parseDocument(text).contents
  const [name, on] = isMap(root) ? [root.get('name'), root.get('on', true)] : []
  const names = isMap(on)
    ? on.items.map(({ key }) => String(key))
    : (isSeq(on) ? on.items : [on]).map(item => (isScalar(item) ? String(item.value) : ''))
  const schedule = isMap(on) ? on.getIn(['schedule', 0, 'cron']) : undefined
  return {
    path: `.github/workflows/${file}`,
    text,
    name: typeof name === 'string' ? name : file,
    events: events.filter(event => names.includes(event)),
    cron: typeof schedule === 'string' ? schedule : undefined,
  }
}

/** The event to play: the one that is wanted, else the one that the workflow is most about. Throws when it has none. */
export function eventOf(example: Example, wanted: EventName | undefined): EventName {
  const order = ['pull_request', 'workflow_dispatch', 'push', 'schedule'] as const
  const event = wanted ?? order.find(name => example.events.includes(name))
  const known = example.events.join(', ') || 'none that can be rehearsed'
  if (event === undefined || !example.events.includes(event))
    throw new Error(`${example.name} does not run on ${event ?? 'anything'}; its events: ${known}`)
  return event
}
