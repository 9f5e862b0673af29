import { writeFileSync } from 'node:fs'

// Loaded into the measured process: its peak is known only to itself, at its end.
process.on('exit', () => {
  writeFileSync(process.env.GOLIVE_BENCH_PEAK, String(process.resourceUsage().maxRSS * 1024))
})
