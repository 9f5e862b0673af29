import type { Handlers } from '../call.ts'
import { listed } from '../page.ts'
import { api } from '../present/links.ts'

export const branchesRoutes: Handlers = {
  'repos/list-branches': call => {
    const { refs, repository } = call.state
    const branches = [...refs].flatMap(([ref, sha]) => {
      const name = ref.startsWith('heads/') ? ref.slice('heads/'.length) : undefined
      return name === undefined ? [] : [{ name, sha, protected: repository.protectedBranches.includes(name) }]
    })
    const chosen = branches.filter(branch => call.wants('protected', String(branch.protected)))
    return listed(call, chosen, ({ name, sha, ...more }) => ({
      name,
      commit: { sha, url: api(call.state, `commits/${sha}`) },
      ...more,
    }))
  },
}
