import type { Evidence } from '../evidence.ts'
import { many, type Ruling, remedyOf, rule } from '../ruling.ts'

/** What ships decides nothing; a reviewer is told what is odd about it. */
export function judgeShipment({ shipment }: Evidence): Ruling[] {
  if (shipment.kind === 'unknown')
    return [
      rule(
        'warn',
        'shipment-unknown',
        `what ships could not be read: ${shipment.why}`,
        remedyOf(shipment.permission),
      ),
    ]
  if (shipment.kind === 'absent')
    return [rule('warn', 'shipment-unknown', `what ships is not there: ${shipment.what}`)]
  if (shipment.kind === 'not-asked') return []
  const { direction, takenBack } = shipment.value
  if (direction !== 'behind' && direction !== 'diverged') return []
  const said = `${many(takenBack, 'commit that is live now is', 'commits that are live now are')} taken back`
  return [rule('warn', 'ships-backwards', said)]
}
