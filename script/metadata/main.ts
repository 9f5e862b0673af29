import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { loadSpecs } from '../../src/start.ts'
import { version } from '../../src/version.ts'
import { actionYml } from './action-yml.ts'
import { compositeSpec, compositeYml } from './composite.ts'
import { placeOf } from './places.ts'
import { policyJsonSchema } from './policy-schema.ts'
import { fillReadme, tables } from './readme.ts'
import { waiversJsonSchema } from './waivers-schema.ts'

const root = resolve(import.meta.dirname, '../..')
const check = process.argv.includes('--check')

const wanted = await generate()
const stale: string[] = []
for (const [path, text] of wanted) {
  const current = await readFile(join(root, path), 'utf8').catch(() => undefined)
  if (current === text) continue
  stale.push(path)
  if (check) continue
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
for (const path of stale) console.log(`${check ? 'out of date' : 'wrote'}: ${path}`)
if (check && stale.length > 0) {
  console.error('Run script/generate and commit what it writes.')
  process.exitCode = 1
}

async function generate(): Promise<Map<string, string>> {
  const specs = await loadSpecs()
  const files = new Map<string, string>()
  for (const spec of specs) {
    const { manifest, readme } = placeOf(spec)
    files.set(manifest, actionYml(spec))
    if (spec.composite) files.set(`actions/${spec.name}/action.yml`, compositeYml(spec, specs))
    const shown = spec.composite ? compositeSpec(spec, specs) : spec
    files.set(readme, fillReadme(await readFile(join(root, readme), 'utf8'), tables(shown), readme))
  }
  files.set('schema/golive.schema.json', `${JSON.stringify(policyJsonSchema(specs), null, 2)}\n`)
  files.set('schema/golive-waivers.schema.json', `${JSON.stringify(waiversJsonSchema(), null, 2)}\n`)
  const manifest = await readFile(join(root, 'package.json'), 'utf8')
  files.set('package.json', manifest.replace(/("version": ")[^"]+(")/, `$1${version}$2`))
  return files
}
