import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, first, type Opened, openGitHub, second, topic } from './sample.ts'

afterEach(closeAll)

const plain = { auto_merge: false, required_contexts: [] as string[] }

async function deploy({ octokit, repo }: Opened, environment: string): Promise<number> {
  const { data } = await octokit.rest.repos.createDeployment({ ...repo, ...plain, ref: 'main', environment })
  if (!('id' in data)) throw new Error('expected a deployment')
  const wanted = { ...repo, deployment_id: data.id, state: 'success' as const }
  await octokit.rest.repos.createDeploymentStatus(wanted)
  return data.id
}

async function states({ octokit, repo }: Opened, deployment_id: number): Promise<string[]> {
  const { data } = await octokit.rest.repos.listDeploymentStatuses({ ...repo, deployment_id })
  return data.map(status => status.state)
}

describe('deployments', () => {
  it('retires what was live before, but not in production', async () => {
    const opened = await openGitHub()
    const old = await deploy(opened, 'staging')
    const fresh = await deploy(opened, 'staging')
    expect(await states(opened, old)).toEqual(['inactive', 'success'])
    expect(await states(opened, fresh)).toEqual(['success'])
    const live = await deploy(opened, 'production')
    await deploy(opened, 'production')
    expect(await states(opened, live)).toEqual(['success'])
    const { data } = await opened.octokit.rest.repos.listDeployments({
      ...opened.repo,
      environment: 'staging',
    })
    expect(data.map(item => item.id)).toEqual([fresh, old])
    expect(opened.github.violations).toEqual([])
  })

  it('takes 140 characters of description, and only known states', async () => {
    const opened = await openGitHub()
    const { octokit, repo, github } = opened
    const deployment_id = await deploy(opened, 'staging')
    const status = (length: number) =>
      octokit.rest.repos.createDeploymentStatus({
        ...repo,
        deployment_id,
        state: 'in_progress',
        description: 'x'.repeat(length),
      })
    expect((await status(140)).status).toBe(201)
    await expect(status(141)).rejects.toMatchObject({ status: 422 })
    expect(github.violations).toEqual([])
    const wrong = { ...repo, deployment_id, state: 'rolled_back' as never }
    await expect(octokit.rest.repos.createDeploymentStatus(wrong)).rejects.toMatchObject({ status: 422 })
    expect(github.violations).toHaveLength(1)
  })

  it('answers 409 while a check fails, unless no check is required', async () => {
    const checks = [{ name: 'test', headSha: second, conclusion: 'failure' }]
    const { github, octokit, repo } = await openGitHub({ checks })
    const create = (more: object) => octokit.rest.repos.createDeployment({ ...repo, ref: 'main', ...more })
    await expect(create({})).rejects.toMatchObject({ status: 409 })
    await expect(create({ required_contexts: ['test'] })).rejects.toMatchObject({ status: 409 })
    expect((await create({ required_contexts: [] })).status).toBe(201)
    expect(github.state.deployments).toHaveLength(1)
    expect(github.violations).toEqual([])
  })

  it('merges the default branch first with 202, or answers 409 where it can not', async () => {
    const merged = await openGitHub()
    const wanted = { ...merged.repo, ref: 'feature/x', required_contexts: [] }
    const { status, data } = await merged.octokit.rest.repos.createDeployment(wanted)
    expect([status, data]).toEqual([202, { message: 'Auto-merged main into feature/x on deployment.' }])
    expect(merged.github.state.deployments).toEqual([])
    const { octokit } = merged
    expect((await octokit.rest.repos.createDeployment(wanted)).status).toBe(201)

    const clash = '4'.repeat(40)
    const conflict = await openGitHub()
    conflict.github.grow({
      commits: [{ sha: clash, parents: [first], files: { 'src/b.ts': 'other\n' } }],
      refs: { 'heads/feature/x': clash },
    })
    const refused = conflict.octokit.rest.repos.createDeployment(wanted)
    await expect(refused).rejects.toMatchObject({ status: 409 })
    expect(conflict.github.violations).toEqual([])
  })

  it('refuses a reference that is not there', async () => {
    const { octokit, repo } = await openGitHub()
    const refused = octokit.rest.repos.createDeployment({ ...repo, ...plain, ref: 'nowhere' })
    await expect(refused).rejects.toMatchObject({ status: 422 })
    const { data } = await octokit.rest.repos.createDeployment({ ...repo, ...plain, ref: topic.slice(0, 8) })
    expect(data).toMatchObject({ sha: topic })
  })
})
