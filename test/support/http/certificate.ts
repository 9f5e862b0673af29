import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A certificate for a name that signs itself, made on the spot; `days` below zero gives one that has ended. */
export function makeCertificate(name: string, days = 30): { readonly key: string; readonly cert: string } {
  const folder = mkdtempSync(join(tmpdir(), 'golive-certificate-'))
  try {
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
    const day = (offset: number) =>
      new Date(Date.now() + offset * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')
    const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
    const named = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`]
    if (days > 0) {
      openssl([...request, '-keyout', key, '-out', cert, '-days', String(days), ...named])
    } else {
      const csr = join(folder, 'request.pem')
      openssl([...request.filter(part => part !== '-x509'), '-keyout', key, '-out', csr, ...named])
      const dates = ['-not_before', day(days - 30), '-not_after', day(days)]
      try {
        openssl(['x509', '-req', '-in', csr, '-signkey', key, '-out', cert, ...dates])
      } catch {
        openssl(caArguments(folder, csr, key, cert, day(days - 30), day(days)))
      }
    }
    return { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** OpenSSL before 3.4 sets both dates only through `ca`. */
function caArguments(folder: string, csr: string, key: string, cert: string, from: string, to: string) {
  const config = join(folder, 'ca.cnf')
  const lines = [
    '[ca]',
    'default_ca=x',
    '[x]',
    `database=${folder}/index`,
    `serial=${folder}/serial`,
    `new_certs_dir=${folder}`,
    'default_md=sha256',
    'policy=p',
    'copy_extensions=copy',
    '[p]',
    'commonName=supplied',
  ]
  execFileSync('sh', [
    '-c',
    'printf %s "$1" > "$2"; : > "$3/index"; echo 01 > "$3/serial"',
    'sh',
    lines.join('\n'),
    config,
    folder,
  ])
  const files = ['-config', config, '-in', csr, '-keyfile', key, '-selfsign', '-out', cert]
  return ['ca', '-batch', '-notext', ...files, '-startdate', from, '-enddate', to]
}

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'pipe' })
}
