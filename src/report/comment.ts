import type { Verdict } from '../domain/verdict.ts'
import { keepWithin, renderSection } from './blocks.ts'
import { renderHead } from './summary.ts'

/** GitHub takes 65,536 characters; the rest is in the job summary. */
const commentLimit = 60_000

/** The report as a pull-request comment, with a link to the run. */
export function renderComment(request: {
  readonly title: string
  readonly verdict: Pick<Verdict, 'decision' | 'headline' | 'measures' | 'findings' | 'sections'>
  readonly url: string
}): string {
  const { title, verdict, url } = request
  const head = renderHead({ title, ...verdict })
  const foot = `[The whole report](${url})`
  const { kept, left } = keepWithin([...head, ...verdict.sections.map(renderSection)], commentLimit)
  const missing = left === 0 ? [] : [`_${left} more ${left === 1 ? 'part is' : 'parts are'} left out._`]
  return [...kept, ...missing, foot].join('\n\n')
}
