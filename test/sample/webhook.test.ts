import { createHmac } from 'node:crypto'
import { afterEach, describe, expect, it } from '@jest/globals'
import { until } from '../support/process/until.ts'
import { call, field } from '../support/sample/client.ts'
import { databaseFile, removeDatabases } from '../support/sample/data.ts'
import { start, stopServices } from '../support/sample/service.ts'

afterEach(async () => {
  await stopServices()
  removeDatabases()
})

const send = (url: string, id: string, headers: Record<string, string> = {}) =>
  call(url, '/api/webhooks/payments', { json: { paid: true }, headers: { 'x-webhook-id': id, ...headers } })

const processed = (url: string, id: string) =>
  until(
    `webhook ${id} is processed`,
    async () => field((await call(url, `/api/webhooks/${id}`)).body, 'state') === 'processed',
  )

describe('webhooks', () => {
  it('are taken once and worked off', async () => {
    const { url } = await start()
    expect(await send(url, 'a1')).toMatchObject({ status: 202, body: { id: 'a1', duplicate: false } })
    await processed(url, 'a1')
    expect(await send(url, 'a1')).toMatchObject({ status: 202, body: { duplicate: true } })
    expect((await call(url, '/api/webhooks/a1')).body).toEqual({
      id: 'a1',
      source: 'payments',
      state: 'processed',
    })
  })

  it('are taken once when they come at the same time', async () => {
    const { url } = await start()
    const answers = await Promise.all(Array.from({ length: 5 }, () => send(url, 'b1')))
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202])
    expect(answers.filter(({ body }) => field(body, 'duplicate') === false)).toHaveLength(1)
  })

  it('need a signature where there is a secret', async () => {
    const { url } = await start({ env: { WEBHOOK_SECRET: 'shared with the sender' } })
    const sign = (secret: string) =>
      `sha256=${createHmac('sha256', secret)
        .update(JSON.stringify({ paid: true }))
        .digest('hex')}`
    const signed = async (signature: string) =>
      (await send(url, 'c1', { 'x-webhook-signature': signature })).status
    expect((await send(url, 'c1')).status).toBe(401)
    expect(await signed(sign('guessed'))).toBe(401)
    expect(await signed(sign('shared with the sender'))).toBe(202)
  })

  it('are worked off by the next process when one is killed before', async () => {
    const env = { DATABASE_FILE: databaseFile() }
    const first = await start({ env })
    await Promise.all(Array.from({ length: 20 }, (_, count) => send(first.url, `d${count}`)))
    await first.kill()
    const { url } = await start({ env })
    for (let count = 0; count < 20; count += 1) await processed(url, `d${count}`)
  })
})
