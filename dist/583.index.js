export const id = 583;
export const ids = [583];
export const modules = {

/***/ 7422:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policy = exports.longestWaiverDays = void 0;
const zod_1 = __webpack_require__(924);
const flag_ts_1 = __webpack_require__(3973);
const list_ts_1 = __webpack_require__(8911);
const percentage_ts_1 = __webpack_require__(6387);
const whole_ts_1 = __webpack_require__(4360);
const metricLimits = {
    lines: (0, percentage_ts_1.percentage)().optional().describe('Least covered lines, in percent.'),
    branches: (0, percentage_ts_1.percentage)().optional().describe('Least covered branches, in percent.'),
    functions: (0, percentage_ts_1.percentage)().optional().describe('Least covered functions, in percent.'),
    statements: (0, percentage_ts_1.percentage)()
        .optional()
        .describe('Least covered statements, in percent; only istanbul tells them.'),
};
/** A skipped test is let through only with a reason, an owner and an end at most this far away. */
exports.longestWaiverDays = 90;
const skipped = zod_1.z.strictObject({
    test: zod_1.z.string().min(1).describe('Name of the test or its suite; `*` stands for any text.'),
    reason: zod_1.z.string().min(1).describe('Why it is skipped.'),
    owner: zod_1.z.string().min(1).describe('Who will mend it.'),
    expires: zod_1.z.iso
        .date('expected a day such as 2026-12-31')
        .describe('Last day of the waiver, at most 90 days away.'),
});
const group = zod_1.z
    .strictObject({
    files: (0, list_ts_1.list)().describe('Globs of the files in the group, from the workspace.'),
    ...metricLimits,
})
    .refine(({ lines, branches, functions, statements }) => [lines, branches, functions, statements].some(limit => limit !== undefined), {
    message: 'a group needs a limit: lines, branches, functions or statements',
});
const testRules = zod_1.z.strictObject({
    minimum: (0, whole_ts_1.whole)().default(1).describe('Fewest tests that must have run.'),
    'allowed-drop': (0, whole_ts_1.whole)().optional().describe('How many tests fewer than the baseline are let through.'),
    suites: (0, list_ts_1.list)().default([]).describe('Suites that must be there; `*` stands for any text.'),
    skipped: zod_1.z
        .array(skipped)
        .default([])
        .describe('Skipped tests that are let through for a time; every other one blocks.'),
});
exports.policy = zod_1.z.strictObject({
    coverage: (0, list_ts_1.list)()
        .default([])
        .describe('Coverage reports, paths or globs. Without it the first of the usual places under `coverage/` is taken.'),
    tests: (0, list_ts_1.list)().default([]).describe('Test results, paths or globs. Without it tests are not judged.'),
    baseline: zod_1.z
        .string()
        .min(1)
        .optional()
        .describe('File to compare with: a result of this gate, or a coverage report.'),
    limits: zod_1.z.strictObject(metricLimits).default({ lines: 80 }).describe('Limits over all files.'),
    groups: zod_1.z
        .record(zod_1.z.string().min(1), group)
        .default({})
        .describe('Named sets of files with limits of their own; a group without any file blocks.'),
    'per-file': zod_1.z.strictObject(metricLimits).optional().describe('Floor for every single file.'),
    'uncovered-lines': (0, whole_ts_1.whole)().optional().describe('Most uncovered lines in all.'),
    patch: zod_1.z
        .strictObject({ lines: (0, percentage_ts_1.percentage)().describe('Least covered changed lines, in percent.') })
        .optional()
        .describe('Limit for the lines that the pull request or the push changes.'),
    ratchet: zod_1.z
        .strictObject({
        'allowed-drop': (0, percentage_ts_1.percentage)().default(0).describe('Percentage points that are let through.'),
    })
        .optional()
        .describe('Coverage may not fall below the baseline’s.'),
    exclude: (0, list_ts_1.list)().default([]).describe('Globs of files that are left out.'),
    'test-rules': testRules.prefault({}).describe('What the tests must hold to.'),
    comment: (0, flag_ts_1.flag)().default(false).describe('Keep a comment with the report on the pull request.'),
});
const metricLimitsSchema = zod_1.z.strictObject(metricLimits);


/***/ }),

/***/ 4287:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reasonCodes = void 0;
exports.reasonCodes = [
    'passed',
    'waiver-ends-soon',
    'waiver-unused',
    'below-limit',
    'group-below-limit',
    'group-empty',
    'file-below-floor',
    'too-many-uncovered',
    'patch-below-limit',
    'coverage-dropped',
    'tests-failed',
    'tests-step-failed',
    'tests-skipped',
    'waiver-expired',
    'too-few-tests',
    'tests-dropped',
    'suite-missing',
    'report-missing',
    'report-empty',
    'report-unparsable',
    'report-truncated',
    'report-forbidden',
    'report-outside-workspace',
    'report-too-large',
    'report-unreadable',
    'report-stale',
    'report-of-another-commit',
    'report-ambiguous',
    'files-not-in-tree',
    'no-lines',
    'metric-missing',
    'patch-unavailable',
    'baseline-unusable',
    'no-tests',
    'tests-not-run',
];


