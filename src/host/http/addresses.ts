import { BlockList, isIP } from 'node:net'

/** Link-local and metadata addresses of the large clouds: a check must not be led to credentials. */
const refused = new BlockList()
refused.addSubnet('169.254.0.0', 16, 'ipv4')
refused.addAddress('100.100.100.200', 'ipv4')
refused.addAddress('168.63.129.16', 'ipv4')
refused.addSubnet('fe80::', 10, 'ipv6')
refused.addAddress('fd00:ec2::254', 'ipv6')
refused.addAddress('fd20:ce::254', 'ipv6')

/** IPv4 addresses within IPv6, mapped or translated (NAT64), are judged as what they are. */
export function isRefusedAddress(address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  if (isIP(plain) !== 6) return refused.check(plain, 'ipv4')
  // The URL parser writes every address in its shortest form.
  const short = new URL(`http://[${plain}]/`).hostname.slice(1, -1)
  const hex = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short)
  if (hex !== null) return refused.check(fromHex(hex[1] ?? '0', hex[2] ?? '0'), 'ipv4')
  return refused.check(short, 'ipv6')
}

function fromHex(high: string, low: string): string {
  const [a, b] = [Number(`0x${high}`), Number(`0x${low}`)]
  return [a >> 8, a & 255, b >> 8, b & 255].join('.')
}
