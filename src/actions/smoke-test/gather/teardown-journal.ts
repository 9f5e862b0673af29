import { z } from 'zod'
import type { TeardownJournal } from '../../../checks/teardown.ts'
import { placeholders } from '../../../checks/template.ts'
import type { State } from '../../../ports/state.ts'

const key = 'teardowns'
const openTeardown = z.object({
  /** Names of the teardown steps that are still to be run. */
  steps: z.array(z.string()),
  variables: z.record(z.string(), z.string()),
  /** The cookie jar as JSON. */
  cookies: z.string().optional(),
})
const schema = z.object({
  baseUrl: z.string(),
  suite: z.string(),
  flows: z.record(z.string(), openTeardown),
})
export type OpenTeardowns = z.infer<typeof schema>

/** Which flows made something that is not yet taken away; `post` ends what main could not. */
export function openJournal(state: State, baseUrl: string, suite: string): TeardownJournal {
  const flows = new Map<string, z.infer<typeof openTeardown>>()
  let writing: Promise<void> = Promise.resolve()
  const write = () => {
    const text = JSON.stringify({ baseUrl, suite, flows: Object.fromEntries(flows) })
    // One after the other, or an older state could overwrite a newer one.
    writing = writing.then(() => (flows.size === 0 ? state.clear(key) : state.save(key, text)))
    return writing
  }
  return {
    async keep(flow, steps, variables, jar) {
      if (steps.length === 0) return
      const used = new Set(placeholders(steps))
      flows.set(flow, {
        steps: steps.map(({ name }) => name),
        // The job's own secrets are read again from its environment.
        variables: Object.fromEntries(
          Object.entries(variables).filter(([name]) => used.has(name) && !name.startsWith('env.')),
        ),
        cookies: jar === undefined ? undefined : JSON.stringify(jar.serializeSync()),
      })
      await write()
    },
    async done(flow) {
      if (flows.delete(flow)) await write()
    },
  }
}

export async function readJournal(state: State): Promise<OpenTeardowns | undefined> {
  const text = await state.load(key)
  return text === undefined ? undefined : schema.parse(JSON.parse(text))
}
