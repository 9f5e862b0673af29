import Range from 'semver/classes/range.js'
import SemVer from 'semver/classes/semver.js'

/** As `npm audit` compares: prereleases count, and old spellings are read. */
const leniently = { includePrerelease: true, loose: true } as const

/** Undefined when the text is no range. */
export function readRange(text: string): Range | undefined {
  try {
    return new Range(text, leniently)
  } catch {
    return undefined
  }
}

/** Undefined when the text is no version. */
export function readVersion(text: string): SemVer | undefined {
  try {
    return new SemVer(text, leniently)
  } catch {
    return undefined
  }
}

/** Lowest first; every text must be a version. */
export function sortVersions(texts: Iterable<string>): string[] {
  const read = [...new Set(texts)].flatMap(text => {
    const version = readVersion(text)
    return version === undefined ? [] : [{ text, version }]
  })
  return read.sort((a, b) => a.version.compare(b.version)).map(({ text }) => text)
}

/** The versions that end a range from above without being in it: `4.17.21` of `<4.17.21`. */
export function upperBounds(range: Range): string[] {
  return range.set.flatMap(comparators =>
    comparators
      .filter(({ operator }) => operator === '<')
      // `<2` is read as `<2.0.0-0`.
      .map(({ semver }) => semver.version.replace(/-0$/, '')),
  )
}
