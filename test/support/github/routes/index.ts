import type { Handlers } from '../call.ts'
import { approvalsRoutes } from './approvals.ts'
import { artifactsRoutes } from './artifacts.ts'
import { branchesRoutes } from './branches.ts'
import { checksRoutes } from './checks.ts'
import { commentsRoutes } from './comments.ts'
import { commitsRoutes } from './commits.ts'
import { contentsRoutes } from './contents.ts'
import { deploymentsRoutes } from './deployments.ts'
import { environmentsRoutes } from './environments.ts'
import { issuesRoutes } from './issues.ts'
import { labelsRoutes } from './labels.ts'
import { pullsRoutes } from './pulls.ts'
import { refsRoutes } from './refs.ts'
import { repositoryRoutes } from './repository.ts'
import { runsRoutes } from './runs.ts'
import { teamsRoutes } from './teams.ts'

/** What is done for each operation, by GitHub's name of it. */
export const handlers: Handlers = {
  ...approvalsRoutes,
  ...artifactsRoutes,
  ...branchesRoutes,
  ...checksRoutes,
  ...commentsRoutes,
  ...commitsRoutes,
  ...contentsRoutes,
  ...deploymentsRoutes,
  ...environmentsRoutes,
  ...issuesRoutes,
  ...labelsRoutes,
  ...pullsRoutes,
  ...refsRoutes,
  ...repositoryRoutes,
  ...runsRoutes,
  ...teamsRoutes,
}
