export const id = 630;
export const ids = [630,780];
export const modules = {

/***/ 3630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
// EXTERNAL MODULE: ./.compiled/errors.js
var errors = __webpack_require__(586);
// EXTERNAL MODULE: ./.compiled/actions/preflight/gates.js
var gates = __webpack_require__(457);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/digest.js
var domain_digest = __webpack_require__(132);
;// CONCATENATED MODULE: ./.compiled/actions/preflight/steps.js



const stepSchema = schemas/* looseObject */._H3({
    outcome: schemas/* string */.YjP(),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).default({}),
});
const stepsSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** What the runner tells of the gates' steps, each of which has the gate's name as its id. */
function readParts(text, asked) {
    const steps = stepsSchema.safeParse(parsed(text));
    if (!steps.success)
        throw new errors/* InputError */.dz([{ at: 'steps', message: 'is not the JSON of the steps of a job' }]);
    return asked.map(gate => readPart(gate, steps.data[gate]));
}
function readPart(gate, value) {
    const none = (why) => ({ kind: 'none', gate, why });
    const step = stepSchema.safeParse(value);
    if (!step.success)
        return none('its step did not run');
    const { outcome, outputs } = step.data;
    // A gate only observes here, so it fails when it broke down and not because of what it found.
    if (outcome !== 'success')
        return none(`its step ended as ${outcome}`);
    if (outputs['result'] === undefined || outputs['result'] === '')
        return none('its step gave no result');
    const digest = domain_digest/* digestSchema */.er.safeParse(parsed(outputs['result']));
    if (!digest.success)
        return none('its result can not be read');
    if (digest.data.gate !== gate)
        return none(`its result is one of ${digest.data.gate}`);
    return { kind: 'result', gate, digest: digest.data };
}
function parsed(text) {
    try {
        return typeof text === 'string' ? JSON.parse(text) : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/preflight/gather.js



/** Both steps read the same policy, so what was selected needs no trust. */
async function gather(context) {
    const { inputs, subject } = context;
    const asked = askedOf(context);
    if (inputs.phase === 'select')
        return { phase: 'select', asked };
    return { phase: 'conclude', subject, parts: readParts(inputs.steps, asked) };
}
function askedOf({ policy, policySections, policyPath }) {
    const asked = gates/* gates */.V.filter(gate => (policy.gates ?? policySections).includes(gate));
    if (asked.length > 0)
        return asked;
    const where = policyPath === undefined ? 'there is no policy file' : `${policyPath} has no section of a gate`;
    throw new errors/* InputError */.dz([{ at: 'gates', message: `no gate is asked: none is given, and ${where}` }], {
        remedy: `Give one of ${gates/* gates */.V.join(', ')} a section in the policy file, or name it in the input gates.`,
    });
}

// EXTERNAL MODULE: ./.compiled/domain/decision.js
var domain_decision = __webpack_require__(6862);
// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
// EXTERNAL MODULE: ./.compiled/domain/ruling.js
var domain_ruling = __webpack_require__(6701);
;// CONCATENATED MODULE: ./.compiled/actions/preflight/sections.js
/** One row for each gate that was asked. */
function partsSection(rows) {
    const columns = ['Gate', 'Verdict', 'Reason', 'What it says'].map(title => ({ title }));
    return {
        title: 'Gates',
        open: true,
        blocks: [
            {
                kind: 'table',
                columns,
                rows: rows.map(({ gate, ruling }) => [
                    { code: gate },
                    ruling?.decision ?? 'unknown',
                    { code: ruling?.reason ?? '' },
                    ruling?.headline.replace(`${gate}: `, '') ?? '',
                ]),
            },
        ],
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/preflight/judge.js





/** The gravest of the gates decides, and the first of its kind gives the reason. */
function judge(evidence, _policy) {
    if (evidence.phase === 'select') {
        const headline = `asked: ${(0,domain_ruling/* listed */.KE)(evidence.asked, evidence.asked.length)}`;
        return { ...nothing, headline, quiet: true, outputs: { gates: evidence.asked.join(' ') } };
    }
    const { parts, subject } = evidence;
    const names = parts.map(({ gate }) => gate);
    const rulings = parts.map(part => rulingOf(part, subject));
    const decision = (0,domain_decision/* worstDecision */._V)(rulings.map(ruling => ruling.decision));
    const deciding = rulings.filter(ruling => ruling.decision === decision);
    const [first] = deciding;
    const more = deciding.length > 1 ? ` (and ${deciding.length - 1} more)` : '';
    return {
        ...nothing,
        decision,
        reasonCode: decision === 'pass' ? 'passed' : (first?.reason ?? 'gate-without-result'),
        headline: decision === 'pass'
            ? `${(0,domain_ruling/* many */._d)(parts.length, 'gate', 'gates')} passed: ${(0,domain_ruling/* listed */.KE)(names, names.length)}`
            : `${first?.headline ?? 'no gate was run'}${more}`,
        measures: [held(rulings), ...parts.flatMap(missed)],
        findings: rulings.flatMap(({ findings }) => findings),
        sections: [partsSection(parts.map((part, at) => ({ gate: part.gate, ruling: rulings[at] })))],
        outputs: { gates: names.join(' ') },
        faulty: parts.some(part => isFaulty(part, subject)),
    };
}
const nothing = {
    decision: 'pass',
    reasonCode: 'passed',
    measures: [],
    findings: [],
    sections: [],
    annotations: [],
};
function held(rulings) {
    const value = rulings.filter(({ decision }) => decision === 'pass' || decision === 'warn').length;
    return (0,measure/* measure */.xP)({ name: 'gates that hold', value, unit: 'gates', limit: rulings.length, op: '>=' });
}
/** Each gate's own summary has all of them. */
function missed(part) {
    if (part.kind === 'none')
        return [];
    const failing = part.digest.measures.filter(({ ok }) => !ok);
    return failing.map(one => ({ ...one, name: `${part.gate}: ${one.name}` }));
}
const faults = ['input-invalid', 'internal-error', 'cancelled'];
/** As a gate by itself fails for these whatever `on-unknown` says, the whole does, too. */
function isFaulty(part, subject) {
    if (part.kind === 'none' || isOfAnother(part.digest, subject))
        return true;
    return part.digest.decision === 'unknown' && faults.includes(part.digest.reasonCode);
}
function isOfAnother({ subject: { sha, repository } }, subject) {
    return sha !== subject.sha || repository !== subject.repository;
}
function rulingOf(part, subject) {
    const { gate } = part;
    if (part.kind === 'none')
        return (0,domain_ruling/* rule */.Hu)('unknown', 'gate-without-result', `${gate}: ${part.why}`);
    const { digest } = part;
    const { sha, repository } = digest.subject;
    if (isOfAnother(digest, subject))
        return (0,domain_ruling/* rule */.Hu)('unknown', 'result-of-another-commit', `${gate}: its result is of ${repository} at ${sha.slice(0, 7)}, not of ${subject.sha.slice(0, 7)}`);
    const ruling = (0,domain_ruling/* rule */.Hu)(digest.decision, digest.reasonCode, `${gate}: ${digest.headline}`);
    return digest.decision === 'pass'
        ? { ...ruling, findings: [] }
        : { ...ruling, findings: findingsOf(part.gate, digest) };
}
/** A digest holds the three worst; the gate's own summary and result file have them all. */
function findingsOf(gate, digest) {
    const { decision, reasonCode, headline, worst } = digest;
    if (worst.length === 0)
        return (0,domain_ruling/* rule */.Hu)(decision, reasonCode, `${gate}: ${headline}`).findings;
    return worst.map(({ code, severity, message }) => ({
        code,
        severity: finding/* severities */.gO.find(known => known === severity) ?? 'high',
        message: `${gate}: ${message}`,
    }));
}

// EXTERNAL MODULE: ./.compiled/actions/preflight/spec.js + 2 modules
var spec = __webpack_require__(6780);
;// CONCATENATED MODULE: ./.compiled/actions/preflight/action.js




const action = (0,host_define/* defineAction */.Q)({ spec: spec.spec, gather: gather, judge: judge });


/***/ }),

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

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Hu: () => (/* binding */ rule),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   _d: () => (/* binding */ many)
/* harmony export */ });
const severityOf = {
    block: 'high',
    unknown: 'high',
    warn: 'moderate',
    pass: 'info',
};
function rule(decision, reason, headline, findings = [
    { message: headline },
]) {
    return {
        decision,
        reason,
        headline,
        findings: findings.map(finding => ({ severity: severityOf[decision], ...finding, code: reason })),
    };
}
const nameLimit = 160;
/** Names in reports may be of any length. */
function clip(name) {
    return name.length <= nameLimit ? name : `${name.slice(0, nameLimit)}…`;
}
/** `1 test is`, `2 tests are`. */
function many(count, one, more) {
    return `${count} ${count === 1 ? one : more}`;
}
/** `a, b and 3 more`. */
function listed(names, most = 3) {
    const shown = names.slice(0, most).map(clip).join(', ');
    return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}


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


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
function defineAction(action) {
    return action;
}


/***/ })

};
