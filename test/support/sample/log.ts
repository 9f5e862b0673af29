import { z } from 'zod'

const lineSchema = z.looseObject({ level: z.string(), msg: z.string() })

/** A line of the service's log: JSON with a level. */
export type LogLine = z.infer<typeof lineSchema>

/** The lines that are whole; what is no JSON line of the service is told as level `raw`. */
export function readLog(text: string): LogLine[] {
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  return lines.filter(line => line !== '').map(readLine)
}

function readLine(line: string): LogLine {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    return { level: 'raw', msg: line }
  }
}
