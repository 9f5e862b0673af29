import { createHash } from 'node:crypto'
import { escapeEntities, escapeHtml, inlineHtml, sectionHtml } from '../../../report/html.ts'
import { when } from '../sections/time.ts'
import { sectionsOf } from '../sections.ts'
import type { Brief } from './brief.ts'
import { style } from './style.ts'

/** One file that needs nothing else and runs nothing: the policy in it forbids whatever escaping would have missed. */
export function renderBriefHtml(brief: Brief): string {
  const hash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`
  const [answer, ...rest] = sectionsOf(brief)
  const title = `${brief.verdict} ${brief.subject.repository}@${brief.subject.sha.slice(0, 7)}`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeEntities(title)}</title>
<style>${style}</style>
</head>
<body>
<main class="${brief.verdict === 'GO' ? 'go' : 'no-go'}">
${headerOf(brief)}
${reasonsOf(brief)}
${[...(answer === undefined ? [] : [{ ...answer, title: 'In short', blocks: answer.blocks.slice(1) }]), ...rest].map(sectionHtml).join('\n')}
${footerOf(brief)}
</main>
</body>
</html>
`
}

function headerOf({ verdict, answer, headline, subject, phase, score }: Brief): string {
  const to = subject.environment === undefined ? '' : ` → ${subject.environment}`
  const when = phase === 'authorize' ? 'after the approval' : 'before the approval'
  return `<header>
<p class="eyebrow">${escapeEntities(`${subject.repository}@${subject.sha.slice(0, 7)}${to} · ${when}`)}</p>
<h1>${verdict}</h1>
<p class="answer">${escapeHtml(answer)}</p>
<p class="headline">${escapeHtml(headline)}</p>
${score.value === undefined ? '' : dial(score.value)}
</header>`
}

/** A ring that is as full as the score. */
function dial(value: number): string {
  const around = 2 * Math.PI * 52
  const full = (Math.min(10, Math.max(0, value)) / 10) * around
  return `<svg class="dial" viewBox="0 0 132 132" role="img" aria-label="readiness ${value.toFixed(1)} of 10">
<circle class="track" cx="66" cy="66" r="52" fill="none" stroke-width="12"/>
<circle class="value" cx="66" cy="66" r="52" fill="none" stroke-width="12" stroke-linecap="round" stroke-dasharray="${full.toFixed(1)} ${around.toFixed(1)}" transform="rotate(-90 66 66)"/>
<text x="66" y="72" font-size="32">${value.toFixed(1)}</text><text class="of" x="66" y="92" font-size="13">of 10</text>
</svg>`
}

const kinds = {
  block: { tone: 'no-go', word: 'Wrong' },
  unknown: { tone: 'open', word: 'Not checked' },
  warn: { tone: 'open', word: 'Remark' },
}

function reasonsOf({ reasons }: Brief): string {
  if (reasons.length === 0) return ''
  const order = ['block', 'unknown', 'warn']
  const sorted = [...reasons].sort((a, b) => order.indexOf(a.decision) - order.indexOf(b.decision))
  const items = sorted.map(({ decision, code, message, remedy, url }) => {
    const { tone, word } = kinds[decision]
    const told = remedy === undefined ? '' : `<span class="remedy">${escapeHtml(remedy)}</span>`
    const text = url === undefined ? escapeHtml(message) : inlineHtml({ link: message, href: url })
    return `<li class="${tone}"><b>${word}:</b> ${text} <code>${escapeEntities(code)}</code>${told}</li>`
  })
  return `<section><h2>${reasons.some(({ decision }) => decision !== 'warn') ? 'Why not' : 'Remarks'}</h2><ul class="reasons">${items.join('')}</ul></section>`
}

function footerOf({ run, at, reasonCode, subject }: Brief): string {
  const link = inlineHtml({ link: `run ${run.id}, attempt ${run.attempt}`, href: run.url })
  return `<footer>${link} · ${escapeEntities(`${when(at)} · ${reasonCode} · ${subject.sha} · ${subject.ref}`)}</footer>`
}
