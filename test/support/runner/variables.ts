/** What the runner sets for every step, as far as we read it. */
export function runnerVariables(
  more: Readonly<Record<string, string | undefined>> = {},
): Record<string, string | undefined> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'gate',
    GITHUB_WORKSPACE: '/workspace',
    GITHUB_REPOSITORY: 'golive-dev/event-manager',
    GITHUB_SHA: '1'.repeat(40),
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: '/event.json',
    GITHUB_RUN_ID: '4242',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'gates',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_TEMP: '/temp',
    ...more,
  }
}
