import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Of a union, the issues of the branch that came closest: the union's own "invalid input" helps nobody. */
export function plainIssues(issues: readonly Issue[]): Issue[] {
  return issues.flatMap(issue => {
    if (issue.code !== 'invalid_union') return [issue]
    const closest = closestBranch(issue.errors)
    if (closest.length === 0) return [issue]
    return plainIssues(closest.map(inner => ({ ...inner, path: [...issue.path, ...inner.path] })))
  })
}

/** A branch that failed over the value says more than one that failed over the type. */
function closestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const typed = branches.filter(branch => branch.some(({ code }) => code !== 'invalid_type'))
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map(({ path }) => path.length))
  return [...(typed.length > 0 ? typed : branches)].sort((a, b) => depth(b) - depth(a))[0] ?? []
}
