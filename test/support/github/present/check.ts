import { complete, type Fields } from '../complete.ts'
import type { Check } from '../records/check.ts'
import type { State } from '../state.ts'
import { api, html, nodeId } from './links.ts'

export function check(state: State, source: Check): Fields {
  const { id, name, status, conclusion, title, summary, text } = source
  const url = api(state, `check-runs/${id}`)
  const html_url = html(state, `runs/${id}`)
  return complete('check-run', {
    id,
    node_id: nodeId('CheckRun', id),
    name,
    head_sha: source.headSha,
    status,
    conclusion,
    url,
    html_url,
    details_url: source.detailsUrl ?? html_url,
    external_id: source.externalId ?? '',
    started_at: source.startedAt,
    completed_at: source.completedAt,
    check_suite: null,
    app: null,
    pull_requests: [],
    output: {
      title,
      summary,
      text,
      annotations_count: source.annotations.length,
      annotations_url: `${url}/annotations`,
    },
  })
}

export function annotation(state: State, source: Check, given: Fields): Fields {
  const path = String(given['path'])
  const blob_href = html(state, `blob/${source.headSha}/${path}`)
  return complete('check-annotation', {
    start_column: null,
    end_column: null,
    title: null,
    raw_details: null,
    ...given,
    blob_href,
  })
}