/***/ }),

/***/ 5964:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.spec = void 0;
const zod_1 = __webpack_require__(924);
const spec_ts_1 = __webpack_require__(6541);
const list_ts_1 = __webpack_require__(8911);
const policy_ts_1 = __webpack_require__(7422);
const reasons_ts_1 = __webpack_require__(4287);
exports.spec = (0, spec_ts_1.defineSpec)({
    name: 'coverage-gate',
    title: 'Golive coverage gate',
    description: 'Holds test results and code coverage against limits, and says so when either could not be checked.',
    branding: { icon: 'check-circle', color: 'green' },
    inputs: {
        coverage: {
            description: 'Coverage reports, one path or glob a line: lcov, istanbul, cobertura or clover.',
            schema: (0, list_ts_1.list)(),
            overrides: 'coverage',
        },
        tests: {
            description: 'Test results, one path or glob a line: JUnit XML or jest JSON.',
            schema: (0, list_ts_1.list)(),
            overrides: 'tests',
        },
        'tests-outcome': {
            description: 'Outcome of the step that ran the tests (`steps.<id>.outcome`): some failures are in no report.',
            schema: zod_1.z.enum(['success', 'failure', 'cancelled', 'skipped'], {
                error: 'expected success, failure, cancelled or skipped',
            }),
        },
        baseline: {
            description: 'File to compare with: a result of this gate, or a coverage report.',
            schema: zod_1.z.string(),
            overrides: 'baseline',
        },
    },
    policy: policy_ts_1.policy,
    outputs: {
        lines: 'Covered lines in percent, such as `83.21`; empty when unknown.',
        branches: 'Covered branches in percent; empty when no report tells.',
        patch: 'Covered changed lines in percent; empty when not judged.',
        tests: 'Number of tests that ran or were skipped; empty when no report was given.',
    },
    reasonCodes: reasons_ts_1.reasonCodes,
    permissions: {
        contents: { access: 'read', why: 'to read the policy of the base branch, and the diff of a push' },
        'pull-requests': { access: 'write', why: 'with `patch` (read) and with `comment: true` (write)' },
    },
    post: false,
});


/***/ }),

/***/ 6541:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.commonOutputs = void 0;
exports.defineSpec = defineSpec;
function defineSpec(spec) {
    return spec;
}
exports.commonOutputs = {
    decision: '`pass`, `warn`, `block` or `unknown` (could not be checked).',
    'reason-code': 'Why, as one of the codes in the action’s README.',
    result: 'Digest of the Result as JSON, at most 2 KiB; hand it on as a job output for Go / No-Go.',
    'result-path': 'Path of the file with the whole Result as JSON.',
};


/***/ }),

/***/ 3973:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.flag = void 0;
const zod_1 = __webpack_require__(924);
/** A boolean; as text only `true` and `false`, because a typo must not mean false. */
const flag = () => zod_1.z.union([
    zod_1.z.boolean(),
    zod_1.z.stringbool({
        truthy: ['true'],
        falsy: ['false'],
        case: 'insensitive',
        error: 'expected true or false',
    }),
]);
exports.flag = flag;


/***/ }),

/***/ 8911:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.list = void 0;
const zod_1 = __webpack_require__(924);
/** One entry a line; a YAML list in the policy file. Blank lines and `#` comments are left out. */
const list = () => zod_1.z.union([
    zod_1.z.array(zod_1.z.string().min(1)),
    zod_1.z.string().transform(text => text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))),
]);
exports.list = list;


/***/ }),

/***/ 6387:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.percentage = void 0;
const zod_1 = __webpack_require__(924);
const form = /^(\d+(?:\.\d+)?)\s?%?$/;
/** 0 to 100, written `80`, `80%` or `79.5 %`. */
const percentage = () => zod_1.z
    .union([zod_1.z.number(), zod_1.z.string().regex(form, 'expected a percentage such as 80 or 80%')])
    .transform(given => (typeof given === 'number' ? given : Number(form.exec(given)?.[1] ?? Number.NaN)))
    .pipe(zod_1.z.number().min(0, 'a percentage is at least 0').max(100, 'a percentage is at most 100'));
exports.percentage = percentage;


/***/ }),

/***/ 4360:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.whole = void 0;
const zod_1 = __webpack_require__(924);
/** A whole number of zero or more; as text it must be digits and nothing else. */
const whole = () => zod_1.z
    .union([
    zod_1.z.number(),
    zod_1.z
        .string()
        .regex(/^\d+$/, 'expected a whole number, digits only')
        .transform(text => Number(text)),
])
    .pipe(zod_1.z
    .number()
    .int('expected a whole number')
    .nonnegative('expected zero or more')
    .max(Number.MAX_SAFE_INTEGER));
exports.whole = whole;


/***/ })

};
