export const id = 762;
export const ids = [762];
export const modules = {

/***/ 8239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ longestWaiverDays),
  J: () => (/* binding */ policy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.compiled/domain/values/percentage.js

const percentage_form = /^(\d+(?:\.\d+)?)\s?%?$/;
/** 0 to 100, written `80`, `80%` or `79.5 %`. */
const percentage = () => schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(percentage_form, 'expected a percentage such as 80 or 80%')])
    .transform(given => (typeof given === 'number' ? given : Number(percentage_form.exec(given)?.[1] ?? Number.NaN)))
    .pipe(schemas/* number */.aig().min(0, 'a percentage is at least 0').max(100, 'a percentage is at most 100'))
    .meta({ title: 'percentage' });

// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/policy.js





const metricLimits = {
    lines: percentage().optional().describe('Least covered lines, in percent.'),
    branches: percentage().optional().describe('Least covered branches, in percent.'),
    functions: percentage().optional().describe('Least covered functions, in percent.'),
    statements: percentage()
        .optional()
        .describe('Least covered statements, in percent; only istanbul tells them.'),
};
/** A skipped test is let through only with a reason, an owner and an end at most this far away. */
const longestWaiverDays = 90;
const skipped = schemas/* strictObject */.rej({
    test: schemas/* string */.YjP().min(1).describe('Name of the test or its suite; `*` stands for any text.'),
    reason: schemas/* string */.YjP().min(1).describe('Why it is skipped.'),
    owner: schemas/* string */.YjP().min(1).describe('Who will mend it.'),
    expires: iso/* date */.p6('expected a day such as 2026-12-31')
        .describe('Last day of the waiver, at most 90 days away.'),
});
const group = schemas/* strictObject */.rej({
    files: (0,list/* list */.p)().describe('Globs of the files in the group, from the workspace.'),
    ...metricLimits,
})
    .refine(({ lines, branches, functions, statements }) => [lines, branches, functions, statements].some(limit => limit !== undefined), {
    message: 'a group needs a limit: lines, branches, functions or statements',
});
const testRules = schemas/* strictObject */.rej({
    minimum: (0,whole/* whole */.W)().prefault(1).describe('Fewest tests that must have run.'),
    'allowed-drop': (0,whole/* whole */.W)().optional().describe('How many tests fewer than the baseline are let through.'),
    suites: (0,list/* list */.p)().prefault([]).describe('Suites that must be there; `*` stands for any text.'),
    skipped: schemas/* array */.YOg(skipped)
        .prefault([])
        .describe('Skipped tests that are let through for a time; every other one blocks.'),
});
const policy = schemas/* strictObject */.rej({
    coverage: (0,list/* list */.p)()
        .prefault([])
        .describe('Coverage reports, paths or globs. Without it the first of the usual places under `coverage/` is taken.'),
    tests: (0,list/* list */.p)().prefault([]).describe('Test results, paths or globs. Without it tests are not judged.'),
    baseline: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('File to compare with: a result of this gate, or a coverage report.'),
    limits: schemas/* strictObject */.rej(metricLimits).prefault({ lines: 80 }).describe('Limits over all files.'),
    groups: schemas/* record */.g1P(schemas/* string */.YjP().min(1), group)
        .default({})
        .describe('Named sets of files with limits of their own; a group without any file blocks.'),
    'per-file': schemas/* strictObject */.rej(metricLimits).optional().describe('Floor for every single file.'),
    'uncovered-lines': (0,whole/* whole */.W)().optional().describe('Most uncovered lines in all.'),
    patch: schemas/* strictObject */.rej({ lines: percentage().describe('Least covered changed lines, in percent.') })
        .optional()
        .describe('Limit for the lines that the pull request or the push changes.'),
    ratchet: schemas/* strictObject */.rej({
        'allowed-drop': percentage().prefault(0).describe('Percentage points that are let through.'),
    })
        .optional()
        .describe('Coverage may not fall below the baseline’s.'),
    exclude: (0,list/* list */.p)().prefault([]).describe('Globs of files that are left out.'),
    'test-rules': testRules.prefault({}).describe('What the tests must hold to.'),
    comment: (0,flag/* flag */.J)().prefault(false).describe('Keep a comment with the report on the pull request.'),
});
const metricLimitsSchema = schemas/* strictObject */.rej(metricLimits);


