/** The server keeps the limit of a statement itself; this much later nobody is taken to be there. */
export const graceMs = 2000
const closeMs = 2000

/** Says goodbye, and hangs up on a server that does not hear it. */
export async function closeSoon(goodbye: Promise<unknown>, hangUp: () => void): Promise<void> {
  const late = Promise.withResolvers<void>()
  const timer = setTimeout(() => {
    hangUp()
    late.resolve()
  }, closeMs)
  try {
    await Promise.race([goodbye.catch(hangUp), late.promise])
  } finally {
    clearTimeout(timer)
  }
}
