import { escapeHtml } from './escape.ts'

const shapes: Readonly<Record<string, string>> = {
  success: '<path d="M4.6 8.2l2.3 2.3 4.5-4.9"/>',
  failure: '<path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/>',
  error: '<path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2"/>',
  forgiven: '<path d="M8 4.2v4.6M8 11.4v.2"/>',
  warning: '<path d="M8 4.2v4.6M8 11.4v.2"/>',
  notice: '<path d="M8 7.4v4.2M8 4.4v.2"/>',
  unknown: '<path d="M6 6.3a2 2 0 1 1 2.7 1.9c-.6.3-.7.6-.7 1.2M8 11.7v.1"/>',
  skipped: '<path d="M4.9 8h6.2"/>',
}
const words: Readonly<Record<string, string>> = {
  success: 'Success',
  failure: 'Failure',
  forgiven: 'Failed, and the workflow continues',
  skipped: 'Skipped',
}

const signs: Readonly<Record<string, string>> = {
  '✅': 'success',
  '❌': 'failure',
  '⚠️': 'warning',
  '❔': 'unknown',
}

/** The signs of our reports, drawn, because not every machine has letters for them. */
export function drawSigns(text: string): string {
  return text.replace(/✅|❌|⚠️|❔/g, sign => icon(signs[sign] ?? 'unknown'))
}

/** A sign that is told by its shape and its name, not by its colour alone. */
export function icon(result: string): string {
  const shape = shapes[result] ?? shapes['warning']
  const name = words[result] ?? result
  return `<svg class="icon ${escapeHtml(result)}" viewBox="0 0 16 16" role="img" aria-label="${escapeHtml(name)}"><circle cx="8" cy="8" r="7.5"/>${shape}</svg>`
}
