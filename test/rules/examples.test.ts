import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { root } from './sources.ts'

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
})
const workflowSchema = z.looseObject({
  permissions: z.unknown(),
  jobs: z.record(
    z.string(),
    z.looseObject({
      'timeout-minutes': z.unknown(),
      uses: z.string().optional(),
      permissions: z.unknown(),
      steps: z.array(step).default([]),
    }),
  ),
})

interface Example {
  readonly name: string
  readonly text: string
  readonly workflow: z.infer<typeof workflowSchema>
}

let examples: Example[]
beforeAll(async () => {
  const folder = join(root, 'workflows-examples')
  const names = (await readdir(folder)).filter(name => /\.ya?ml$/.test(name))
  examples = await Promise.all(
    names.map(async name => {
      const text = await readFile(join(folder, name), 'utf8')
      return { name, text, workflow: workflowSchema.parse(parse(text)) }
    }),
  )
})

const steps = ({ workflow }: Example) => Object.values(workflow.jobs).flatMap(job => job.steps)

describe('every example', () => {
  it('is there', () => {
    expect(examples.length).toBeGreaterThan(0)
  })

  it('pins other people’s actions by a full hash, with the version behind it', () => {
    const loose = examples.flatMap(({ name, text }) =>
      [...text.matchAll(/^\s*(?:- )?uses:\s*(.+)$/gm)]
        .map(([, uses = '']) => uses)
        .filter(uses => !/^(golive-dev\/golive[/@]|\$\/|\.\/)/.test(uses))
        .filter(uses => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/.test(uses))
        .map(uses => `${name}: ${uses}`),
    )
    expect(loose).toEqual([])
  })

  it('starts without any permission and gives each job its own', () => {
    for (const { name, workflow } of examples) {
      expect({ [name]: workflow.permissions }).toEqual({ [name]: {} })
      const without = Object.entries(workflow.jobs).filter(([, job]) => job.permissions === undefined)
      expect({ [name]: without.map(([job]) => job) }).toEqual({ [name]: [] })
    }
  })

  it('keeps no token in the checkout', () => {
    const keeping = examples.flatMap(example =>
      steps(example)
        .filter(({ uses }) => uses?.startsWith('actions/checkout@'))
        .filter(({ with: given }) => given?.['persist-credentials'] !== false)
        .map(() => example.name),
    )
    expect(keeping).toEqual([])
  })

  it('puts no expression into a script: what it holds would be run', () => {
    const injected = examples.flatMap(example =>
      steps(example)
        .filter(({ run }) => run?.includes('${{'))
        .map(({ run }) => `${example.name}: ${run}`),
    )
    expect(injected).toEqual([])
  })

  it('lets no job run for ever', () => {
    const endless = examples.flatMap(({ name, workflow }) =>
      Object.entries(workflow.jobs)
        .filter(([, job]) => job.uses === undefined && typeof job['timeout-minutes'] !== 'number')
        .map(([job]) => `${name}: ${job}`),
    )
    expect(endless).toEqual([])
  })
})
