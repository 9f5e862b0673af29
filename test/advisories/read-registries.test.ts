import { describe, expect, it } from '@jest/globals'
import { readRegistries } from '../../src/advisories/read-registries.ts'
import { registryOf } from '../../src/advisories/registry.ts'

const variables: Readonly<Record<string, string>> = { NPM_TOKEN: 's3cret' }

function read(project: string, user = '', registry?: string) {
  return readRegistries({
    texts: [
      { file: '.npmrc', text: project },
      { file: '~/.npmrc', text: user },
    ],
    env: registry === undefined ? {} : { registry },
    secretFrom: name => variables[name],
  })
}

function registries(...given: Parameters<typeof read>) {
  const answer = read(...given)
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.registries
}

function problems(text: string) {
  const answer = read(text)
  if (answer.ok) throw new Error('it was taken')
  return answer.problems
}

describe('the registries', () => {
  it('are npm’s own when nothing is said', () => {
    expect(registries('')).toEqual({ main: { url: 'https://registry.npmjs.org' }, scopes: new Map() })
  })

  it('are the project’s before the user’s, and the variable’s before both', () => {
    const user = 'registry=https://user.example/\n@acme:registry=https://acme.example/'
    expect(registries('registry=https://one.example/\nregistry=https://two.example/npm/', user)).toEqual({
      main: { url: 'https://two.example/npm' },
      scopes: new Map([['@acme', { url: 'https://acme.example' }]]),
    })
    expect(registries('registry=https://a.example/', user, 'https://env.example/').main.url).toBe(
      'https://env.example',
    )
  })

  it('answer for their scope', () => {
    const found = registries('@acme:registry=https://acme.example/')
    expect(registryOf('@acme/logger', found).url).toBe('https://acme.example')
    expect(registryOf('@acmeless/logger', found).url).toBe('https://registry.npmjs.org')
    expect(registryOf('logger', found).url).toBe('https://registry.npmjs.org')
  })

  it('have the token of their place only', () => {
    const text = [
      '@acme:registry=https://acme.example/npm/',
      '//acme.example/npm/:_authToken=${NPM_TOKEN}',
      '//other.example/:_authToken=other',
    ].join('\n')
    const { main, scopes } = registries(text)
    expect(main).toEqual({ url: 'https://registry.npmjs.org' })
    expect(scopes.get('@acme')).toEqual({ url: 'https://acme.example/npm', authorization: 'Bearer s3cret' })
  })

  it.each([
    ['https://a.example/npm/team/', 'Bearer team'],
    ['https://a.example/npm/other/', 'Bearer npm'],
    ['https://a.example/npmx/', 'Bearer host'],
    ['https://a.example:8443/npm/', undefined],
    ['https://b.a.example/npm/', undefined],
  ])('take the credentials whose place fits longest: %s', (url, authorization) => {
    const text = [
      '//A.example/:_authToken=host',
      '//a.example/npm/:_authToken=npm',
      '//a.example/npm/team:_authToken=team',
      `registry=${url}`,
    ]
    expect(registries(text.join('\n')).main.authorization).toBe(authorization)
  })

  it('take a pair as it is, and a name with its encoded password', () => {
    const password = Buffer.from('pa:ss').toString('base64')
    expect(registries('registry=https://a.example/\n//a.example/:_auth=cGFpcg==').main.authorization).toBe(
      'Basic cGFpcg==',
    )
    const named = `registry=https://a.example/\n//a.example/:username=me\n//a.example/:_password=${password}`
    expect(registries(named).main.authorization).toBe(`Basic ${Buffer.from('me:pa:ss').toString('base64')}`)
  })

  it('show no credentials that stand in an address', () => {
    expect(registries('registry=https://me:pw@a.example/npm').main).toEqual({
      url: 'https://a.example/npm',
      authorization: `Basic ${Buffer.from('me:pw').toString('base64')}`,
    })
    expect(registries('registry=https://me:100%@a.example').main.authorization).toBe(
      `Basic ${Buffer.from('me:100%').toString('base64')}`,
    )
  })

  it('name the variable of a token that is not set, and send nothing of it', () => {
    const { main } = registries('//registry.npmjs.org/:_authToken=${OTHER_TOKEN}')
    expect(main).toEqual({ url: 'https://registry.npmjs.org', missing: 'OTHER_TOKEN' })
  })

  it('refuse every wrong setting at once, with its line', () => {
    const text = '_authToken=x\nregistry=${WHERE}\n@a:registry=ftp://a.example/\nproxy=${NOBODY}'
    expect(problems(text)).toEqual([
      { at: '_authToken', message: 'names no registry; write //host/:_authToken=…', file: '.npmrc', line: 1 },
      { at: '@a:registry', message: 'is not an absolute http or https URL', file: '.npmrc', line: 3 },
      { at: 'registry', message: 'names the variable WHERE, which is not set', file: '.npmrc', line: 2 },
    ])
    const named = read('', '', 'registry.example')
    expect(named).toEqual({
      ok: false,
      problems: [{ at: 'NPM_CONFIG_REGISTRY', message: 'is not an absolute http or https URL' }],
    })
  })
})
