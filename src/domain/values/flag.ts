import { z } from 'zod'

/** A boolean; as text only `true` and `false`, because a typo must not mean false. */
export const flag = () =>
  z
    .union([
      z.boolean(),
      z.stringbool({
        truthy: ['true'],
        falsy: ['false'],
        case: 'insensitive',
        error: 'expected true or false',
      }),
    ])
    .meta({ title: 'true or false' })
