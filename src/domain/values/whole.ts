import { z } from 'zod'

/** A whole number of zero or more; as text it must be digits and nothing else. */
export const whole = () =>
  z
    .union([
      z.number(),
      z
        .string()
        .regex(/^\d+$/, 'expected a whole number, digits only')
        .transform(text => Number(text)),
    ])
    .pipe(
      z
        .number()
        .int('expected a whole number')
        .nonnegative('expected zero or more')
        .max(Number.MAX_SAFE_INTEGER),
    )
    .meta({ title: 'whole number' })
