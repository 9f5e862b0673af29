import { ApiError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Comment } from '../../ports/github.ts'
import type { CommentAnswer } from './answers.ts'
import { commentAnswer, commentsAnswer } from './answers.ts'
import type { Client } from './client.ts'
import type { Repository } from './repository.ts'
import { untilAnswered } from './until-answered.ts'

/** GitHub takes 65,536 characters. */
const bodyLimit = 65_000
const pages = 30
const insiders = new Set(['OWNER', 'MEMBER', 'COLLABORATOR'])

/** A comment that was created by a call whose answer got lost is found by its marker, so there is only ever one. */
export async function upsertComment(
  client: Client,
  clock: Clock,
  repository: Repository,
  request: { readonly issue: number; readonly marker: string; readonly body: string },
): Promise<Comment> {
  const tag = `<!-- golive:${request.marker} -->`
  const body = `${tag}\n${cut(request.body)}`
  return await untilAnswered(clock, async () => {
    const existing = await findComment(client, repository, request.issue, tag)
    return present(
      existing === undefined
        ? await client.call(
            'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
            { ...repository, issue_number: request.issue, body },
            commentAnswer,
          )
        : await client.call(
            'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
            { ...repository, comment_id: existing.id, body },
            commentAnswer,
          ),
    )
  })
}

/** Only a comment of a bot or of an insider is ours: anyone may write the marker. Where not all can be seen, none is made. */
async function findComment(
  client: Client,
  repository: Repository,
  issue: number,
  tag: string,
): Promise<CommentAnswer | undefined> {
  for (let page = 1; page <= pages; page += 1) {
    const found = await client.call(
      'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      { ...repository, issue_number: issue, per_page: 100, page },
      commentsAnswer,
    )
    const ours = found.find(
      comment =>
        comment.body?.startsWith(tag) &&
        (comment.user?.type === 'Bot' || insiders.has(comment.author_association)),
    )
    if (ours !== undefined) return ours
    if (found.length < 100) return undefined
  }
  throw new ApiError(`there are more than ${pages * 100} comments, and ours may be one of the later ones`)
}

function present({ id, body, html_url }: CommentAnswer): Comment {
  return { id, body: body ?? '', url: html_url }
}

function cut(body: string): string {
  return body.length <= bodyLimit
    ? body
    : `${body.slice(0, bodyLimit).toWellFormed()}\n\n_Cut short: the whole report is in the job summary._`
}
