import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, openGitHub, second } from './sample.ts'

afterEach(closeAll)

const run_id = 42

describe('approvals', () => {
  it('shows what waits until a reviewer approves, then the history', async () => {
    const { github, octokit, repo } = await openGitHub()
    const pending = async () =>
      (await octokit.rest.actions.getPendingDeploymentsForRun({ ...repo, run_id })).data
    expect(await pending()).toEqual([])
    expect(github.requestApproval(run_id, 'production')).toBe(true)
    expect(github.requestApproval(run_id, 'production')).toBe(true)
    expect(await pending()).toMatchObject([
      {
        environment: { name: 'production' },
        current_user_can_approve: false,
        reviewers: [{ type: 'User' }, { type: 'Team' }],
      },
    ])
    expect((await octokit.rest.actions.getWorkflowRun({ ...repo, run_id })).data.status).toBe('waiting')
    github.approve(run_id, 'production', 'dave', 'Go.')
    expect(await pending()).toEqual([])
    const { data } = await octokit.rest.actions.getReviewsForRun({ ...repo, run_id })
    expect(data).toMatchObject([{ state: 'approved', user: { login: 'dave' }, comment: 'Go.' }])
    expect((await octokit.rest.actions.getWorkflowRun({ ...repo, run_id })).data.status).toBe('in_progress')
    expect(github.violations).toEqual([])
  })

  it('ends the run when a reviewer rejects', async () => {
    const { github, octokit, repo } = await openGitHub()
    github.requestApproval(run_id, 'production')
    github.reject(run_id, 'production', 'carol', 'Not today.')
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repo, run_id })
    expect(data).toMatchObject({ status: 'completed', conclusion: 'failure' })
    expect(github.state.runs[0]?.approvals).toMatchObject([{ state: 'rejected' }])
  })

  it('refuses strangers, the one who started the run, and what does not wait', async () => {
    const { github } = await openGitHub()
    expect(() => github.approve(run_id, 'production', 'carol')).toThrow('does not wait')
    github.requestApproval(run_id, 'production')
    expect(() => github.approve(run_id, 'production', 'mallory')).toThrow('may not review')
    expect(() => github.approve(run_id, 'production', 'alice')).toThrow('may not review')
    expect(() => github.requestApproval(run_id, 'nowhere')).toThrow('Not Found')
  })

  it('lets a listed person review by the API, and no app', async () => {
    const person = await openGitHub({ user: 'carol' })
    person.github.requestApproval(run_id, 'production')
    const { data: waiting } = await person.octokit.rest.actions.getPendingDeploymentsForRun({
      ...person.repo,
      run_id,
    })
    expect(waiting[0]?.current_user_can_approve).toBe(true)
    const decision = {
      ...person.repo,
      run_id,
      environment_ids: waiting.map(item => item.environment.id ?? 0),
      state: 'approved' as const,
      comment: 'Go.',
    }
    const { data } = await person.octokit.rest.actions.reviewPendingDeploymentsForRun(decision)
    expect(data).toMatchObject([{ environment: 'production', sha: second }])
    expect(person.github.state.pending).toEqual([])
    expect(person.github.violations).toEqual([])

    const app = await openGitHub()
    app.github.requestApproval(run_id, 'production')
    const refused = app.octokit.rest.actions.reviewPendingDeploymentsForRun(decision)
    await expect(refused).rejects.toMatchObject({ status: 403 })
  })

  it('holds back a branch that the environment does not take', async () => {
    const runs = [
      { id: 1, headSha: second, headBranch: 'release/2/fix' },
      { id: 2, headSha: second, headBranch: 'release/2' },
    ]
    const { github } = await openGitHub({ runs })
    expect(() => github.requestApproval(1, 'production')).toThrow('not allowed to deploy')
    expect(github.requestApproval(2, 'production')).toBe(true)
  })

  it('waits for the timer by the clock, after the approval too', async () => {
    let now = new Date('2026-11-19T10:00:00Z')
    const environments = [{ name: 'timed', waitTimer: 30, reviewers: [{ user: 'carol' }] }, { name: 'open' }]
    const { github, octokit, repo } = await openGitHub({ environments }, () => now)
    expect(github.requestApproval(run_id, 'open')).toBe(false)
    github.requestApproval(run_id, 'timed')
    github.approve(run_id, 'timed', 'carol')
    const pending = async () =>
      (await octokit.rest.actions.getPendingDeploymentsForRun({ ...repo, run_id })).data
    expect(await pending()).toMatchObject([{ wait_timer: 30, wait_timer_started_at: '2026-11-19T10:00:00Z' }])
    now = new Date('2026-11-19T10:30:00Z')
    expect(await pending()).toEqual([])
  })
})
