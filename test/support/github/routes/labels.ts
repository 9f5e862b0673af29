import { z } from 'zod'
import { read } from '../body.ts'
import { created, type Handlers, ok } from '../call.ts'
import { listed } from '../page.ts'
import { label, labels } from '../present/issue.ts'
import { Refusal } from '../refusal.ts'
import { issueOf } from './issues.ts'

const creation = z.object({
  name: z.string(),
  color: z.string().default('ededed'),
  description: z.string().nullable().default(null),
})
const named = z.object({ name: z.string() }).transform(({ name }) => name)
const names = z.array(z.union([z.string(), named]))
const added = z.union([
  z.object({ labels: names.default([]) }).transform(body => body.labels),
  names,
  z.string().transform(name => [name]),
])

export const labelsRoutes: Handlers = {
  'issues/list-labels-for-repo': call => listed(call, call.state.labels, item => label(call.state, item)),
  'issues/create-label': call => {
    const fresh = read(call, creation)
    const same = call.state.labels.some(known => known.name.toLowerCase() === fresh.name.toLowerCase())
    if (same) {
      const error = { resource: 'Label', code: 'already_exists', field: 'name' }
      throw new Refusal(422, 'Validation Failed', [error])
    }
    call.state.labels.push(fresh)
    return created(label(call.state, fresh))
  },
  'issues/list-labels-on-issue': call => listed(call, labels(call.state, issueOf(call).labels), item => item),
  'issues/add-labels': call => {
    const item = issueOf(call)
    item.labels = [...new Set([...item.labels, ...read(call, added)])]
    return ok(labels(call.state, item.labels))
  },
  'issues/remove-label': call => {
    const item = issueOf(call)
    if (!item.labels.includes(call.text('name'))) throw new Refusal(404, 'Label does not exist')
    item.labels = item.labels.filter(name => name !== call.text('name'))
    return ok(labels(call.state, item.labels))
  },
}
