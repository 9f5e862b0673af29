import { save } from '../runner/cache.js'
import { lines } from '../runner/input.js'
import { state } from '../runner/output.js'

if (state('key') === state('matched')) console.log(`Cache hit occurred on the primary key ${state('key')}.`)
else save(state('key'), lines('path'))
