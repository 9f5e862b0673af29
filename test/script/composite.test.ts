import { describe, expect, it } from '@jest/globals'
import { parse } from 'yaml'
import { z } from 'zod'
import { actionYml } from '../../script/metadata/action-yml.ts'
import { compositeYml } from '../../script/metadata/composite.ts'
import { placeOf } from '../../script/metadata/places.ts'
import { commonInputs } from '../../src/domain/input.ts'
import { commonOutputs, type Spec } from '../../src/domain/spec.ts'
import { loadSpecs } from '../../src/start.ts'

const manifestSchema = z.object({
  inputs: z.record(z.string(), z.unknown()),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal('composite'),
    steps: z.array(
      z.object({
        id: z.string(),
        if: z.string().optional(),
        uses: z.string(),
        with: z.record(z.string(), z.string()),
      }),
    ),
  }),
})
const gate = (name: string, inputs: Spec['inputs'], outputs: Spec['outputs'] = {}): Spec => ({
  ...{ name, title: name, description: name, branding: { icon: 'x', color: 'green' }, inputs, outputs },
  ...{ policy: z.strictObject({}), reasons: {}, permissions: {}, post: false },
})
const input = { description: 'x', schema: z.string() }
const composite: Spec = {
  ...gate('all', { own: input, phase: input }, { asked: 'x' }),
  composite: { gates: ['one', 'two'], handed: ['phase'] },
}
const read = (text: string) => manifestSchema.parse(parse(text))

describe('the action.yml of a composite', () => {
  const one = gate('one', { left: { ...input, required: true } }, { sum: 'x' })
  const two = gate('two', { right: { ...input, default: 'r' } })
  const { inputs, outputs, runs } = read(compositeYml(composite, [two, composite, one]))
  const [select, first, second, conclude] = runs.steps

  it('takes the inputs of all its gates and its own, without those of its own steps', () => {
    expect(Object.keys(inputs)).toEqual(['own', 'left', 'right', ...Object.keys(commonInputs)])
    // A gate that is not asked needs none of its inputs.
    expect(inputs).toMatchObject({ left: { required: false }, right: { default: 'r' } })
  })

  it('runs the gates in its order, each only observing, and goes on after a broken one', () => {
    expect(runs.steps.map(({ id }) => id)).toEqual(['select', 'one', 'two', 'conclude'])
    for (const step of [first, second]) {
      expect(step?.with['mode']).toBe('observe')
      expect(step?.if).toMatch(/^\$\{\{ !cancelled\(\) && contains\(.*steps\.select\.outputs\.gates/)
    }
    expect(conclude?.if).toContain('always()')
    expect([first?.uses, second?.uses]).toEqual(['$/actions/one', '$/actions/two'])
    expect([select?.uses, conclude?.uses]).toEqual(['$/actions/all/step', '$/actions/all/step'])
  })

  it('hands every input on under its own name, and mode and on-unknown to the step that decides', () => {
    const given = Object.entries(first?.with ?? {}).filter(([name]) => name !== 'mode')
    expect(given).toEqual(given.map(([name]) => [name, `\${{ inputs.${name} }}`]))
    expect(Object.keys(first?.with ?? {}).sort()).toEqual(['left', ...Object.keys(commonInputs)].sort())
    for (const name of ['mode', 'on-unknown', 'own'])
      expect([select?.with[name], conclude?.with[name]]).toEqual(Array(2).fill(`\${{ inputs.${name} }}`))
    expect(conclude?.with).toMatchObject({ phase: 'conclude', steps: '${{ toJSON(steps) }}' })
  })

  it('gives every output of each gate as it is', () => {
    const parts = [...Object.keys(commonOutputs), 'sum'].map(name => [`one-${name}`, name])
    for (const [name = '', own] of parts)
      expect(outputs[name]?.value).toBe(`\${{ steps.one.outputs.${own} }}`)
    expect(Object.keys(outputs)).toHaveLength(4 + 1 + 5 + 4)
  })

  it('takes the verdict of a lost last step from nowhere', () => {
    expect(outputs['decision']?.value).toBe(
      "${{ steps.select.outputs.decision == 'unknown' && steps.select.outputs.decision || steps.conclude.outputs.decision }}",
    )
  })

  it('is not made of gates that share an input, or that are not there', () => {
    const same = gate('two', { left: input })
    expect(() => compositeYml(composite, [one, same])).toThrow('the same left')
    const common = gate('two', { mode: input })
    expect(() => compositeYml(composite, [one, common])).toThrow('the same mode')
    expect(() => compositeYml(composite, [one])).toThrow('all runs two, which is no action')
  })
})

describe('the place of an action', () => {
  it('is the root for the front door, whose README stands among the documents', () => {
    const door = { ...gate('door', {}), root: true, post: true }
    expect(placeOf(door)).toEqual({ manifest: 'action.yml', readme: 'docs/door.md', stub: 'dist/door.js' })
    expect(parse(actionYml(door)).runs).toMatchObject({ main: 'dist/door.js', post: 'dist/door.js' })
  })

  it('is below the composite for its own steps', () => {
    expect(placeOf(composite)).toEqual({
      ...{ manifest: 'actions/all/step/action.yml', readme: 'actions/all/README.md' },
      stub: '../../../dist/all.js',
    })
  })

  it('holds what preflight runs: real gates, with sections of the policy file', async () => {
    const specs = await loadSpecs()
    const preflight = specs.find(({ composite }) => composite !== undefined)
    expect(preflight?.composite?.gates).toContain('coverage-gate')
    const { outputs } = read(compositeYml(preflight ?? composite, specs))
    for (const name of preflight?.composite?.gates ?? []) expect(outputs).toHaveProperty(`${name}-result`)
  })
})
