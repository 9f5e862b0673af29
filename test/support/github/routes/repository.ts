import { type Handlers, ok } from '../call.ts'
import { repository } from '../present/repository.ts'
import { rateLimit } from '../rate-limit.ts'

export const repositoryRoutes: Handlers = {
  'repos/get': call => ok(repository(call.state)),
  'rate-limit/get': call => {
    const core = rateLimit(call.state)
    return ok({ resources: { core, search: { ...core, limit: 30, remaining: 30, used: 0 } }, rate: core })
  },
}
