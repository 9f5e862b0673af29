import { spawn } from 'node:child_process'

/** Shows the page in the browser of this machine; a text when that is not possible. */
export function openPage(
  page: string,
  { platform, path }: { readonly platform: NodeJS.Platform; readonly path: string },
): Promise<string | undefined> {
  const command = platform === 'darwin' ? 'open' : 'xdg-open'
  return new Promise(done => {
    const env = { ...process.env, PATH: path }
    const child = spawn(command, [page], { detached: true, stdio: 'ignore', env })
    child.once('error', () => done(`the page could not be opened, because there is no ${command}`))
    child.once('spawn', () => {
      child.unref()
      done(undefined)
    })
  })
}
