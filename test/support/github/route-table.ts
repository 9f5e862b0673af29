import { readSlice } from './slice.ts'

export interface Match {
  readonly operationId: string
  readonly params: Readonly<Record<string, string>>
  /** The path as the document has it: one segment for each parameter. */
  readonly path: string
}

export interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly template: string
  readonly operationId: string
}

/** GitHub takes slashes within a ref or a path as they are; the OpenAPI document can only mark such parameters. */
export function routeTable(): Route[] {
  const { paths, components } = readSlice()
  const routes: Route[] = []
  for (const [template, methods] of Object.entries(paths)) {
    for (const [method, { operationId, parameters }] of Object.entries(methods)) {
      const wide = new Set(
        parameters
          .map(item => components.parameters[item.$ref?.split('/').at(-1) ?? ''] ?? item)
          .filter(item => item['x-multi-segment'] === true)
          .map(item => item.name),
      )
      const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
      const source = template
        // The top folder is asked for with or without a slash.
        .replace('/contents/{path}', '/contents(?:/(.*))?')
        .replace(/\{(\w+)\}/g, (_, name) => (wide.has(name) ? '(.*)' : '([^/]+)'))
      const pattern = new RegExp(`^${source}$`)
      routes.push({ method: method.toUpperCase(), pattern, names, template, operationId })
    }
  }
  const weight = (route: Route) => route.template.replace(/\{\w+\}/g, '').length
  return routes.sort((one, other) => weight(other) - weight(one))
}

export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  for (const route of routes) {
    const found = route.method === method ? route.pattern.exec(path) : null
    if (found === null) continue
    const params = Object.fromEntries(
      route.names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')]),
    )
    const one = (_: string, name: string) => encodeURIComponent(params[name] ?? '') || '.'
    return { operationId: route.operationId, params, path: route.template.replace(/\{(\w+)\}/g, one) }
  }
  return undefined
}
