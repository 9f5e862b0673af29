export const id = 389;
export const ids = [389];
export const modules = {

/***/ 7389:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spec: () => (/* binding */ spec_spec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/spec.js
var spec = __webpack_require__(4679);
;// CONCATENATED MODULE: ./.compiled/advisories/advisory.js
const sourceKinds = ['registry', 'osv', 'file'];

// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.compiled/domain/values/repository-path.js

/** A path that means the same file in the workspace and in a commit, so nothing may lead out of the repository. */
const repositoryPath = () => schemas/* string */.YjP()
    .min(1)
    .refine(text => !/^([\\/]|[a-z]:)/i.test(text) && stepsOf(text).length > 0 && !stepsOf(text).includes('..'), 'expected a path inside the repository, without `..`')
    .transform(text => stepsOf(text).join('/'))
    .meta({ title: 'path in the repository' });
function stepsOf(text) {
    return text.split(/[\\/]/).filter(step => step !== '.' && step !== '');
}

// EXTERNAL MODULE: ./.compiled/domain/values/version-range.js
var version_range = __webpack_require__(5917);
// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/policy.js









const levels = [...finding/* severities */.gO, 'none'];
const level = () => schemas/* enum */.k5n(levels, { error: `expected ${levels.join(', ')}` });
const filled = () => schemas/* string */.YjP().trim().min(1);
const webUrl = () => schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected a URL that starts with https:// or http://' });
const denied = schemas/* strictObject */.rej({
    package: filled().describe('Name of the package; `*` stands for any text.'),
    versions: (0,version_range/* versionRange */.Q)().prefault('*').describe('Range of the versions that are denied.'),
    reason: filled().describe('Why it is denied.'),
});
const releaseAge = schemas/* strictObject */.rej({
    days: (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().min(1, 'expected one day or more'))
        .describe('Least age of a locked version.'),
    decision: schemas/* enum */.k5n(['block', 'warn'], { error: 'expected block or warn' })
        .prefault('block')
        .describe('What a younger one does.'),
    exempt: (0,list/* list */.p)().prefault([]).describe('Packages that may be of any age; `*` stands for any text.'),
});
const waivers = schemas/* strictObject */.rej({
    file: repositoryPath().prefault('.github/golive-waivers.yml').describe('Where the waivers stand.'),
    'longest-days': (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().max(90, 'expected 90 days or fewer'))
        .prefault(90)
        .describe('Longest life of a waiver; at most 90 days.'),
    'warn-days': (0,whole/* whole */.W)().prefault(14).describe('How many days ahead a waiver’s end is warned of.'),
});
const policy = schemas/* strictObject */.rej({
    lockfile: filled()
        .optional()
        .describe('Path of the lockfile. Without it the one in the working directory is taken.'),
    levels: schemas/* strictObject */.rej({
        production: level().prefault('high').describe('For what is shipped.'),
        optional: level().prefault('high').describe('For what is shipped where it can be installed.'),
        development: level().prefault('critical').describe('For what is needed to build and test only.'),
    })
        .prefault({})
        .describe('Least severity that blocks, by scope; `none` lets every advisory of that scope through.'),
    'grace-days': (0,whole/* whole */.W)()
        .prefault(0)
        .describe('Days since its publication for which an advisory only warns.'),
    'only-fixable': (0,flag/* flag */.J)().prefault(false).describe('An advisory that no version mends yet only warns.'),
    'new-only': (0,flag/* flag */.J)()
        .prefault(false)
        .describe('Only what the base branch (on a push: the commit before it) has not already blocks.'),
    deny: schemas/* array */.YOg(denied).prefault([]).describe('Packages that must not be locked.'),
    deprecated: schemas/* enum */.k5n(['off', 'warn'], { error: 'expected off or warn' })
        .prefault('off')
        .describe('Whether deprecated versions are warned of.'),
    'outdated-majors': (0,whole/* whole */.W)()
        .prefault(0)
        .describe('Warns of direct dependencies so many major versions behind; 0 never does.'),
    'release-age': releaseAge.optional().describe('Least age of a release, against hijacked versions.'),
    sources: schemas/* array */.YOg(schemas/* enum */.k5n(sourceKinds, { error: `expected ${sourceKinds.join(', ')}` }))
        .min(1, 'expected a source')
        .optional()
        .describe('Who is asked for advisories, in this order, until one answers for all packages. Without it `registry`, `osv` and, with `advisories`, `file`.'),
    advisories: filled().optional().describe('File with advisories, for runners without a network.'),
    'registry-url': webUrl().optional().describe('Registry in place of the one in `.npmrc`.'),
    'osv-url': webUrl().prefault('https://api.osv.dev').describe('Where OSV answers.'),
    deadline: (0,duration/* duration */.p0)().prefault('60s').describe('For all questions to sources together, retries included.'),
    waivers: waivers.prefault({}).describe('Known risks that somebody took for a time.'),
    comment: (0,flag/* flag */.J)().prefault(false).describe('Keep a comment with the report on the pull request.'),
    sarif: filled()
        .optional()
        .describe('Where to write the findings as SARIF 2.1.0, from the working directory.'),
})
    .superRefine(({ sources, advisories }, context) => {
    if (sources === undefined || sources.includes('file') === (advisories !== undefined))
        return;
    const [path, message] = advisories === undefined
        ? ['advisories', 'is missing: `sources` names `file`']
        : ['sources', 'does not name `file`, so `advisories` would never be read'];
    context.addIssue({ code: 'custom', path: [path], message });
})
    .transform(given => ({ ...given, sources: given.sources ?? usualSources(given.advisories) }));
function usualSources(advisories) {
    return advisories === undefined ? ['registry', 'osv'] : ['registry', 'osv', 'file'];
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/reasons.js
/** Each way in which the audit gate decides, with what it means. */
const reasons = {
    passed: 'No known advisory hits a locked package.',
    'vulnerable-below-level': 'Advisories hit, each below the level of its scope.',
    'vulnerable-before': 'Advisories hit, and the base branch has each of them already.',
    waived: 'What would block is waived.',
    'vulnerable-in-grace': 'An advisory hits that is younger than the grace days; it blocks when they are over.',
    'vulnerable-without-fix': 'An advisory hits that no version mends yet, and only fixable ones block.',
    vulnerable: 'An advisory at or above the level of its scope hits a locked package.',
    'denied-package': 'A package is locked that the policy denies.',
    'release-too-young': 'A locked version was published too recently.',
    deprecated: 'Its publisher deprecated a locked version.',
    outdated: 'A direct dependency is too many major versions behind.',
    'waiver-expired': 'A waiver that is needed has ended.',
    'waiver-too-long': 'A waiver ends further away than is allowed.',
    'waiver-ends-soon': 'A waiver that is in use ends soon.',
    'waiver-unused': 'A waiver covers nothing that was found.',
    'lockfile-missing': 'There is no lockfile.',
    'lockfile-several': 'There are several lockfiles, and nothing tells which one counts.',
    'lockfile-outside-workspace': 'The lockfile’s path leads out of the workspace.',
    'lockfile-unreadable': 'The lockfile can not be read.',
    'lockfile-too-large': 'The lockfile is above 200 MB.',
    'lockfile-empty': 'The lockfile is empty.',
    'lockfile-broken': 'The lockfile is not of its format, or ends early.',
    'lockfile-conflict': 'A merge conflict stands in the lockfile.',
    'lockfile-version-unknown': 'The lockfile is of a version that is not known.',
    'lockfile-kind-unknown': 'The lockfile is of a kind that is not known.',
    'manifest-unreadable': 'A package.json that the lockfile covers can not be read.',
    'lockfile-mismatch': 'The lockfile does not match a package.json.',
    'no-packages': 'The lockfile holds no package, and a package.json asks for some.',
    'sources-failed': 'No source of advisories answered for all packages.',
    'documents-unavailable': 'The registry did not tell of a package what a rule of the policy needs.',
    'base-unavailable': 'The base branch’s lockfile can not be read, so every advisory counts as new.',
};

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/spec.js




const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'audit-gate',
    title: 'Golive audit gate',
    description: 'Holds the locked packages against known advisories, and says so when nobody could be asked.',
    branding: { icon: 'shield', color: 'green' },
    inputs: {
        lockfile: {
            description: 'Path of the lockfile: package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or yarn.lock. Without it the one in the working directory is taken.',
            schema: schemas/* string */.YjP(),
            overrides: 'lockfile',
        },
        advisories: {
            description: 'File with advisories, for runners without a network.',
            schema: schemas/* string */.YjP(),
            overrides: 'advisories',
        },
    },
    policy: policy,
    outputs: {
        critical: 'Number of critical advisories that hit, waived ones too; empty when unknown.',
        high: 'Number of high advisories; empty when unknown.',
        moderate: 'Number of moderate advisories; empty when unknown.',
        low: 'Number of low advisories; empty when unknown.',
        waived: 'Number of advisories that a waiver lets through; empty when unknown.',
        source: 'Who answered: `registry`, `osv` or `file`; empty when nobody did.',
        sarif: 'Path of the SARIF file; empty when none is wanted or nobody answered.',
    },
    reasons: reasons,
    permissions: {
        contents: {
            access: 'read',
            why: 'on pull requests, to read policy, waivers and `.npmrc` of the base branch, and with `new-only` its lockfile',
        },
        'pull-requests': { access: 'write', why: 'with `comment: true`' },
    },
    post: false,
});


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineSpec)
/* harmony export */ });
/* unused harmony export commonOutputs */
function defineSpec(spec) {
    return spec;
}
const commonOutputs = {
    decision: '`pass`, `warn`, `block` or `unknown` (could not be checked).',
    'reason-code': 'Why, as one of the codes in the action’s README.',
    result: 'Digest of the Result as JSON, at most 2 KiB; hand it on as a job output for Go / No-Go.',
    'result-path': 'Path of the file with the whole Result as JSON.',
};


