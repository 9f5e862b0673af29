import { z } from 'zod'
import { read } from '../body.ts'
import { type Answer, type Call, found, type Handlers, ok } from '../call.ts'
import { gitCommit } from '../present/commit.ts'
import { base64Lines, contentEntry, contentFile } from '../present/content.ts'
import { api, nodeId } from '../present/links.ts'
import { Refusal } from '../refusal.ts'

const put = z.object({
  message: z.string(),
  content: z.base64(),
  sha: z.string().optional(),
  branch: z.string().optional(),
})

export const contentsRoutes: Handlers = {
  'repos/get-content': call => {
    const { state } = call
    const ref = call.query('ref') ?? state.repository.defaultBranch
    const sha = state.resolve(ref)
    if (sha === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
    const path = call.text('path').replace(/^\.?\/+|\/+$/g, '')
    const blob = state.history.files(sha).get(path)
    if (blob === undefined) return folder(call, sha, path)
    const bytes = found(state.history.blob(blob))
    if (/vnd\.github(\.v3)?\.raw/.test(call.accept)) return raw(bytes)
    return ok(contentFile(state, path, blob, sha, bytes))
  },
  'repos/create-or-update-file-contents': call => {
    const { state } = call
    const { message, content, sha, branch = state.repository.defaultBranch } = read(call, put)
    const ref = `heads/${branch.replace(/^refs\/heads\//, '')}`
    const head = state.refs.get(ref)
    if (head === undefined) throw new Refusal(404, `Branch ${branch} not found`)
    const path = call.text('path')
    const files = new Map(state.history.files(head))
    const known = files.get(path)
    if (known !== undefined && sha === undefined) {
      throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
    }
    if (sha !== undefined && sha !== known) throw new Refusal(409, `${path} does not match ${sha}`)
    const bytes = Buffer.from(content, 'base64')
    const blob = state.history.addBlob(bytes)
    files.set(path, blob)
    const { user } = state.repository
    const author = { name: user, email: `${user}@users.test`, date: state.stamp() }
    const commit = state.history.add({ message, parents: [head], files, author, committer: author })
    state.refs.set(ref, commit.sha)
    const entry = { type: 'file', sha: blob, size: bytes.length } as const
    const body = { content: contentEntry(state, path, entry, commit.sha), commit: gitCommit(state, commit) }
    return ok(body, known === undefined ? 201 : 200)
  },
  'git/get-blob': call => {
    const sha = call.text('file_sha')
    const bytes = found(call.state.history.blob(sha))
    if (/vnd\.github(\.v3)?\.raw/.test(call.accept)) return raw(bytes)
    const url = api(call.state, `git/blobs/${sha}`)
    const content = base64Lines(bytes)
    return ok({ sha, node_id: nodeId('Blob', sha), url, size: bytes.length, encoding: 'base64', content })
  },
}

function raw(bytes: Buffer): Answer {
  return {
    status: 200,
    body: bytes,
    headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' },
  }
}

function folder(call: Call, sha: string, path: string): Answer {
  const { history } = call.state
  const start = path === '' ? '' : `${path}/`
  const entries = new Map<string, { type: 'file' | 'dir'; sha: string; size: number }>()
  for (const [file, blob] of history.files(sha)) {
    if (!file.startsWith(start)) continue
    const [name = '', ...deeper] = file.slice(start.length).split('/')
    const size = history.blob(blob)?.length ?? 0
    if (deeper.length === 0) entries.set(name, { type: 'file', sha: blob, size })
    else entries.set(name, { type: 'dir', sha: blob, size: 0 })
  }
  if (entries.size === 0) throw new Refusal(404, 'Not Found')
  return ok(
    [...entries].sort().map(([name, entry]) => contentEntry(call.state, `${start}${name}`, entry, sha)),
  )
}
