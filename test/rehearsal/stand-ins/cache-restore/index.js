import { restore } from '../runner/cache.js'

restore()
