import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Release } from './universe-shape.ts'

export interface Tarball {
  readonly data: Buffer
  readonly integrity: string
  readonly shasum: string
}

/** The same bytes every time: the time of each file is fixed, as npm's own packing does it. */
export function makeTarball(name: string, version: string, release: Release): Tarball {
  const files = [
    ...filesOf('package', manifestOf(name, version, release)),
    ...Object.entries(release.bundled ?? {}).flatMap(([inner, at]) =>
      filesOf(`package/node_modules/${inner}`, { name: inner, version: at, main: 'index.js' }),
    ),
  ]
  const tar = Buffer.concat([
    ...files.map(([path, text]) => entry(path, Buffer.from(text))),
    Buffer.alloc(1024),
  ])
  const data = gzipSync(tar, { level: 9 })
  // The tenth byte names the operating system.
  data[9] = 0xff
  const hash = (kind: string, form: 'hex' | 'base64') => createHash(kind).update(data).digest(form)
  return { data, integrity: `sha512-${hash('sha512', 'base64')}`, shasum: hash('sha1', 'hex') }
}

/** The package.json inside, which is also the version's part of the package document. */
export function manifestOf(name: string, version: string, release: Release): Record<string, unknown> {
  const { age: _, bundled, deprecated: __, hasInstallScript, ...rest } = release
  return {
    name,
    version,
    description: `${name} of a made-up registry`,
    license: 'MIT',
    main: 'index.js',
    ...rest,
    ...(bundled === undefined ? {} : { bundleDependencies: Object.keys(bundled) }),
    ...(hasInstallScript === true ? { scripts: { install: 'node index.js' } } : {}),
  }
}

function filesOf(folder: string, manifest: Record<string, unknown>): [path: string, text: string][] {
  const bin = typeof manifest['bin'] === 'object'
  return [
    [`${folder}/package.json`, `${JSON.stringify(manifest, undefined, 2)}\n`],
    [`${folder}/index.js`, "'use strict'\n"],
    ...(bin ? [[`${folder}/bin.js`, '#!/usr/bin/env node\n'] satisfies [string, string]] : []),
  ]
}

/** One file in the form of POSIX ustar. */
function entry(path: string, body: Buffer): Buffer {
  const head = Buffer.alloc(512)
  const put = (text: string, at: number) => head.write(text, at, 'latin1')
  const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`
  put(path, 0)
  put(octal(0o644, 8), 100)
  put(octal(0, 8), 108)
  put(octal(0, 8), 116)
  put(octal(body.length, 12), 124)
  put(octal(499_162_500, 12), 136)
  put('        0', 148)
  put('ustar\x0000', 257)
  put(
    `${octal(
      head.reduce((sum, byte) => sum + byte, 0),
      7,
    )} `,
    148,
  )
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)])
}
