import { z } from 'zod'
import { read } from '../body.ts'
import { type Call, created, found, type Handlers, ok } from '../call.ts'
import { listed } from '../page.ts'
import { issue, issueOfPull } from '../present/issue.ts'
import type { Issue } from '../records/issue.ts'
import type { Pull } from '../records/pull.ts'
import { tooLong } from '../refusal.ts'

export const textLimit = 65_536
const titleLimit = 256

const labelNames = z
  .array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]))
  .optional()
const fields = {
  body: z.string().nullish(),
  labels: labelNames,
  assignees: z.array(z.string()).optional(),
}
const creation = z.object({ title: z.union([z.string(), z.int()]).transform(String), ...fields })
const change = z.object({
  title: z.union([z.string(), z.int()]).transform(String).nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'duplicate', 'reopened']).nullish(),
  ...fields,
})

export const issuesRoutes: Handlers = {
  'issues/get': call => ok(present(call, issueOf(call))),
  'issues/list-for-repo': call => {
    const { state } = call
    const labels = (call.query('labels') ?? '').split(',').filter(name => name !== '')
    const wanted = call.query('state') ?? 'open'
    const since = call.query('since') ?? ''
    const all: (Issue | Pull)[] = [...state.issues, ...state.pulls]
    const chosen = all.filter(
      item =>
        (wanted === 'all' || item.state === wanted) &&
        call.wants('creator', item.user) &&
        item.updatedAt >= since &&
        labels.every(name => item.labels.includes(name)),
    )
    const key = call.query('sort') === 'updated' ? 'updatedAt' : 'createdAt'
    const sign = (call.query('direction') ?? 'desc') === 'asc' ? 1 : -1
    chosen.sort((one, other) => sign * (one[key].localeCompare(other[key]) || one.number - other.number))
    return listed(call, chosen, item => present(call, item))
  },
  'issues/create': call => {
    const { state } = call
    const { title, body = null, labels = [], assignees = [] } = read(call, creation)
    tooLong('Issue', 'title', title, titleLimit)
    tooLong('Issue', 'body', body, textLimit)
    const at = state.stamp()
    const fresh: Issue = {
      number: state.nextNumber(),
      title,
      body,
      labels,
      assignees,
      state: 'open',
      stateReason: null,
      user: state.repository.user,
      createdAt: at,
      updatedAt: at,
      closedAt: null,
    }
    state.issues.push(fresh)
    return created(issue(state, fresh))
  },
  'issues/update': call => {
    const item = issueOf(call)
    const { title, body, state, state_reason, labels, assignees } = read(call, change)
    tooLong('Issue', 'title', title, titleLimit)
    tooLong('Issue', 'body', body, textLimit)
    if (title != null) item.title = title
    if (body !== undefined) item.body = body
    if (labels !== undefined) item.labels = labels
    if (state !== undefined) item.state = state
    if (isIssue(item)) {
      if (assignees !== undefined) item.assignees = assignees
      if (state !== undefined) {
        item.closedAt = state === 'closed' ? (item.closedAt ?? call.state.stamp()) : null
        item.stateReason = state_reason ?? (state === 'closed' ? 'completed' : 'reopened')
      }
    }
    item.updatedAt = call.state.stamp()
    return ok(present(call, item))
  },
}

/** An issue or a pull request: one number, one comment list. */
export function issueOf(call: Call): Issue | Pull {
  const number = call.number('issue_number')
  const same = (item: { number: number }) => item.number === number
  return found(call.state.issues.find(same) ?? call.state.pulls.find(same))
}

function isIssue(item: Issue | Pull): item is Issue {
  return 'closedAt' in item
}

function present(call: Call, item: Issue | Pull) {
  return isIssue(item) ? issue(call.state, item) : issueOfPull(call.state, item)
}
