import { notFound } from '../errors.js'

/** The best, for the front page; nobody when nothing is approved yet. Pure. */
export function winners(ranking) {
  return ranking.filter(({ place }) => place === 1).map(({ contestant }) => contestant)
}

/** Contestants by the sum of their approved points; equal sums share a place. Pure. */
export function rank(rows) {
  const sums = new Map()
  for (const { contestant, points } of rows) sums.set(contestant, (sums.get(contestant) ?? 0) + points)
  const sorted = [...sums]
    .map(([contestant, points]) => ({ contestant, points }))
    .sort((a, b) => b.points - a.points)
  return sorted.map(entry => ({
    place: sorted.findIndex(other => other.points === entry.points) + 1,
    ...entry,
  }))
}

export async function results({ database }, contestId) {
  if ((await database.get('SELECT id FROM contests WHERE id = $1', [contestId])) === undefined)
    throw notFound('the contest')
  const rows = await database.all(
    "SELECT p.name AS contestant, s.points FROM scores s JOIN contestants p ON p.id = s.contestant_id WHERE p.contest_id = $1 AND s.state = 'approved'",
    [contestId],
  )
  return rank(rows)
}

/** CSV whose cells no spreadsheet takes for a formula. */
export function report(ranking) {
  const cell = value => {
    const text = String(value)
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  const rows = [
    ['place', 'contestant', 'points'],
    ...ranking.map(({ place, contestant, points }) => [place, contestant, points]),
  ]
  return `${rows.map(row => row.map(cell).join(',')).join('\r\n')}\r\n`
}
