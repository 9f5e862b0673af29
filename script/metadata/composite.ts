import { commonInputs, type Inputs } from '../../src/domain/input.ts'
import { commonOutputs, type Permission, type Spec } from '../../src/domain/spec.ts'
import { manifest } from './action-yml.ts'
import { placeOf } from './places.ts'

/** What a composite shows: its own inputs and outputs, and those of the gates that it runs. */
export function compositeSpec(spec: Spec, specs: readonly Spec[]): Spec {
  const gates = gatesOf(spec, specs)
  return {
    ...spec,
    inputs: gates.reduce((all, gate) => united(all, inputsOf(gate)), publicInputs(spec)),
    outputs: gates.reduce((all, gate) => united(all, outputsOf(gate)), { ...spec.outputs }),
    permissions: gates.reduce((all, gate) => broadened(all, gate), spec.permissions),
  }
}

/** Each gate only observes, so that the next one runs; the last step has the word. */
export function compositeYml(spec: Spec, specs: readonly Spec[]): string {
  const shown = compositeSpec(spec, specs)
  const gates = gatesOf(spec, specs)
  const own = { ...publicInputs(spec), ...commonInputs }
  const step = `$/${placeOf(spec).manifest.replace('/action.yml', '')}`
  // A verdict that is lost must not leave the selection's, which only says that it could be read.
  const value = (name: string) =>
    `\${{ steps.select.outputs.decision == 'unknown' && steps.select.outputs.${name} || steps.conclude.outputs.${name} }}`
  const descriptions: Readonly<Record<string, string>> = { ...commonOutputs, ...shown.outputs }
  const values: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.keys({ ...commonOutputs, ...spec.outputs }).map(name => [name, value(name)]),
    ),
    ...Object.fromEntries(
      gates.flatMap(gate =>
        Object.keys({ ...commonOutputs, ...gate.outputs }).map(name => [
          `${gate.name}-${name}`,
          `\${{ steps.${gate.name}.outputs.${name} }}`,
        ]),
      ),
    ),
  }
  return manifest(shown, {
    outputs: Object.fromEntries(
      Object.entries(descriptions).map(([name, description]) => [name, { description, value: values[name] }]),
    ),
    runs: {
      using: 'composite',
      steps: [
        { id: 'select', name: 'Which gates', uses: step, with: { phase: 'select', ...passed(own) } },
        ...gates.map(gate => ({
          id: gate.name,
          name: gate.title,
          if: `\${{ !cancelled() && contains(format(' {0} ', steps.select.outputs.gates), ' ${gate.name} ') }}`,
          uses: `$/actions/${gate.name}`,
          with: { ...passed({ ...gate.inputs, ...commonInputs }), mode: 'observe' },
        })),
        {
          id: 'conclude',
          name: 'Verdict',
          // A selection that went wrong has told so itself.
          if: "${{ always() && steps.select.outputs.decision != 'unknown' }}",
          uses: step,
          with: { phase: 'conclude', steps: '${{ toJSON(steps) }}', ...passed(own) },
        },
      ],
    },
  })
}

function gatesOf({ name, composite }: Spec, specs: readonly Spec[]): Spec[] {
  return (composite?.gates ?? []).map(gate => {
    const found = specs.find(one => one.name === gate)
    if (found === undefined) throw new Error(`${name} runs ${gate}, which is no action`)
    return found
  })
}

function publicInputs({ inputs, composite }: Spec): Inputs {
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => !composite?.handed.includes(name)))
}

/** The path in the policy file that an input overrides stands in the text, because it is another section's. */
function inputsOf({ name: gate, inputs }: Spec): Inputs {
  return Object.fromEntries(
    Object.entries<Inputs[string]>(inputs).map(([name, { overrides, ...input }]) => [
      name,
      { ...input, required: false, description: `For ${gate}: ${input.description}` },
    ]),
  )
}

function outputsOf({ name: gate, outputs }: Spec): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...commonOutputs, ...outputs }).map(([name, text]) => [
      `${gate}-${name}`,
      `Of ${gate}: ${text}`,
    ]),
  )
}

/** Two gates with an input of the same name would each get what is meant for the other. */
function united<T>(known: Readonly<Record<string, T>>, more: Readonly<Record<string, T>>): Record<string, T> {
  const twice = Object.keys(more).filter(name => name in known || name in commonInputs)
  if (twice.length > 0) throw new Error(`two parts of a composite have the same ${twice.join(', ')}`)
  return { ...known, ...more }
}

function broadened(
  known: Readonly<Record<string, Permission>>,
  { name: gate, permissions }: Spec,
): Record<string, Permission> {
  const all = { ...known }
  for (const [name, { access, why }] of Object.entries(permissions)) {
    const before = all[name]
    all[name] = {
      access: before?.access === 'write' ? 'write' : access,
      why: before === undefined ? `by ${gate}: ${why}` : `${before.why}; by ${gate}: ${why}`,
    }
  }
  return all
}

function passed(inputs: Inputs): Record<string, string> {
  return Object.fromEntries(Object.keys(inputs).map(name => [name, `\${{ inputs.${name} }}`]))
}
