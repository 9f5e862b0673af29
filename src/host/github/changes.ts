import { z } from 'zod'
import { ApiError } from '../../errors.ts'
import type { Changes, Commit } from '../../ports/github.ts'
import type { Client } from './client.ts'
import { coAuthorsOf } from './co-authors.ts'
import { pageSize } from './pages.ts'
import type { Repository } from './repository.ts'

/** GitHub lists 300 files of a comparison, all of them on its first page. */
export const comparisonLimit = 300
const pages = 10

const count = z.number().int().nonnegative()
const commitAnswer = z.object({
  sha: z.string().min(1),
  html_url: z.string(),
  commit: z.object({
    message: z.string(),
    author: z.object({ name: z.string().default(''), email: z.string().default('') }).nullish(),
    committer: z.object({ date: z.iso.datetime({ offset: true }) }),
  }),
  author: z.object({ login: z.string().optional() }).nullish(),
})
type CommitAnswer = z.output<typeof commitAnswer>
const changesAnswer = z.object({
  status: z.enum(['ahead', 'behind', 'diverged', 'identical']),
  behind_by: count,
  total_commits: count,
  commits: z.array(commitAnswer),
  files: z.array(z.object({ filename: z.string(), changes: count })).optional(),
})

export async function readChanges(
  client: Client,
  repository: Repository,
  base: string,
  head: string,
): Promise<Changes> {
  const read = (page: number) =>
    client.call(
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      { ...repository, basehead: `${base}...${head}`, per_page: pageSize, page },
      changesAnswer,
    )
  const first = await read(1)
  // Without its list of files it would read as a change of nothing.
  if (first.files === undefined) throw new ApiError('GitHub left out the files of a comparison')
  const commits = [...first.commits]
  for (let page = 2; page <= pages && commits.length < first.total_commits; page += 1) {
    const more = await read(page)
    if (more.commits.length === 0) break
    commits.push(...more.commits)
  }
  return {
    direction: first.status,
    commits: presentAll(commits).reverse(),
    totalCommits: first.total_commits,
    behindBy: first.behind_by,
    files: first.files.map(({ filename, changes }) => ({ path: filename, changes })),
    complete: commits.length === first.total_commits && first.files.length < comparisonLimit,
  }
}

export async function readCommit(client: Client, repository: Repository, sha: string): Promise<Commit> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
  const found = await client.call(route, { ...repository, ref: sha }, commitAnswer)
  return present(found, accountsIn([found]))
}

function presentAll(found: readonly CommitAnswer[]): Commit[] {
  const accounts = accountsIn(found)
  return found.map(one => present(one, accounts))
}

/** What GitHub tells of one commit's address holds for another's co-author. */
function accountsIn(found: readonly CommitAnswer[]): ReadonlyMap<string, string> {
  return new Map(
    found.flatMap(({ author, commit }) => {
      const [login, address = ''] = [author?.login, commit.author?.email.toLowerCase()]
      return login === undefined || address === '' ? [] : [[address, login]]
    }),
  )
}

function present(
  { sha, html_url, commit, author }: CommitAnswer,
  accounts: ReadonlyMap<string, string>,
): Commit {
  const login = author?.login
  return {
    sha,
    title: commit.message.split('\n', 1)[0] ?? '',
    author: login ?? commit.author?.name ?? '',
    authorKnown: login !== undefined,
    coAuthors: coAuthorsOf(commit.message, accounts),
    url: html_url,
    date: new Date(commit.committer.date),
  }
}
