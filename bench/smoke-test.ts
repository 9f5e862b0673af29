import { createServer, type ServerResponse } from 'node:http'
import { makeWorkspace } from '../test/support/workspace/workspace.ts'
import { measure } from './measure.ts'
import type { Row } from './row.ts'

const answerMs = 50

/** A hundred checks against an endpoint that takes 50 ms, and the first mistake in the inputs. */
export async function benchSmokeTest(): Promise<Row[]> {
  const server = createServer((_, response) => setTimeout(answer, answerMs, response))
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const checks = Array.from(
    { length: 100 },
    (_, index) => `        check ${index}: { path: /items/${index} }`,
  )
  const workspace = makeWorkspace({
    '.github/golive.yml': `smoke-test:\n  suites:\n    smoke:\n      checks:\n${checks.join('\n')}\n`,
  })
  const bare = makeWorkspace({ 'README.md': '# Bare\n' })
  const request = { action: 'smoke-test', workspace: workspace.folder }
  try {
    const inputs = { 'base-url': `http://127.0.0.1:${port}` }
    const reason = 'identity-not-proven'
    const all = await measure({ ...request, inputs }, { reason }, { rounds: 11, warm: false })
    const wrong = { ...request, workspace: bare.folder, inputs: { ...inputs, commit: 'none' } }
    const error = await measure(wrong, { reason: 'input-invalid' }, { rounds: 15, warm: false })
    const warm = await measure(wrong, { reason: 'input-invalid' }, { rounds: 15, warm: true })
    // Bare Node's 27 ms and 60 of our own.
    const limits = { limitMs: 87, scaled: true }
    return [
      { name: 'smoke-test: 100 checks of 50 ms', ...all, limitMs: 400, scaled: true },
      { name: 'smoke-test: first mistake in the inputs, first action of a job', ...error, ...limits },
      { name: 'smoke-test: first mistake in the inputs, later action of a job', ...warm, ...limits },
    ]
  } finally {
    workspace.remove()
    bare.remove()
    server.closeAllConnections()
    server.close()
  }
}

function answer(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}')
}
