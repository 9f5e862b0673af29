import { z } from 'zod'

/** A node of the syntax tree: one key, its type, over its fields. */
export const nodeSchema = z.record(z.string(), z.unknown())

const stringSchema = z.looseObject({ String: z.looseObject({ sval: z.string() }) })
export const namesSchema = z.array(stringSchema).transform(parts => parts.map(part => part.String.sval))

/** A table as written: `orders` or `shop.orders`. */
export const relationSchema = z
  .looseObject({
    catalogname: z.string().optional(),
    schemaname: z.string().optional(),
    relname: z.string(),
  })
  .transform(each => [each.catalogname, each.schemaname, each.relname].filter(part => part).join('.'))

export const rangeSchema = z.looseObject({ RangeVar: relationSchema }).transform(each => each.RangeVar)

const objectSchema = z.union([
  stringSchema.transform(each => each.String.sval),
  z.looseObject({ List: z.looseObject({ items: namesSchema }) }).transform(each => each.List.items.join('.')),
  z
    .looseObject({ TypeName: z.looseObject({ names: namesSchema }) })
    .transform(each => each.TypeName.names.join('.')),
  z
    .looseObject({ ObjectWithArgs: z.looseObject({ objname: namesSchema }) })
    .transform(each => each.ObjectWithArgs.objname.join('.')),
  nodeSchema.transform(() => '(unnamed)'),
])
/** Names of what a DROP lists. */
export const objectsSchema = z.array(objectSchema)

const listSchema = z.array(z.unknown())

/** The fields of every node of one type, at any depth. */
export function findNodes(tree: unknown, type: string): unknown[] {
  const list = listSchema.safeParse(tree)
  if (list.success) return list.data.flatMap(each => findNodes(each, type))
  const node = nodeSchema.safeParse(tree)
  if (!node.success) return []
  return Object.entries(node.data).flatMap(([key, value]) => [
    ...(key === type ? [value] : []),
    ...findNodes(value, type),
  ])
}
