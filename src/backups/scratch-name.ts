const form = /^golive_scratch_([1-9a-z][0-9a-z]{0,6})_([0-9a-f]{8})$/
const digits = '0123456789abcdefghijklmnopqrstuvwxyz'

/**
 * `golive_scratch_<unix seconds in base 36>_<random>`, at most 63 characters; `random` is eight hexadecimal digits.
 * Throws RangeError where the time is not after 1970 or `random` is something else.
 */
export function makeScratchName({ time, random }: { readonly time: Date; readonly random: string }): string {
  const name = `golive_scratch_${Math.floor(time.getTime() / 1000).toString(36)}_${random}`
  if (scratchTime(name) === undefined) throw new RangeError(`no scratch database can be named ${name}`)
  return name
}

/** When the scratch database was named, to the second; undefined for every name that is not exactly ours. */
export function scratchTime(name: string): Date | undefined {
  const [, seconds] = form.exec(name) ?? []
  if (seconds === undefined) return undefined
  const time = new Date(fromBase36(seconds) * 1000)
  return Number.isNaN(time.getTime()) ? undefined : time
}

function fromBase36(text: string): number {
  return [...text].reduce((sum, digit) => sum * 36 + digits.indexOf(digit), 0)
}

/** Which databases an earlier run left behind; none where the age is no number of milliseconds from zero up. */
export function findLeftScratch(request: {
  readonly names: readonly string[]
  readonly now: Date
  readonly olderThanMs: number
}): readonly string[] {
  const { names, now, olderThanMs } = request
  if (!(olderThanMs >= 0)) return []
  return names.filter(name => {
    const time = scratchTime(name)
    return time !== undefined && now.getTime() - time.getTime() > olderThanMs
  })
}
