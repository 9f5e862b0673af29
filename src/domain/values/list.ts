import { z } from 'zod'

/** One entry a line; a YAML list in the policy file. Blank lines and `#` comments are left out. */
export const list = () =>
  z
    .union([
      z.array(z.string().min(1)),
      z.string().transform(text =>
        text
          .split('\n')
          .map(line => line.trim())
          .filter(line => line !== '' && !line.startsWith('#')),
      ),
    ])
    .meta({ title: 'list' })
