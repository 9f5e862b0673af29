import type { Block, Inline, Section } from '../../../domain/report.ts'
import type { Brief } from '../brief/brief.ts'
import { listed } from '../ruling.ts'

export function readinessSection({ score }: Brief): Section[] {
  if (score.areas.length === 0) return []
  const rows = score.areas.map(({ title, weight, score, counted }): Inline[] => [
    title,
    score === undefined ? 'not judged' : `${bar(score)} ${score.toFixed(1)}`,
    String(weight),
    counted.length === 0
      ? 'nothing counts for it, so it is left out'
      : counted.map(({ name, points }) => `${name} ${points}`).join(', '),
  ])
  const columns = [
    { title: 'Area' },
    { title: 'Score' },
    { title: 'Weight', align: 'right' as const },
    { title: 'Made of' },
  ]
  const { value, minimum, unplaced } = score
  const least = minimum === undefined ? '' : `; at least ${minimum} is asked for`
  const title = value === undefined ? 'Readiness: not judged' : `Readiness: ${value.toFixed(1)} of 10${least}`
  const left: Block[] =
    unplaced.length === 0
      ? []
      : [
          {
            kind: 'paragraph',
            text: `In no area, so not in the score: ${listed(unplaced, 10)}. Name their areas under \`go-no-go.areas\`.`,
          },
        ]
  return [{ title, blocks: [{ kind: 'table', columns, rows }, ...left] }]
}

function bar(score: number): string {
  const full = Math.floor(score + 1e-9)
  return '▰'.repeat(full) + '▱'.repeat(10 - full)
}
