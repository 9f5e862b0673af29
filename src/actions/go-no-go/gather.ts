import type { InputValues } from '../../domain/input.ts'
import { InputError } from '../../errors.ts'
import type { Context } from '../../ports/context.ts'
import type { WorkflowRun } from '../../ports/github.ts'
import type { Evidence, Told } from './evidence.ts'
import { gatherEnvironment } from './gather/environment.ts'
import { gatherHead } from './gather/head.ts'
import { gatherMemberships } from './gather/memberships.ts'
import { readNeeds } from './gather/needs.ts'
import { gatherResults } from './gather/results.ts'
import { gatherShipment } from './gather/shipment.ts'
import { tell } from './gather/told.ts'
import type { Policy } from './policy.ts'
import type { spec } from './spec.ts'

export type FrontDoorContext = Context<InputValues<typeof spec.inputs>, Policy>

/** Reads what was handed in and asks GitHub for everything else side by side; what it does not tell is evidence too. */
export async function gather(context: FrontDoorContext): Promise<Evidence> {
  const { inputs, files, github, subject, run, clock } = context
  if (inputs.needs === undefined && inputs.results === undefined) throw nothingGiven()
  const needs = readNeeds(inputs.needs)
  const place = gatherEnvironment(context)
  const asking = tell('approvals', () => github.approvals(run.id))
  const [results, head, environment, shipment, approvals, memberships, started] = await Promise.all([
    gatherResults(files, inputs.results),
    gatherHead(context),
    place,
    place.then(rules => gatherShipment(context, rules)),
    asking,
    asking.then(approvals => gatherMemberships(context, approvals)),
    tell('people', () => github.workflowRun(run.id, run.attempt)),
  ])
  return {
    now: clock.now(),
    phase: inputs.phase,
    subject,
    run,
    event: eventOf(context, started),
    needs: needs.jobs,
    needsBytes: needs.bytes,
    results,
    head,
    environment,
    shipment,
    approvals,
    people: peopleOf(started),
    memberships,
    briefs: briefsOf(context),
  }
}

/** A run of a fork's commit may come by another event than a pull request. */
function eventOf({ event, subject }: FrontDoorContext, started: Told<WorkflowRun>): Evidence['event'] {
  const { name, pullRequest } = event
  const own = subject.repository.toLowerCase()
  const foreign = started.kind === 'known' && started.value.headRepository?.toLowerCase() !== own
  return { name, fork: pullRequest?.fork === true || foreign, pullRequest: pullRequest?.number }
}

function peopleOf(started: Told<WorkflowRun>): Evidence['people'] {
  if (started.kind !== 'known') return started
  const { actor, triggeringActor } = started.value
  return { kind: 'known', value: { actor, triggeringActor } }
}

/** Both phases, and several environments, may run in one job. */
function briefsOf({ files, inputs, subject }: FrontDoorContext): Evidence['briefs'] {
  const path = `${files.temporary}/brief-${subject.environment ?? 'none'}-${inputs.phase}`
  return { json: `${path}.json`, html: `${path}.html` }
}

function nothingGiven(): InputError {
  const message =
    'was given nothing, and `results` neither: expected `needs: ${{ toJSON(needs) }}`, or result files, one path or glob a line'
  return new InputError([{ at: 'needs', message }])
}
