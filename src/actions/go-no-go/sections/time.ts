/** `2026-11-24 10:00 UTC` */
export function when(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`
}
