import { save } from '../runner/cache.js'
import { input, lines } from '../runner/input.js'

save(input('key'), lines('path'))
