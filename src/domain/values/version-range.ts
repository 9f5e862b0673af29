import semver from 'semver'
import { z } from 'zod'

/** A range in semver's words, such as `<4.17.21`, `^2.0.0 || 3.1.4` or `*`. */
export const versionRange = () =>
  z
    .string()
    .trim()
    .min(1)
    .refine(
      text => semver.validRange(text) !== null,
      'expected a range of versions such as `<4.17.21` or `*`',
    )
    .meta({ title: 'range of versions' })
