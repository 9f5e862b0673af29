export const id = 924;
export const ids = [924];
export const modules = {

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ areaTitles),
/* harmony export */   bn: () => (/* binding */ areas),
/* harmony export */   d6: () => (/* binding */ areaOf)
/* harmony export */ });
/** What readiness is made of, in the order in which it is shown. */
const areas = ['security', 'testing', 'performance', 'operations', 'database', 'rollback'];
const areaTitles = {
    security: 'Security',
    testing: 'Testing',
    performance: 'Performance',
    operations: 'Operations',
    database: 'Database',
    rollback: 'Rollback readiness',
};
/** Where a gate counts when the policy does not say. */
const usual = new Map([
    ['audit-gate', 'security'],
    ['security-gate', 'security'],
    ['secrets-gate', 'security'],
    ['license-gate', 'security'],
    ['coverage-gate', 'testing'],
    ['test-gate', 'testing'],
    ['e2e-gate', 'testing'],
    ['load-gate', 'performance'],
    ['performance-gate', 'performance'],
    ['size-gate', 'performance'],
    ['smoke-test', 'operations'],
    ['config-gate', 'operations'],
    ['daily-check', 'operations'],
    ['watch', 'operations'],
    ['weekly-review', 'operations'],
    ['staged-deploy', 'operations'],
    ['migrate-deploy', 'database'],
    ['backup', 'database'],
    ['rollback', 'rollback'],
]);
/** A gate that nobody placed counts for no area, and is told so. */
function areaOf(gate, named) {
    return Object.hasOwn(named, gate) ? named[gate] : usual.get(gate);
}


/***/ }),

/***/ 3924:
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
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
// EXTERNAL MODULE: ./.compiled/actions/go-no-go/areas.js
var areas = __webpack_require__(2087);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/checklist-item.js