/***/ }),

/***/ 6511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ flag)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** A boolean; as text only `true` and `false`, because a typo must not mean false. */
const flag = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .stringbool */ .uEf({
        truthy: ['true'],
        falsy: ['false'],
        case: 'insensitive',
        error: 'expected true or false',
    }),
])
    .meta({ title: 'true or false' });


/***/ }),

/***/ 2405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** One entry a line; a YAML list in the policy file. Blank lines and `#` comments are left out. */
const list = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform(text => text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))),
])
    .meta({ title: 'list' });


/***/ }),

/***/ 5917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ versionRange)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);


/** A range in semver's words, such as `<4.17.21`, `^2.0.0 || 3.1.4` or `*`. */
const versionRange = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .trim()
    .min(1)
    .refine(text => semver__WEBPACK_IMPORTED_MODULE_0__.validRange(text) !== null, 'expected a range of versions such as `<4.17.21` or `*`')
    .meta({ title: 'range of versions' });


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ whole)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** A whole number of zero or more; as text it must be digits and nothing else. */
const whole = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^\d+$/, 'expected a whole number, digits only')
        .transform(text => Number(text)),
])
    .pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
    .int('expected a whole number')
    .nonnegative('expected zero or more')
    .max(Number.MAX_SAFE_INTEGER))
    .meta({ title: 'whole number' });


/***/ })

};
