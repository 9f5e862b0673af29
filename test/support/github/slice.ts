import { readFileSync } from 'node:fs'
import { z } from 'zod'

const schema: z.ZodType<Schema> = z.looseObject({
  $ref: z.string().optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  nullable: z.boolean().optional(),
  enum: z.array(z.unknown()).optional(),
  required: z.array(z.string()).optional(),
  get properties() {
    return z.record(z.string(), schema).optional()
  },
  get items() {
    return schema.optional()
  },
  get allOf() {
    return z.array(schema).optional()
  },
  get anyOf() {
    return z.array(schema).optional()
  },
  get oneOf() {
    return z.array(schema).optional()
  },
})

export interface Schema {
  readonly $ref?: string | undefined
  readonly type?: string | undefined
  readonly format?: string | undefined
  readonly nullable?: boolean | undefined
  readonly enum?: readonly unknown[] | undefined
  readonly required?: readonly string[] | undefined
  readonly properties?: Readonly<Record<string, Schema>> | undefined
  readonly items?: Schema | undefined
  readonly allOf?: readonly Schema[] | undefined
  readonly anyOf?: readonly Schema[] | undefined
  readonly oneOf?: readonly Schema[] | undefined
}

const parameter = z.looseObject({
  $ref: z.string().optional(),
  name: z.string().optional(),
  'x-multi-segment': z.boolean().optional(),
})
const operation = z.looseObject({
  operationId: z.string(),
  parameters: z.array(parameter).default([]),
  responses: z.record(z.string(), z.unknown()),
})

const sliceShape = z.looseObject({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.looseObject({
    schemas: z.record(z.string(), schema),
    parameters: z.record(z.string(), parameter),
  }),
})
export type Slice = z.output<typeof sliceShape>

let slice: Slice | undefined

/** The cut of GitHub's own OpenAPI document; script/openapi-slice.ts makes it. */
export function readSlice(): Slice {
  slice ??= sliceShape.parse(JSON.parse(sliceText()))
  return slice
}

export function sliceText(): string {
  return readFileSync(new URL('./generated/openapi-slice.json', import.meta.url), 'utf8')
}

export function schemaOf(ref: string): Schema {
  const name = ref.replace('#/components/schemas/', '')
  const found = readSlice().components.schemas[name]
  if (found === undefined) throw new Error(`the slice has no schema ${name}`)
  return found
}
