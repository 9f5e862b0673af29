import { z } from 'zod'
import { read } from '../body.ts'
import { type Call, created, empty, found, type Handlers, ok } from '../call.ts'
import { listed } from '../page.ts'
import { comment } from '../present/issue.ts'
import type { Comment } from '../records/issue.ts'
import { tooLong } from '../refusal.ts'
import { issueOf, textLimit } from './issues.ts'

const body = z.object({ body: z.string() })

export const commentsRoutes: Handlers = {
  'issues/list-comments': call => {
    const { number } = issueOf(call)
    const since = call.query('since') ?? ''
    const comments = call.state.comments.filter(item => item.issue === number && item.updatedAt >= since)
    return listed(call, comments, item => comment(call.state, item))
  },
  'issues/list-comments-for-repo': call => {
    const since = call.query('since') ?? ''
    const comments = call.state.comments.filter(item => item.updatedAt >= since)
    return listed(call, comments, item => comment(call.state, item))
  },
  'issues/get-comment': call => ok(comment(call.state, commentOf(call))),
  'issues/create-comment': call => {
    const { state } = call
    const { number } = issueOf(call)
    const at = state.stamp()
    const fresh: Comment = {
      id: state.nextId(),
      issue: number,
      body: text(call),
      user: state.repository.user,
      association: 'NONE',
      createdAt: at,
      updatedAt: at,
    }
    state.comments.push(fresh)
    return created(comment(state, fresh))
  },
  'issues/update-comment': call => {
    const item = commentOf(call)
    item.body = text(call)
    item.updatedAt = call.state.stamp()
    return ok(comment(call.state, item))
  },
  'issues/delete-comment': call => {
    const { comments } = call.state
    comments.splice(comments.indexOf(commentOf(call)), 1)
    return empty
  },
}

function commentOf(call: Call): Comment {
  const id = call.number('comment_id')
  return found(call.state.comments.find(item => item.id === id))
}

function text(call: Call): string {
  const { body: given } = read(call, body)
  tooLong('IssueComment', 'body', given, textLimit)
  return given
}
