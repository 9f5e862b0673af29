/** What nobody awaited or caught: left alone it would end the process without a report. */
export function onCrash(handle: (error: Error) => void): void {
  const listen = (thrown: unknown) => handle(thrown instanceof Error ? thrown : new Error(String(thrown)))
  process.on('uncaughtException', listen)
  process.on('unhandledRejection', listen)
}
