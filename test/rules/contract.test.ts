import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { stub } from '../../script/bundle/bundle.ts'
import { compositeSpec } from '../../script/metadata/composite.ts'
import { placeOf } from '../../script/metadata/places.ts'
import { fillReadme, tables } from '../../script/metadata/readme.ts'
import { commonInputs } from '../../src/domain/input.ts'
import { commonOutputs } from '../../src/domain/spec.ts'
import { loadSpecs } from '../../src/start.ts'
import { readManifest } from '../support/runner/run-action.ts'
import { readSources, root } from './sources.ts'

describe('the contract of every action', () => {
  it('has a folder, a manifest and a stub for each spec, and no other', async () => {
    const specs = await loadSpecs()
    const folders = specs.filter(spec => spec.root !== true).map(({ name }) => name)
    expect((await readdir(join(root, 'actions'))).sort()).toEqual(folders.sort())
    expect(specs.filter(spec => spec.root).length).toBeLessThanOrEqual(1)
    for (const { name } of specs) {
      const { runs, folder } = await readManifest(name)
      expect(await readFile(join(folder, runs.main), 'utf8')).toBe(stub(name))
    }
  })

  it('declares in action.yml exactly the inputs and outputs of the spec', async () => {
    for (const spec of await loadSpecs()) {
      const manifest = await readManifest(spec.name)
      expect(Object.keys(manifest.inputs)).toEqual(Object.keys({ ...spec.inputs, ...commonInputs }))
      expect(Object.keys(manifest.outputs)).toEqual(Object.keys({ ...commonOutputs, ...spec.outputs }))
    }
  })

  it('reads no input that is not declared', async () => {
    for (const spec of await loadSpecs()) {
      const sources = await readSources(`src/actions/${spec.name}`)
      const read = sources.flatMap(({ text }) =>
        [...text.matchAll(/\binputs(?:\.(\w+)|\[['"]([^'"]+)['"]\])/g)].map(
          match => match[1] ?? match[2] ?? '',
        ),
      )
      const declared = new Set(Object.keys({ ...spec.inputs, ...commonInputs }))
      expect(read.filter(name => !declared.has(name))).toEqual([])
    }
  })

  it('uses every input that it declares: by reading it or by laying it over the policy', async () => {
    for (const spec of await loadSpecs()) {
      const text = (await readSources(`src/actions/${spec.name}`)).map(source => source.text).join('\n')
      const unused = Object.entries(spec.inputs).filter(
        ([name, input]) =>
          input.overrides === undefined &&
          !text.includes(`inputs.${name}`) &&
          !text.includes(`inputs['${name}']`),
      )
      expect(unused.map(([name]) => name)).toEqual([])
    }
  })

  it('has a README whose generated parts are those of the spec', async () => {
    for (const spec of await loadSpecs()) {
      const file = placeOf(spec).readme
      const shown = spec.composite ? compositeSpec(spec, await loadSpecs()) : spec
      const text = await readFile(join(root, file), 'utf8')
      expect(fillReadme(text, tables(shown), file)).toBe(text)
    }
  })

  it('writes no expression into a description: the runner would try to evaluate it', async () => {
    for (const spec of await loadSpecs()) {
      const texts = [...Object.values(spec.inputs), ...Object.values(commonInputs)].map(
        input => input.description,
      )
      expect([...texts, ...Object.values(spec.outputs)].filter(text => text.includes('${{'))).toEqual([])
    }
  })

  it('takes an empty policy section, so that no file is needed', async () => {
    for (const spec of await loadSpecs()) expect(spec.policy.safeParse({}).success).toBe(true)
  })
})
