import { z } from 'zod'
import { findNodes, namesSchema } from './node.ts'

/** PostgreSQL's own that change nothing but the value they give; all others may do whatever their body says. */
const harmless = new Set([
  ...[
    'count',
    'sum',
    'min',
    'max',
    'avg',
    'array_agg',
    'string_agg',
    'bool_and',
    'bool_or',
    'json_agg',
    'jsonb_agg',
  ],
  ...['row_number', 'rank', 'dense_rank', 'lag', 'lead', 'first_value', 'last_value', 'ntile'],
  ...[
    'lower',
    'upper',
    'trim',
    'btrim',
    'ltrim',
    'rtrim',
    'length',
    'substr',
    'substring',
    'replace',
    'concat',
  ],
  ...[
    'concat_ws',
    'split_part',
    'regexp_replace',
    'left',
    'right',
    'md5',
    'encode',
    'decode',
    'format',
    'to_char',
  ],
  ...[
    'abs',
    'round',
    'floor',
    'ceil',
    'greatest',
    'least',
    'random',
    'coalesce',
    'nullif',
    'generate_series',
    'unnest',
  ],
  ...[
    'now',
    'clock_timestamp',
    'date_trunc',
    'extract',
    'age',
    'timezone',
    'to_timestamp',
    'to_date',
    'make_interval',
  ],
  ...['jsonb_build_object', 'json_build_object', 'jsonb_build_array', 'jsonb_set', 'to_jsonb', 'to_json'],
  ...[
    'gen_random_uuid',
    'nextval',
    'currval',
    'setval',
    'pg_get_serial_sequence',
    'set_config',
    'current_setting',
  ],
])

/** Whether a function is called that is not known to change nothing; one that an extension or a user made never is. */
export function callsUnknown(tree: unknown): boolean {
  return findNodes(tree, 'FuncCall').some(body => {
    const call = z.looseObject({ funcname: namesSchema }).safeParse(body)
    if (!call.success) return true
    const [name = '', schema] = call.data.funcname.toReversed()
    return !harmless.has(name) || (schema !== undefined && schema !== 'pg_catalog')
  })
}
