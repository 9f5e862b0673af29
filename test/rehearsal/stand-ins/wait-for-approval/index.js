import { setTimeout as sleep } from 'node:timers/promises'

const environment = process.env.INPUT_ENVIRONMENT
const {
  GITHUB_API_URL: api,
  GITHUB_REPOSITORY: repository,
  GITHUB_RUN_ID: runId,
  GOLIVE_REHEARSAL_TOKEN: token,
} = process.env
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
const asked = await fetch(`${api}/_double/request-approval`, {
  method: 'POST',
  headers,
  body: JSON.stringify({ environment, runId: Number(runId) }),
})
if (!asked.ok) throw new Error(`the double refused: ${asked.status} ${await asked.text()}`)
console.log(`waiting for the approval of ${environment}`)
const deadline = Date.now() + 600_000
for (;;) {
  const answer = await fetch(`${api}/repos/${repository}/actions/runs/${runId}/approvals`, { headers })
  const reviews = (await answer.json()).filter(review =>
    review.environments.some(({ name }) => name === environment),
  )
  const rejected = reviews.find(({ state }) => state === 'rejected')
  if (rejected !== undefined) {
    console.log(`::error::${rejected.user.login} rejected ${environment}: ${rejected.comment}`)
    process.exit(1)
  }
  const approved = reviews.find(({ state }) => state === 'approved')
  if (approved !== undefined) {
    console.log(`${approved.user.login} approved ${environment}`)
    break
  }
  if (Date.now() > deadline) throw new Error(`nobody reviewed ${environment} within ten minutes`)
  await sleep(200)
}
