import type { Answer, Call } from './call.ts'

const usual = 30
const most = 100

/** The asked page of a list, with the links that octokit follows. */
export function page<T>(call: Call, items: readonly T[]): { items: T[]; headers: Record<string, string> } {
  const size = Math.min(most, Math.max(1, Number(call.query('per_page') ?? usual)))
  const number = Math.max(1, Number(call.query('page') ?? 1))
  const last = Math.max(1, Math.ceil(items.length / size))
  const links: string[] = []
  const link = (relation: string, target: number) => {
    const url = new URL(call.url)
    url.searchParams.set('page', String(target))
    links.push(`<${url.href}>; rel="${relation}"`)
  }
  if (number > 1) link('prev', number - 1)
  if (number < last) link('next', number + 1)
  if (number < last) link('last', last)
  if (number > 1) link('first', 1)
  const headers: Record<string, string> = links.length === 0 ? {} : { link: links.join(', ') }
  return { items: items.slice((number - 1) * size, number * size), headers }
}

export function listed<T>(call: Call, items: readonly T[], present: (item: T) => unknown): Answer {
  const cut = page(call, items)
  return { status: 200, body: cut.items.map(present), headers: cut.headers }
}

/** Some lists come in an object, with their whole length. */
export function counted<T>(
  call: Call,
  name: string,
  items: readonly T[],
  present: (item: T) => unknown,
): Answer {
  const cut = page(call, items)
  const body = { total_count: items.length, [name]: cut.items.map(present) }
  return { status: 200, body, headers: cut.headers }
}
