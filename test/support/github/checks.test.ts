import { afterEach, describe, expect, it } from '@jest/globals'
import { closeAll, openGitHub, second } from './sample.ts'

afterEach(closeAll)

const note = {
  path: 'a.ts',
  start_line: 1,
  end_line: 1,
  annotation_level: 'warning' as const,
  message: 'Hm.',
}

describe('check runs', () => {
  it('is created, completed and found again by name', async () => {
    const { github, octokit, repo } = await openGitHub()
    const { data } = await octokit.rest.checks.create({ ...repo, name: 'gate', head_sha: second })
    expect(data).toMatchObject({ status: 'queued', conclusion: null })
    const output = { title: 'Fine', summary: 'All fine.', annotations: [note, note] }
    const finished = { ...repo, check_run_id: data.id, conclusion: 'success' as const, output }
    await octokit.rest.checks.update(finished)
    await octokit.rest.checks.update(finished)
    const found = await octokit.rest.checks.listForRef({ ...repo, ref: 'main', check_name: 'gate' })
    expect(found.data.check_runs).toMatchObject([
      { status: 'completed', conclusion: 'success', output: { annotations_count: 4 } },
    ])
    const notes = await octokit.rest.checks.listAnnotations({ ...repo, check_run_id: data.id })
    expect(notes.data.map(item => item.message)).toEqual(['Hm.', 'Hm.', 'Hm.', 'Hm.'])
    expect(github.violations).toEqual([])
  })

  it('takes 65,535 characters and 50 annotations', async () => {
    const { github, octokit, repo } = await openGitHub()
    const create = (length: number, notes: number) =>
      octokit.rest.checks.create({
        ...repo,
        name: 'gate',
        head_sha: second,
        output: {
          title: 'x',
          summary: 'x'.repeat(length),
          annotations: Array.from({ length: notes }, () => note),
        },
      })
    expect((await create(65_535, 50)).status).toBe(201)
    await expect(create(65_536, 0)).rejects.toMatchObject({ status: 422 })
    await expect(create(1, 51)).rejects.toMatchObject({ status: 422 })
    expect(github.state.checks).toHaveLength(1)
  })
})
