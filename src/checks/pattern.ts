import { z } from 'zod'

/** The source of a regular expression that may be run on what a server answers. */
export const regexSource = () =>
  z
    .string()
    .min(1)
    .max(500)
    .superRefine((source, context) => {
      const message = isValid(source)
        ? nestsRepetition(source)
          ? 'repeats a group that repeats itself, which can take for ever'
          : undefined
        : 'is no regular expression'
      if (message !== undefined) context.addIssue({ code: 'custom', message })
    })
    .meta({ title: 'regular expression' })

function isValid(source: string): boolean {
  try {
    new RegExp(source, 'u')
    return true
  } catch {
    return false
  }
}

/** A repetition within a repetition takes exponential time on a text made for it. */
export function nestsRepetition(source: string): boolean {
  // Escapes and classes hold no group and no repetition.
  const bare = source.replace(/\\[\s\S]/g, 'x').replace(/\[[^\]]*\]/g, 'x')
  const repeats = [false]
  for (let index = 0; index < bare.length; index += 1) {
    const unbounded = /^(?:[*+]|\{\d+,\})/.test(bare.slice(index + 1))
    if (bare[index] === '(') repeats.push(false)
    else if (bare[index] === ')') {
      const inner = repeats.pop() === true
      if (inner && unbounded) return true
      repeats.push((repeats.pop() ?? false) || inner || unbounded)
    } else if (unbounded) repeats[repeats.length - 1] = true
  }
  return false
}
