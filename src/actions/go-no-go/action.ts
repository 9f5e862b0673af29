import { defineAction } from '../../host/define.ts'
import { gather } from './gather.ts'
import { judge } from './judge.ts'
import { publish } from './publish.ts'
import { spec } from './spec.ts'

export const action = defineAction({ spec, gather, judge, publish })
