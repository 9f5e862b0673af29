import { setTimeout as sleep } from 'node:timers/promises'
import { input } from '../runner/input.js'
import { fail } from '../runner/output.js'

const environment = input('environment')
const { GITHUB_API_URL: api, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = process.env
const token = process.env.GOLIVE_REHEARSAL_TOKEN
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

// An earlier job's approval is none for this one.
const before = (await reviews()).length
if (await asked()) {
  console.log(`waiting for the approval of ${environment}`)
  await reviewed()
}

/** False when the environment holds nothing up, or is not there and so protects nothing, as on GitHub. */
async function asked() {
  const body = JSON.stringify({ environment, runId: Number(runId) })
  const answer = await fetch(`${api}/_double/request-approval`, { method: 'POST', headers, body })
  if (answer.status === 404) console.log(`the environment ${environment} does not exist: nothing protects it`)
  else if (!answer.ok) fail(`the double refused: ${answer.status} ${await answer.text()}`)
  return answer.ok && (await answer.json()).pending
}

async function reviewed() {
  const deadline = Date.now() + 600_000
  for (;;) {
    const review = (await reviews())[before]
    if (review?.state === 'rejected') fail(`${review.user.login} rejected ${environment}: ${review.comment}`)
    if (review?.state === 'approved') {
      console.log(`${review.user.login} approved ${environment}`)
      return
    }
    if (Date.now() > deadline) fail(`nobody reviewed ${environment} within ten minutes`)
    await sleep(200)
  }
}

async function reviews() {
  const answer = await fetch(`${api}/repos/${repository}/actions/runs/${runId}/approvals`, { headers })
  if (!answer.ok) fail(`the double refused: ${answer.status} ${await answer.text()}`)
  return (await answer.json()).filter(review => review.environments.some(({ name }) => name === environment))
}
