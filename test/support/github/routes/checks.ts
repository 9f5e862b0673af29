import { z } from 'zod'
import { read } from '../body.ts'
import { type Call, created, found, type Handlers, ok } from '../call.ts'
import { counted, listed } from '../page.ts'
import { annotation, check } from '../present/check.ts'
import { type Check, checkRecord } from '../records/check.ts'
import { Refusal, tooLong } from '../refusal.ts'

const textLimit = 65_535

const change = z.object({
  name: z.string().optional(),
  status: checkRecord.shape.status.unwrap().optional(),
  conclusion: z.string().optional(),
  details_url: z.string().optional(),
  external_id: z.string().optional(),
  started_at: z.string().optional(),
  completed_at: z.string().optional(),
  output: z
    .object({
      title: z.string().optional(),
      summary: z.string(),
      text: z.string().optional(),
      annotations: z.array(z.record(z.string(), z.unknown())).default([]),
    })
    .optional(),
})
const creation = change.extend({ name: z.string(), head_sha: z.string() })

export const checksRoutes: Handlers = {
  'checks/get': call => ok(check(call.state, checkOf(call))),
  'checks/list-annotations': call => {
    const source = checkOf(call)
    return listed(call, source.annotations, item => annotation(call.state, source, item))
  },
  'checks/list-for-ref': call => {
    const sha = call.state.resolve(call.text('ref')) ?? call.text('ref')
    const asked = call.state.checks.filter(
      item =>
        item.headSha === sha && call.wants('check_name', item.name) && call.wants('status', item.status),
    )
    const newest = new Map(asked.map(item => [item.name, item]))
    const chosen = call.query('filter') === 'all' ? asked : [...newest.values()]
    return counted(call, 'check_runs', chosen.toReversed(), item => check(call.state, item))
  },
  'checks/create': call => {
    const { state } = call
    const given = read(call, creation)
    if (state.history.commit(given.head_sha) === undefined) {
      throw new Refusal(422, `No commit found for SHA: ${given.head_sha}`)
    }
    const { name, head_sha: headSha } = given
    const fresh = { ...checkRecord.parse({ name, headSha, status: 'queued' }), id: state.nextId() }
    apply(call, fresh, given)
    state.checks.push(fresh)
    return created(check(state, fresh))
  },
  'checks/update': call => {
    const item = checkOf(call)
    apply(call, item, read(call, change))
    return ok(check(call.state, item))
  },
}

function checkOf(call: Call): Check {
  const id = call.number('check_run_id')
  return found(call.state.checks.find(item => item.id === id))
}

function apply(call: Call, item: Check, given: z.output<typeof change>): void {
  const { output } = given
  tooLong('CheckRun', 'summary', output?.summary, textLimit)
  tooLong('CheckRun', 'text', output?.text, textLimit)
  item.name = given.name ?? item.name
  item.status = given.conclusion === undefined ? (given.status ?? item.status) : 'completed'
  item.conclusion = given.conclusion ?? item.conclusion
  item.detailsUrl = given.details_url ?? item.detailsUrl
  item.externalId = given.external_id ?? item.externalId
  item.startedAt = given.started_at ?? item.startedAt ?? call.state.stamp()
  item.completedAt = given.completed_at ?? (item.status === 'completed' ? call.state.stamp() : null)
  if (output === undefined) return
  item.title = output.title ?? item.title
  item.summary = output.summary
  item.text = output.text ?? item.text
  item.annotations.push(...output.annotations)
}
