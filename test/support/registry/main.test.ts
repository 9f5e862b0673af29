import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from '@jest/globals'
import { startChild } from '../process/child.ts'

const folder = mkdtempSync(join(tmpdir(), 'golive-registry-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the registry double as a process of its own', () => {
  it('serves the files that it is given, with faults, until it is told to end', async () => {
    writeFileSync(join(folder, 'universe.json'), JSON.stringify({ lonely: { releases: { '1.0.0': {} } } }))
    const known = { id: 'GHSA-lone-2222-3333', number: 1, package: 'lonely', title: 'x', severity: 'high' }
    writeFileSync(
      join(folder, 'advisories.json'),
      JSON.stringify([{ ...known, ranges: [{ introduced: '0' }] }]),
    )
    const child = await startChild({
      command: process.execPath,
      args: [
        join(import.meta.dirname, 'main.ts'),
        ...['--universe', 'universe.json', '--advisories', 'advisories.json'],
        ...['--fault', '{"kind":"status","status":418,"route":"ping"}'],
      ],
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '', REGISTRY_TOKENS: '{"@private":"s3cret"}' },
    })
    const [line] = await child.waitFor(/^\{.*\}$/m, 30_000)
    const { url, osv } = JSON.parse(line)
    expect((await fetch(`${url}/lonely`)).status).toBe(200)
    expect((await fetch(`${url}/web-frame`)).status).toBe(404)
    expect((await fetch(`${url}/@private/billing`)).status).toBe(401)
    expect((await fetch(`${url}/-/ping`)).status).toBe(418)
    expect((await fetch(`${osv}/v1/vulns/GHSA-lone-2222-3333`)).status).toBe(200)
    expect(await child.end('SIGTERM', 10_000)).toEqual({ code: 0, signal: null })
  })
})
