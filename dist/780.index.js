export const id = 780;
export const ids = [780];
export const modules = {

/***/ 457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ gates)
/* harmony export */ });
/** The gates of the day before, in the order in which they run; each is an action of its own. */
const gates = ['coverage-gate', 'audit-gate'];


/***/ }),

/***/ 6780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  phases: () => (/* binding */ phases),
  spec: () => (/* binding */ spec_spec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/spec.js
var spec = __webpack_require__(4679);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
// EXTERNAL MODULE: ./.compiled/actions/preflight/gates.js
var gates = __webpack_require__(457);
;// CONCATENATED MODULE: ./.compiled/actions/preflight/policy.js



const gate = schemas/* enum */.k5n(gates/* gates */.V, { error: `expected one of ${gates/* gates */.V.join(', ')}` });
const policy = schemas/* strictObject */.rej({
    gates: (0,list/* list */.p)()
        .pipe(schemas/* array */.YOg(gate).min(1, 'expected at least one gate'))
        .optional()
        .describe('Gates to run. Without it those that have a section in this file.'),
});

;// CONCATENATED MODULE: ./.compiled/actions/preflight/reasons.js
/** Its own reasons. Where a gate decides the code is that gate's, so this set can not be closed. */
const reasons = {
    passed: 'Every gate that was asked passed.',
    'gate-without-result': 'A gate was asked, and did not run to its end or gave no result that can be read.',
    'result-of-another-commit': 'A gate’s result is of another commit or repository than this run’s.',
};

;// CONCATENATED MODULE: ./.compiled/actions/preflight/spec.js






const phases = ['select', 'conclude'];
const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'preflight',
    title: 'Golive preflight',
    description: 'Runs every gate of the day before that the policy file asks for, and ends with the worst verdict.',
    branding: { icon: 'check-square', color: 'green' },
    inputs: {
        gates: {
            description: 'Gates to run, one a line. Without it those that have a section in the policy file.',
            schema: (0,list/* list */.p)(),
            overrides: 'gates',
        },
        phase: {
            description: 'Which of the two steps this is: `select` tells the gates, `conclude` the worst verdict.',
            schema: schemas/* enum */.k5n(phases, { error: 'expected select or conclude' }),
            required: true,
        },
        steps: {
            description: 'The steps of the composite as JSON, to conclude from.',
            schema: schemas/* string */.YjP(),
        },
    },
    policy: policy,
    outputs: {
        gates: 'The gates that were asked, separated by a space.',
    },
    reasons: reasons,
    permissions: {
        contents: { access: 'read', why: 'to read the policy of the base branch' },
    },
    post: false,
    composite: { gates: gates/* gates */.V, handed: ['phase', 'steps'] },
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


/***/ })

};
