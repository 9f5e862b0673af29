import { type Document, OpenAPIBackend } from 'openapi-backend'
import { z } from 'zod'
import type { Match } from './route-table.ts'
import { readSlice, sliceText } from './slice.ts'

export interface Asked {
  readonly method: string
  readonly query: string
  readonly headers: Record<string, string>
  readonly body: unknown
}

const refusalShape = z.object({ message: z.string(), documentation_url: z.string() })

const formats: Readonly<Record<string, true | RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^$|^[a-z][a-z0-9+.-]*:/i,
  int32: true,
  int64: true,
  email: true,
  binary: true,
  hostname: true,
  repo: true,
}

/** GitHub's OpenAPI document as a judge of what is asked and of what we answer. */
export class Contract {
  readonly #backend: OpenAPIBackend

  private constructor(backend: OpenAPIBackend) {
    this.#backend = backend
  }

  static async load(): Promise<Contract> {
    const definition: Document = JSON.parse(sliceText())
    const backend = new OpenAPIBackend({
      definition,
      // Compiling every validator at the start takes longer than most tests.
      quick: true,
      customizeAjv: ajv => {
        for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
        return ajv
      },
    })
    await backend.init()
    return new Contract(backend)
  }

  request(match: Match, { method, query, headers, body }: Asked): string[] {
    const operation = this.#backend.router.getOperation(match.operationId)
    const request = { method, path: match.path, query, headers, body }
    const { errors } = this.#backend.validator.validateRequest(request, operation)
    return explain(errors)
  }

  answer(operationId: string, status: number, body: unknown): string[] {
    // GitHub's document leaves out many refusals and has alternatives for others that can not be told apart.
    if (status >= 400) return refusalShape.safeParse(body).success ? [] : ['a refusal without a message']
    if (!this.#documents(operationId, status)) return [`${operationId} never answers ${status}`]
    return explain(this.#backend.validator.validateResponse(body, operationId, status).errors)
  }

  #documents(operationId: string, status: number): boolean {
    for (const methods of Object.values(readSlice().paths)) {
      for (const operation of Object.values(methods)) {
        if (operation.operationId === operationId) return String(status) in operation.responses
      }
    }
    return false
  }
}

interface Mistake {
  readonly instancePath: string
  readonly message?: string | undefined
  readonly params: object
}

function explain(errors: readonly Mistake[] | null | undefined): string[] {
  return (errors ?? []).map(({ instancePath, message, params }) => {
    const detail = Object.values(params).filter(value => typeof value === 'string' || Array.isArray(value))
    return `${instancePath || 'it'} ${message ?? 'is wrong'} ${detail.join(', ')}`.trimEnd()
  })
}
