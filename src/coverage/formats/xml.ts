import { SaxesParser } from 'saxes'

export type Attributes = Readonly<Record<string, string>>

export interface Element {
  readonly name: string
  readonly attributes: Attributes
}

/** No report nests as deep; what does costs time and memory for nothing. */
const deepest = 100

export type XmlOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false
      readonly fault: 'unparsable' | 'truncated' | 'forbidden'
      readonly message: string
      readonly line: number
    }

/** Walks well-formed XML; entities of a document's own are refused, so none is ever expanded. */
export function walkXml(
  text: string,
  visit: {
    readonly open: (element: Element, path: readonly string[]) => void
    readonly close?: (name: string, path: readonly string[]) => void
    readonly text?: (text: string, path: readonly string[]) => void
  },
): XmlOutcome {
  const parser = new SaxesParser()
  const path: string[] = []
  let failed: XmlOutcome | undefined
  parser.on('error', error => {
    const ended = /unclosed tag|unexpected end|document must contain a root/.test(error.message)
    failed ??= {
      ok: false,
      fault: ended ? 'truncated' : 'unparsable',
      message: error.message.replace(/^\d+:\d+: /, ''),
      line: parser.line,
    }
  })
  parser.on('doctype', doctype => {
    if (/\[|<!ENTITY/.test(doctype)) {
      failed ??= {
        ok: false,
        fault: 'forbidden',
        message: 'a document type with declarations of its own is not read',
        line: parser.line,
      }
    }
  })
  parser.on('opentag', tag => {
    if (path.length >= deepest)
      failed ??= {
        ok: false,
        fault: 'forbidden',
        message: `elements stand more than ${deepest} deep`,
        line: parser.line,
      }
    if (failed !== undefined) return
    visit.open({ name: tag.name, attributes: tag.attributes }, path)
    path.push(tag.name)
  })
  parser.on('closetag', tag => {
    path.pop()
    if (failed === undefined) visit.close?.(tag.name, path)
  })
  const onText = (content: string) => {
    if (failed === undefined) visit.text?.(content, path)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  // In pieces, so that a refusal ends the work.
  for (let at = 0; at < text.length && failed === undefined; at += 65_536)
    parser.write(text.slice(at, at + 65_536))
  if (failed === undefined) parser.close()
  return failed ?? { ok: true }
}

/** A count in an attribute; undefined when it is anything but digits. */
export function digits(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined
}
