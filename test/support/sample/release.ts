import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sampleFolder } from './service.ts'

export interface Release {
  readonly folder: string
  remove(): Promise<void>
}

/** A release of the service in a folder of its own, with its commit and whatever it does differently. */
export async function makeRelease(
  commit: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Release> {
  const folder = await mkdtemp(join(tmpdir(), 'golive-release-'))
  for (const part of ['src', 'migrations', 'package.json'])
    await cp(join(sampleFolder, part), join(folder, part), { recursive: true })
  await symlink(join(sampleFolder, 'node_modules'), join(folder, 'node_modules'))
  for (const [path, text] of Object.entries({ REVISION: `${commit}\n`, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