const kinds = ['gate', 'criterion', 'job', 'link', 'person'];
/** One line of the launch checklist with the one thing that proves it, or who says so. */
const checklistItemSchema = schemas/* strictObject */.rej({
    item: schemas/* string */.YjP().min(1).describe('What must be so.'),
    gate: schemas/* string */.YjP().min(1).optional().describe('Gate that proves it.'),
    criterion: schemas/* string */.YjP().min(1).optional().describe('Criterion that proves it.'),
    job: schemas/* string */.YjP().min(1).optional().describe('Job under `evidence` that proves it.'),
    link: schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected a URL with http or https' })
        .optional()
        .describe('Where it is written down; shown, not checked.'),
    person: schemas/* string */.YjP().min(1).optional().describe('Who vouches for it; shown, not checked.'),
})
    .refine(item => kinds.filter(kind => item[kind] !== undefined).length === 1, {
    message: `an item needs one of ${kinds.join(', ')}`,
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/criterion.js





const keys = schemas/* strictObject */.rej({
    gate: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Gate that is looked at, every result of it; with `findings` all gates when left out.'),
    measure: schemas/* string */.YjP().min(1).optional().describe('Name of a measure in the gate’s result.'),
    op: schemas/* enum */.k5n(measure/* operators */.II).optional().describe('How the measure must stand to the limit; `<=` when left out.'),
    limit: schemas/* number */.aig().optional().describe('Limit in the measure’s own unit, such as milliseconds or percent.'),
    findings: schemas/* enum */.k5n(finding/* severities */.gO).optional().describe('Severity whose findings are counted, waived ones too.'),
    most: (0,whole/* whole */.W)().optional().describe('Most findings that are let through; 0 when left out.'),
    decision: schemas/* array */.YOg(schemas/* enum */.k5n(['pass', 'warn']))
        .min(1)
        .optional()
        .describe('Decisions that are let through.'),
    fact: schemas/* string */.YjP().min(1).optional().describe('Name of a fact in the gate’s result, such as `schema-safe`.'),
    is: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).optional().describe('Values of the fact that are let through.'),
    area: schemas/* enum */.k5n(areas/* areas */.bn).optional().describe('Area that it counts for; that of its gate when left out.'),
});
const belongs = {
    measure: ['gate', 'measure', 'op', 'limit', 'area'],
    findings: ['gate', 'findings', 'most', 'area'],
    decision: ['gate', 'decision', 'area'],
    fact: ['gate', 'fact', 'is', 'area'],
};
const criterion_kinds = ['measure', 'findings', 'decision', 'fact'];
const criterionSchema = keys.transform((given, context) => {
    const refuse = (message) => {
        context.addIssue({ code: 'custom', message });
        return core/* NEVER */.tm;
    };
    const asked = criterion_kinds.filter(kind => given[kind] !== undefined);
    const [kind] = asked;
    if (kind === undefined || asked.length > 1)
        return refuse(`a criterion looks at one of ${criterion_kinds.join(', ')}`);
    const taken = belongs[kind];
    const odd = Object.keys(given).filter(key => !taken.includes(key));
    if (odd.length > 0)
        return refuse(`${odd.join(', ')} does not belong to a criterion over ${kind}`);
    return criterionOf(given) ?? refuse(`a criterion over ${kind} needs ${needed[kind]}`);
});
const needed = { measure: 'gate and limit', findings: 'a severity', decision: 'gate', fact: 'gate and is' };
function criterionOf({ gate, measure, op = '<=', limit, findings, most = 0, decision, fact, is, area, }) {
    const place = area === undefined ? {} : { area };
    if (findings !== undefined)
        return { ...place, kind: 'findings', gate, severity: findings, most };
    if (gate === undefined)
        return undefined;
    if (measure !== undefined && limit !== undefined)
        return { ...place, kind: 'measure', gate, measure, op, limit };
    if (decision !== undefined)
        return { ...place, kind: 'decision', gate, decisions: decision };
    if (fact !== undefined && is !== undefined)
        return { ...place, kind: 'fact', gate, fact, is };
    return undefined;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/policy.js








const acceptable = ['pass', 'warn'];
const requirement = schemas/* strictObject */.rej({
    accept: schemas/* array */.YOg(schemas/* enum */.k5n(acceptable, { error: 'expected pass or warn: what is blocked or unknown is never accepted' }))
        .min(1)
        .prefault([...acceptable])
        .describe('Decisions that are let through.'),
    'at-least': (0,whole/* whole */.W)().pipe(schemas/* number */.aig().min(1)).prefault(1).describe('Fewest results, such as one a service.'),
});
const required = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* string */.YjP().min(1)).transform(names => Object.fromEntries(names.map(name => [name, usual()]))),
    schemas/* record */.g1P(schemas/* string */.YjP().min(1), requirement),
]);
const foreign = schemas/* strictObject */.rej({
    job: schemas/* string */.YjP().min(1).describe('Id of the job, as it stands under `needs`.'),
    by: schemas/* enum */.k5n(['conclusion', 'result'], { error: 'expected conclusion or result' })
        .prefault('conclusion')
        .describe('`conclusion`: the job must have succeeded; `result`: it must hand on a result.'),
    area: schemas/* enum */.k5n(areas/* areas */.bn).optional().describe('Area of the readiness score that it counts for.'),
});
const rules = schemas/* strictObject */.rej({
    exists: (0,flag/* flag */.J)()
        .prefault(true)
        .describe('The environment must exist: GitHub makes a missing one without rules.'),
    'required-reviewers': (0,flag/* flag */.J)().prefault(true).describe('Somebody must approve.'),
    'prevents-self-review': (0,flag/* flag */.J)().prefault(true).describe('Who starts the run can not approve it.'),
    'restricts-branches': (0,flag/* flag */.J)().prefault(true).describe('Not every branch may deploy to it.'),
    'admins-can-not-bypass': (0,flag/* flag */.J)().prefault(true).describe('Administrators wait for the approval, too.'),
});
const signer = schemas/* strictObject */.rej({
    users: (0,list/* list */.p)().prefault([]).describe('Logins.'),
    teams: (0,list/* list */.p)().prefault([]).describe('Slugs of teams in the repository’s organisation.'),
})
    .refine(({ users, teams }) => users.length + teams.length > 0, { message: 'a role needs users or teams' });
