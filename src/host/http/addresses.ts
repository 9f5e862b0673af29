import { BlockList, isIP } from 'node:net'

/** Link-local and metadata addresses of the large clouds: a check must not be led to credentials. */
const refused = listOf({
  subnets: [
    ['169.254.0.0', 16],
    ['fe80::', 10],
  ],
  addresses: ['100.100.100.200', '168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254'],
})

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

function listOf(request: {
  readonly subnets: readonly (readonly [address: string, prefix: number])[]
  readonly addresses: readonly string[]
}): BlockList {
  const list = new BlockList()
  const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4')
  for (const [address, prefix] of request.subnets) list.addSubnet(address, prefix, family(address))
  for (const address of request.addresses) list.addAddress(address, family(address))
  return list
}
