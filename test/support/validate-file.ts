import { existsSync, readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { text as readAll } from 'node:stream/consumers'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'

// The package imports JSON without the attribute that Node asks for: https://github.com/actions/languageservices
registerHooks({
  load: (url, context, next) =>
    url.endsWith('.json')
      ? next(url, { ...context, importAttributes: { type: 'json' } })
      : next(url, context),
})
const { validate } = await import('@actions/languageservice')

const [file = ''] = process.argv.slice(2)
const root = resolve(import.meta.dirname, '../..')
const thirdParty = join(import.meta.dirname, 'third-party')
const content = await readAll(process.stdin)
const isAction = /action\.ya?ml$/.test(file)
const uri = isAction ? `file://${file}` : `file://${root}/.github/workflows/${file.split('/').at(-1)}`

const diagnostics = await validate(
  TextDocument.create(uri, isAction ? 'github-actions-action' : 'github-actions-workflow', 1, content),
  {
    actionsMetadataProvider: {
      // Undefined where we have no metadata, which the validator then reports: nothing goes unchecked.
      async fetchActionMetadata({ owner, name, path }) {
        const isOurs = owner === 'golive-dev' && name === 'golive'
        const folder = isOurs ? root : resolve(thirdParty, owner, name)
        const manifest = resolve(folder, path ?? '.', 'action.yml')
        return existsSync(manifest) ? parse(readFileSync(manifest, 'utf8')) : undefined
      },
    },
  },
)
const lines = diagnostics
  .filter(({ severity }) => severity === undefined || severity <= 2)
  .map(({ message, range }) => `${range.start.line + 1}:${range.start.character + 1} ${message}`)
process.stdout.write(JSON.stringify(lines))