const approval = schemas/* strictObject */.rej({
    'not-by': schemas/* array */.YOg(schemas/* enum */.k5n(['actor', 'author'], { error: 'expected actor or author' }))
        .prefault(['actor', 'author'])
        .describe('Whose approval does not count: who started the run, who wrote what ships.'),
});
const policy = schemas/* strictObject */.rej({
    required: required
        .prefault([])
        .describe('Gates that must be there and hold, as a list of names or a map with settings.'),
    optional: (0,list/* list */.p)()
        .prefault([])
        .describe('Gates whose results are shown only; every other result that is handed in must hold.'),
    evidence: schemas/* record */.g1P(schemas/* string */.YjP().min(1), foreign)
        .default({})
        .describe('Jobs that are not ours, by the name that reviewers are shown.'),
    criteria: schemas/* record */.g1P(schemas/* string */.YjP().min(1), criterionSchema)
        .default({})
        .describe('What must hold beside the gates; each blocks by itself, also when unknown.'),
    areas: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* enum */.k5n(areas/* areas */.bn))
        .default({})
        .describe('Which area a gate counts for, where the usual one is not meant.'),
    weights: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(areas/* areas */.bn), schemas/* number */.aig().nonnegative())
        .default({})
        .describe('Weight of an area in the readiness score; 1 when left out.'),
    'minimum-score': schemas/* number */.aig().min(0).max(10).optional().describe('Least readiness score, 0 to 10.'),
    'evidence-age': (0,duration/* duration */.p0)().prefault('24h').describe('Oldest result that counts.'),
    environment: schemas/* union */.KCZ([schemas/* literal */.euz('none'), rules])
        .prefault({})
        .describe('Rules that the environment must have; `none` where nothing is deployed.'),
    'head-must-match': (0,flag/* flag */.J)()
        .prefault(true)
        .describe('The commit must still be the head of its branch or pull request.'),
    'allow-fork': (0,flag/* flag */.J)().prefault(false).describe('Let pull requests from forks through.'),
    signers: schemas/* record */.g1P(schemas/* string */.YjP().min(1), signer)
        .default({})
        .describe('Who must sign, by role: technical, security, qa, product, operations.'),
    'require-signatures': (0,flag/* flag */.J)()
        .prefault(false)
        .describe('`authorize` needs an approval for each role; otherwise one of any role.'),
    approval: approval.prefault({}).describe('Whose approval counts in `authorize`.'),
    checklist: schemas/* array */.YOg(checklistItemSchema)
        .prefault([])
        .describe('The launch checklist; items with a gate, criterion or job must hold.'),
    comment: (0,flag/* flag */.J)().prefault(true).describe('Keep a comment with the brief on the pull request.'),
    check: (0,flag/* flag */.J)().prefault(true).describe('Leave a check run with the brief on the commit.'),
})
    .superRefine((section, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
    for (const [index, name] of section.optional.entries())
        if (Object.hasOwn(section.required, name))
            refuse(['optional', index], `"${name}" is required, too`);
    for (const [index, { criterion, job }] of section.checklist.entries()) {
        if (criterion !== undefined && !Object.hasOwn(section.criteria, criterion))
            refuse(['checklist', index, 'criterion'], `"${criterion}" is no criterion of this policy`);
        if (job !== undefined && !Object.values(section.evidence).some(named => named.job === job))
            refuse(['checklist', index, 'job'], `"${job}" is no job under \`evidence\``);
    }
    if (section['require-signatures'] && Object.keys(section.signers).length === 0)
        refuse(['require-signatures'], 'there is no role under `signers` that could sign');
});
function usual() {
    return requirement.parse({});
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/reasons.js
/** Each way in which Go / No-Go decides, with what it means. */
const reasons = {
    go: 'Everything that is required is proven.',
    'needs-near-limit': 'The `needs` input is above 100 KiB; at 128 KiB the system starts no process any more.',
    'optional-gate-failed': 'A gate that is only shown did not pass.',
    'gate-warned': 'A gate passed with warnings.',
    'ships-backwards': 'What is live now has commits that the new version has not.',
    'shipment-unknown': 'GitHub does not tell what ships.',
    'rejected-before': 'Somebody rejected an earlier attempt of this run.',
    'waiver-end-unknown': 'A waiver in use does not tell when it ends.',
    'no-evidence': 'No gate, no job and no result was handed in.',
    'result-broken': 'A result can not be read.',
    'results-contradict': 'A job’s result and the result file of the same gate differ.',
    'job-contradicts': 'A job did not succeed although its gates passed.',
    'job-skipped': 'A needed job was skipped.',
    'job-cancelled': 'A needed job was cancelled.',
    'job-failed-early': 'A needed job failed before its gate gave a result.',
    'result-missing': 'A needed job succeeded and hands on no result.',
    'gate-missing': 'A required gate gave no result.',
    'gate-blocked': 'A gate blocked.',
    'gate-unknown': 'A gate could not check what it must.',
    'gate-not-accepted': 'A gate passed with warnings, which the policy does not accept.',
    'evidence-of-another-commit': 'A result is about another commit or repository.',
    'evidence-stale': 'A result is older than the policy allows.',
    'evidence-from-future': 'A result is dated more than five minutes ahead.',
    'evidence-age-unknown': 'The decision does not tell how old its evidence is.',
    'foreign-job-failed': 'A job that is not ours failed.',
    'foreign-job-not-run': 'A job that is not ours was skipped or cancelled.',
    'foreign-job-missing': 'A job that the policy names is not among the needed ones.',
    'foreign-result-missing': 'A job that must hand on a result has none.',
    'criterion-not-met': 'A No-Go criterion does not hold.',
    'criterion-unknown': 'Nobody can tell whether a No-Go criterion holds.',
    'checklist-open': 'An item of the launch checklist is not proven.',
    'score-below-minimum': 'The readiness score is below its minimum.',
    'score-unknown': 'A minimum is set, and nothing counts for the readiness score.',
    'waiver-expired': 'A waiver in use has ended.',
    fork: 'The pull request comes from a fork.',
    'head-moved': 'The commit is not the head of its branch any more.',
    'head-unknown': 'GitHub does not tell the head of the branch.',
    'environment-not-named': 'No environment is named, so none can be checked.',
    'environment-absent': 'The environment does not exist.',
    'environment-unreadable': 'GitHub does not tell the environment’s rules.',
    'environment-unprotected': 'The environment has no required reviewers.',
    'environment-self-review': 'Who starts a run may approve it.',
    'environment-any-branch': 'Every branch may deploy to the environment.',
    'environment-admin-bypass': 'Administrators may bypass the environment’s rules.',
    'decision-missing': 'There is no Go / No-Go decision for this environment to authorize.',
    'decision-no-go': 'The decision to authorize was NO-GO.',
    'commit-changed': 'The commit is another one than was decided about.',
    'approvals-unknown': 'GitHub does not tell who approved.',
    'not-approved': 'Nobody approved.',
    'people-unknown': 'GitHub does not tell who started the run.',
    'authors-unknown': 'GitHub does not tell who wrote what ships.',
    'self-approved': 'Only those approved who started the run or wrote what ships.',
    'approver-not-allowed': 'Nobody who approved is among those who may.',
    'signature-missing': 'A role that must sign has not.',
    'membership-unknown': 'GitHub does not tell whether an approver is in a team that must sign.',
};

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/spec.js





const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'go-no-go',
    title: 'Golive Go / No-Go',
    description: 'Decides from the results of all gates whether a commit may go live, and tells the reviewer why: GO only when everything required is proven.',
    branding: { icon: 'shield', color: 'green' },
    inputs: {
        needs: {
            description: 'The `needs` context as JSON (`toJSON(needs)`): results in the outputs of its jobs, and their conclusions.',
            schema: schemas/* string */.YjP(),
        },
        results: {
            description: 'Result files of gates, one path or glob a line; they tell more than the digests in `needs`.',
            schema: (0,list/* list */.p)(),
        },
        phase: {
            description: '`decide` before the approval; `authorize` in the job that the approval let through, to check that it still holds.',
            schema: schemas/* enum */.k5n(['decide', 'authorize'], { error: 'expected decide or authorize' }),
            default: 'decide',
        },
    },
    policy: policy,
    outputs: {
        verdict: '`GO` or `NO-GO`.',
        score: 'Readiness out of 10, such as `8.5`; empty when nothing counts for it.',
        'brief-json': 'Path of the brief as JSON.',
        'brief-html': 'Path of the brief as one HTML file.',
        'approved-by': 'Logins of those whose approval counts, separated by commas; empty before the approval.',
    },
    unjudged: { verdict: 'NO-GO' },
    reasons: reasons,
    permissions: {
        actions: { access: 'read', why: 'to read the environment’s rules and who approved' },
        contents: {
            access: 'read',
            why: 'to read the policy, the head of the branch, whether any is protected, and the commits that ship',
        },
        deployments: { access: 'read', why: 'to tell which commit is in the environment now' },
        checks: { access: 'write', why: 'with `check: true`, to leave the brief on the commit' },
        'pull-requests': {
            access: 'write',
            why: 'on pull requests, to read their head (read) and with `comment: true` (write)',
        },
    },
    post: false,
    root: true,
    strict: true,
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
