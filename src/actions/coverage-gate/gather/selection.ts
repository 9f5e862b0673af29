/** A test for paths by globs; picomatch is loaded only where there are some. */
export async function selector(globs: readonly string[]): Promise<(path: string) => boolean> {
  if (globs.length === 0) return () => false
  const { default: picomatch } = await import('picomatch')
  return picomatch(
    globs.map(glob => glob.replace(/^\.\//, '')),
    { dot: true },
  )
}
