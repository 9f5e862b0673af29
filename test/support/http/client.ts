import { systemClock } from '../../../src/host/clock.ts'
import { createHttp } from '../../../src/host/http/index.ts'
import type { Http, HttpFailure, HttpResponse } from '../../../src/ports/http.ts'

/** The real port, with no jitter. */
export function client(redact: (text: string) => string = text => text): Http {
  return createHttp({ clock: systemClock, log: { redact }, random: () => 0 })
}

export function answered(answer: HttpResponse | HttpFailure): HttpResponse {
  if (!answer.ok) throw new Error(`${answer.reason}: ${answer.message}`)
  return answer
}

export function failed(answer: HttpResponse | HttpFailure): HttpFailure {
  if (answer.ok) throw new Error(`answered ${answer.status}`)
  return answer
}
