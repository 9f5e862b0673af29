import { describe, expect, it } from '@jest/globals'
import { policy } from '../../../src/actions/audit-gate/policy.ts'

const mistakes = (section: object) => {
  const parsed = policy.safeParse(section)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}

describe('the policy of the audit gate', () => {
  it('is strict without being told', () => {
    expect(policy.parse({})).toEqual({
      levels: { production: 'high', optional: 'high', development: 'critical' },
      'grace-days': 0,
      'only-fixable': false,
      'new-only': false,
      deny: [],
      deprecated: 'off',
      'outdated-majors': 0,
      sources: ['registry', 'osv'],
      'osv-url': 'https://api.osv.dev',
      deadline: 60_000,
      waivers: { file: '.github/golive-waivers.yml', 'longest-days': 90, 'warn-days': 14 },
      comment: false,
    })
  })

  it('asks the file last, where there is one and no order', () => {
    expect(policy.parse({ advisories: 'a.json' }).sources).toEqual(['registry', 'osv', 'file'])
    expect(policy.parse({ advisories: 'a.json', sources: ['file', 'osv'] }).sources).toEqual(['file', 'osv'])
  })

  it.each([
    [
      { levels: { production: 'severe' } },
      'levels.production: expected critical, high, moderate, low, info, none',
    ],
    [{ levels: { prod: 'high' } }, ': Unrecognized key: "prod"'],
    [{ deny: [{ package: 'a' }] }, 'deny.0.reason: '],
    [
      { deny: [{ package: 'a', reason: 'b', versions: 'newest' }] },
      'deny.0.versions: expected a range of versions',
    ],
    [{ 'release-age': { days: 0 } }, 'release-age.days: expected one day or more'],
    [{ 'release-age': {} }, 'release-age.days: '],
    [{ sources: [] }, 'sources: expected a source'],
    [{ sources: ['npm'] }, 'sources.0: expected registry, osv, file'],
    [{ sources: ['file'] }, 'advisories: is missing'],
    [{ sources: ['osv'], advisories: 'a.json' }, 'sources: does not name `file`'],
    [{ 'registry-url': 'ftp://example.org' }, 'registry-url: expected a URL'],
    [{ 'osv-url': 'api.osv.dev' }, 'osv-url: expected a URL'],
    [{ deadline: '60' }, 'deadline: expected a duration'],
    [{ waivers: { file: '../waivers.yml' } }, 'waivers.file: expected a path inside the repository'],
    [{ waivers: { file: '/etc/waivers.yml' } }, 'waivers.file: expected a path inside the repository'],
    [{ waivers: { 'longest-days': 365 } }, 'waivers.longest-days: expected 90 days or fewer'],
    [{ 'grace-days': 1.5 }, 'grace-days: '],
    [{ deprecated: 'block' }, 'deprecated: expected off or warn'],
  ])('refuses %j', (section, message) => {
    expect(mistakes(section).join('\n')).toContain(message.replace(/^: /, ''))
  })
})
