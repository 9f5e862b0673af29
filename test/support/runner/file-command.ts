/** Reads what an action wrote to GITHUB_OUTPUT or GITHUB_STATE, as the runner reads it. */
export function parseFileCommand(text: string): Record<string, string> {
  const values: Record<string, string> = {}
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const block = /^([^=<]+)<<(.+)$/.exec(line)
    if (block === null) {
      const cut = line.indexOf('=')
      if (cut === -1) throw new Error(`not a file command: ${line}`)
      values[line.slice(0, cut)] = line.slice(cut + 1)
      continue
    }
    const [, name = '', delimiter = ''] = block
    const end = lines.indexOf(delimiter, index + 1)
    if (end === -1) throw new Error(`the value of ${name} does not end`)
    values[name] = lines.slice(index + 1, end).join('\n')
    index = end
  }
  return values
}
