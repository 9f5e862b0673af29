import { z } from 'zod'

export const severities = ['critical', 'high', 'moderate', 'low', 'info'] as const
export type Severity = (typeof severities)[number]

export const findingSchema = z.strictObject({
  code: z.string().min(1),
  severity: z.enum(severities),
  message: z.string().min(1),
  where: z
    .strictObject({
      /** Path relative to the workspace, with forward slashes. */
      file: z.string().exactOptional(),
      /** 1-based. */
      line: z.number().int().positive().exactOptional(),
      url: z.string().exactOptional(),
      host: z.string().exactOptional(),
      object: z.string().exactOptional(),
    })
    .exactOptional(),
  remedy: z.string().exactOptional(),
  waiver: z
    .strictObject({ id: z.string(), reason: z.string(), owner: z.string(), expires: z.string() })
    .exactOptional(),
})

/** One thing found, with where it is and what to do about it. */
export type Finding = z.infer<typeof findingSchema>

/** The most severe first; equal ones keep their order. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
}
