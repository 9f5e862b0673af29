import { z } from 'zod'

const units = new Map([
  ['B', 1],
  ['KB', 1000],
  ['MB', 1e6],
  ['GB', 1e9],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
])
const form = /^(\d+(?:\.\d+)?)\s?(B|KB|MB|GB|KiB|MiB|GiB)$/

/** A size in bytes, written with its unit: `250KB`, `2MB`, `1GiB`. */
export const size = () =>
  z
    .string()
    .regex(form, 'expected a size such as 250KB, 2MB or 1GiB')
    .transform(text => {
      const [, amount, unit = ''] = form.exec(text) ?? []
      return Math.round(Number(amount) * (units.get(unit) ?? Number.NaN))
    })
    .meta({ title: 'size' })

/** `1.3 MB`, `640 B`. */
export function formatSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  if (bytes < 1e6) return `${(bytes / 1000).toFixed(1)} KB`
  if (bytes < 1e9) return `${(bytes / 1e6).toFixed(1)} MB`
  return `${(bytes / 1e9).toFixed(1)} GB`
}
