import { type Ended, startChild } from '../process/child.ts'
import { type LogLine, readLog } from './log.ts'
import { sampleFolder, serviceEnvironment } from './service.ts'

/** Runs the service's migration command to its end. */
export async function migrate(
  env: Readonly<Record<string, string>>,
  folder: string = sampleFolder,
): Promise<Ended & { readonly log: LogLine[] }> {
  const child = await startChild({
    command: process.execPath,
    args: ['src/migrate.js'],
    cwd: folder,
    env: serviceEnvironment(env),
  })
  await child.waitFor(/^\{.*\}$/m, 20_000).catch(async (error: unknown) => {
    await child.end('SIGKILL', 5000)
    throw error
  })
  return { ...(await child.ended), log: readLog(child.output()) }
}
