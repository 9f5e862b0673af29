import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { CheckRequest, CheckRun } from '../../ports/github.ts'
import type { Client } from './client.ts'
import { readPages } from './pages.ts'
import type { Repository } from './repository.ts'
import { untilAnswered } from './until-answered.ts'

/** GitHub takes 65,535 characters of summary and of text each. */
const textLimit = 65_535
const titleLimit = 255
const pages = 10
const note = '\n\n_Cut short: the whole report is in the job summary._'

const checkAnswer = z.object({
  id: z.number(),
  html_url: z.string().nullable(),
  external_id: z.string().nullable(),
})
const checksAnswer = z.object({ check_runs: z.array(checkAnswer) })

/** A check run that was created by a call whose answer got lost is found by its external id, so there is only ever one. */
export async function upsertCheck(
  client: Client,
  clock: Clock,
  repository: Repository,
  request: CheckRequest,
): Promise<CheckRun> {
  const { name, conclusion, detailsUrl, externalId } = request
  const content = {
    name,
    status: 'completed',
    conclusion,
    details_url: detailsUrl,
    external_id: externalId,
    output: {
      title: cut(request.title, titleLimit, '…'),
      summary: cut(request.summary, textLimit, note),
      ...(request.text === undefined ? {} : { text: cut(request.text, textLimit, note) }),
    },
  }
  return await untilAnswered(clock, async () => {
    const existing = await findCheck(client, repository, request)
    const { id, html_url } =
      existing === undefined
        ? await client.call(
            'POST /repos/{owner}/{repo}/check-runs',
            { ...repository, head_sha: request.headSha, ...content },
            checkAnswer,
          )
        : await client.call(
            'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
            { ...repository, check_run_id: existing, ...content },
            checkAnswer,
          )
    return { id, url: html_url ?? detailsUrl }
  })
}

/** Where not all can be seen, none is made. */
async function findCheck(client: Client, repository: Repository, request: CheckRequest) {
  const { name, headSha, externalId } = request
  const { items, complete } = await readPages(pages, async page => {
    const { check_runs } = await client.call(
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      { ...repository, ref: headSha, check_name: name, filter: 'all', ...page },
      checksAnswer,
    )
    return check_runs
  })
  const ours = items.find(check => check.external_id === externalId)
  if (ours === undefined && !complete)
    throw new ApiError(
      `there are more than ${items.length} check runs "${name}", and ours may be a later one`,
    )
  return ours?.id
}

function cut(text: string, most: number, ending: string): string {
  return text.length <= most ? text : `${text.slice(0, most - ending.length - 1).toWellFormed()}${ending}`
}