/***/ }),

/***/ 2762:
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
// EXTERNAL MODULE: ./.compiled/actions/coverage-gate/policy.js + 1 modules
var policy = __webpack_require__(8239);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/reasons.js
/** Each way in which the coverage gate decides, with what it means. */
const reasons = {
    passed: 'Every limit holds.',
    'waiver-ends-soon': 'A skipped test’s waiver ends within 14 days.',
    'waiver-unused': 'A waiver names no test that is skipped.',
    'below-limit': 'A metric over all files is below its limit.',
    'group-below-limit': 'A metric of a group is below its limit.',
    'group-empty': 'A group’s globs match no covered file.',
    'file-below-floor': 'A single file is below the floor.',
    'too-many-uncovered': 'More lines are uncovered than the budget allows.',
    'patch-below-limit': 'Too few of the changed lines are covered.',
    'coverage-dropped': 'A metric fell below the baseline by more than is allowed.',
    'tests-failed': 'A test or a suite failed.',
    'tests-step-failed': 'The step that ran the tests failed, and no report says why.',
    'tests-skipped': 'A test was skipped without a waiver.',
    'waiver-expired': 'A skipped test’s waiver has ended, or ends too far away.',
    'too-few-tests': 'Fewer tests ran than must.',
    'tests-dropped': 'There are fewer tests than in the baseline.',
    'suite-missing': 'A required suite did not run.',
    'report-missing': 'A report is not there.',
    'report-empty': 'A report is empty.',
    'report-unparsable': 'A report is not of its format.',
    'report-truncated': 'A report ends early.',
    'report-forbidden': 'A report holds what no coverage tool writes, such as entities or a key that stands twice.',
    'report-outside-workspace': 'A report’s path leads out of the workspace.',
    'report-too-large': 'A report is above 200 MB.',
    'report-unreadable': 'A report can not be read.',
    'checkout-of-another-commit': 'The workspace holds another commit than the one that is judged.',
    'report-stale': 'A report is older than the commit, or part of it.',
    'report-of-another-commit': 'A report tells of lines that a file does not have.',
    'report-ambiguous': 'Two summaries tell of the same file.',
    'files-not-in-tree': 'A report tells of files that the repository does not have.',
    'no-lines': 'The reports tell of no line of code.',
    'metric-missing': 'A limit is set for a metric that no report tells.',
    'patch-unavailable': 'GitHub does not tell the changed lines.',
    'baseline-unusable': 'There is no baseline, or it can not be read.',
    'no-tests': 'The test results tell of no test.',
    'tests-not-run': 'The step that runs the tests was skipped or cancelled.',
};

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/spec.js





const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'coverage-gate',
    title: 'Golive coverage gate',
    description: 'Holds test results and code coverage against limits, and says so when either could not be checked.',
    branding: { icon: 'check-circle', color: 'green' },
    inputs: {
        coverage: {
            description: 'Coverage reports, one path or glob a line: lcov, istanbul, cobertura or clover.',
            schema: (0,list/* list */.p)(),
            overrides: 'coverage',
        },
        tests: {
            description: 'Test results, one path or glob a line: JUnit XML or jest JSON.',
            schema: (0,list/* list */.p)(),
            overrides: 'tests',
        },
        'tests-outcome': {
            description: 'Outcome of the step that ran the tests (`steps.<id>.outcome`): some failures are in no report.',
            schema: schemas/* enum */.k5n(['success', 'failure', 'cancelled', 'skipped'], {
                error: 'expected success, failure, cancelled or skipped',
            }),
        },
        baseline: {
            description: 'File to compare with: a result of this gate, or a coverage report.',
            schema: schemas/* string */.YjP(),
            overrides: 'baseline',
        },
    },
    policy: policy/* policy */.J,
    outputs: {
        lines: 'Covered lines in percent, such as `83.21`; empty when unknown.',
        branches: 'Covered branches in percent; empty when no report tells.',
        patch: 'Covered changed lines in percent; empty when not judged.',
        tests: 'Number of tests that ran or were skipped; empty when no report was given.',
    },
    reasons: reasons,
    permissions: {
        contents: { access: 'read', why: 'to read the policy of the base branch, and the diff of a push' },
        'pull-requests': { access: 'write', why: 'with `patch` (read) and with `comment: true` (write)' },
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
