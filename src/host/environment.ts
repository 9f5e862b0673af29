import { z } from 'zod'
import { EnvironmentError } from '../errors.ts'

const filled = z.string().min(1)

const environmentSchema = z.object({
  GITHUB_WORKSPACE: filled,
  GITHUB_REPOSITORY: z.string().regex(/^[^/\s]+\/[^/\s]+$/),
  GITHUB_SHA: z.string().regex(/^[0-9a-f]{40,64}$/i),
  GITHUB_REF: z.string(),
  GITHUB_EVENT_NAME: filled,
  GITHUB_EVENT_PATH: filled,
  GITHUB_RUN_ID: filled,
  GITHUB_RUN_ATTEMPT: z.string().regex(/^\d+$/).default('1'),
  GITHUB_JOB: z.string().default('job'),
  GITHUB_ACTION: z.string().default('step'),
  GITHUB_SERVER_URL: z.url().default('https://github.com'),
  GITHUB_API_URL: z.url().default('https://api.github.com'),
  GITHUB_OUTPUT: z.string().optional(),
  GITHUB_STATE: z.string().optional(),
  GITHUB_STEP_SUMMARY: z.string().optional(),
  RUNNER_TEMP: filled,
  STATE_golive: z.string().optional(),
})

/** The runner's variables, checked. Source: GitHub's "Variables reference". */
export type Environment = z.infer<typeof environmentSchema>
export type Variables = Readonly<Record<string, string | undefined>>

export function readEnvironment(variables: Variables): Environment {
  // A variable that a job sets to nothing counts as absent, as the runner itself treats it.
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = environmentSchema.safeParse(present)
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(issue => issue.path.join('.')).join(', ')
  throw new EnvironmentError(`the runner's environment lacks or spoils: ${names}`, {
    remedy: 'Run this action in a GitHub Actions job, or set these variables as the runner does.',
  })
}
