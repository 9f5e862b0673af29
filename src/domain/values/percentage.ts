import { z } from 'zod'

const form = /^(\d+(?:\.\d+)?)\s?%?$/

/** 0 to 100, written `80`, `80%` or `79.5 %`. */
export const percentage = () =>
  z
    .union([z.number(), z.string().regex(form, 'expected a percentage such as 80 or 80%')])
    .transform(given => (typeof given === 'number' ? given : Number(form.exec(given)?.[1] ?? Number.NaN)))
    .pipe(z.number().min(0, 'a percentage is at least 0').max(100, 'a percentage is at most 100'))
    .meta({ title: 'percentage' })
