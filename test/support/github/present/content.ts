import { complete, type Fields } from '../complete.ts'
import type { State } from '../state.ts'
import { api, html } from './links.ts'

/** Above this the content is left out, and only the blob has it. */
const inlineLimit = 1024 * 1024

export function contentFile(state: State, path: string, blob: string, sha: string, bytes: Buffer): Fields {
  const large = bytes.length > inlineLimit
  return complete('content-file', {
    ...contentEntry(state, path, { type: 'file', sha: blob, size: bytes.length }, sha),
    content: large ? '' : base64Lines(bytes),
    encoding: large ? 'none' : 'base64',
  })
}

export function contentEntry(
  state: State,
  path: string,
  entry: { readonly type: 'file' | 'dir'; readonly sha: string; readonly size: number },
  commit: string,
): Fields {
  const url = `${api(state, `contents/${encodeURI(path)}`)}?ref=${commit}`
  const kind = entry.type === 'file' ? 'blob' : 'tree'
  const html_url = html(state, `${kind}/${commit}/${encodeURI(path)}`)
  const git_url = api(state, `git/${kind}s/${entry.sha}`)
  return {
    ...entry,
    name: path.split('/').at(-1) ?? path,
    path,
    url,
    html_url,
    git_url,
    download_url: entry.type === 'file' ? html(state, `raw/${commit}/${encodeURI(path)}`) : null,
    _links: { self: url, git: git_url, html: html_url },
  }
}

/** GitHub breaks the text after 60 characters. */
export function base64Lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{1,60}/g, '$&\n')
}
