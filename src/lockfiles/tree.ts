/** What the YAML of a lockfile comes to: every value as text, every key with its line. */
export type Tree = string | undefined | readonly Tree[] | TreeMap

export class TreeMap {
  readonly values = new Map<string, Tree>()
  readonly lines = new Map<string, number>()

  set(key: string, value: Tree, line: number): void {
    this.values.set(key, value)
    this.lines.set(key, line)
  }

  map(key: string): TreeMap | undefined {
    const value = this.values.get(key)
    return value instanceof TreeMap ? value : undefined
  }

  text(key: string): string | undefined {
    const value = this.values.get(key)
    return typeof value === 'string' ? value : undefined
  }
}
