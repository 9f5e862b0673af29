export const id = 480;
export const ids = [480];
export const modules = {

/***/ 2366:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   jU: () => (/* binding */ isHost),
/* harmony export */   kP: () => (/* binding */ plainUrl),
/* harmony export */   q3: () => (/* binding */ httpUrl)
/* harmony export */ });
const place = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i;
function isHost(text) {
    if (text.includes('://'))
        return httpUrl(text) !== undefined;
    const found = place.exec(text);
    return found !== null && Number(found[2] ?? 0) <= 65_535;
}
/** The name in the URL stays the service's, so that virtual hosts and certificates fit; only the connection goes to the host. */
function targetOf(host, base) {
    if (!isHost(host))
        return undefined;
    const url = httpUrl(host);
    if (url === undefined || !host.includes('://'))
        return { host, url: plainUrl(base), connectTo: host };
    return { host: url.host, url: plainUrl(url) };
}
function httpUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}
function plainUrl(url) {
    return url.href.replace(/\/$/, '');
}


/***/ }),

/***/ 5770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ builtIns),
  J: () => (/* binding */ policy)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
// EXTERNAL MODULE: ./.compiled/checks/matcher.js
var matcher = __webpack_require__(3725);
;// CONCATENATED MODULE: ./.compiled/checks/path-source.js

/** A JSON path (RFC 9535) whose shape is sound; inside filters only the full parser looks. */
const jsonPathSource = () => schemas/* string */.YjP()
    .regex(/^\$/, 'a JSON path starts with $')
    .superRefine((path, context) => {
    const rest = unread(path);
    if (rest === undefined)
        return;
    const message = `"${path}" is no JSON path from "${rest}" on; a name with a dash is written ['a-b']`;
    context.addIssue({ code: 'custom', message });
})
    .meta({ title: 'JSON path' });
const space = '[ \\t\\r\\n]*';
const letter = '[A-Za-z_\\u{80}-\\u{10FFFF}]';
const quoted = `'(?:[^'\\\\]|\\\\.)*'|"(?:[^"\\\\]|\\\\.)*"`;
const path_source_whole = '(?:0|-?[1-9]\\d*)';
const slice = `(?:${path_source_whole})?${space}:${space}(?:${path_source_whole})?(?:${space}:${space}(?:${path_source_whole})?)?`;
const selector = new RegExp(`^${space}(?:${quoted}|\\*|${slice}|${path_source_whole})${space}`, 'u');
const named = new RegExp(`^${space}\\.\\.?(?:\\*|${letter}(?:${letter}|\\d)*)`, 'u');
const opening = new RegExp(`^${space}(?:\\.\\.)?\\[`, 'u');
const filtered = new RegExp(`^${space}\\?`, 'u');
/** What can not be read as a path, to its end; undefined when all can. */
function unread(path) {
    let rest = path.slice(1);
    while (rest !== '') {
        const end = named.exec(rest)?.[0].length ?? bracketed(rest);
        if (end === undefined)
            return rest;
        rest = rest.slice(end);
    }
    return undefined;
}
/** The length of `[...]` at the start of the text. */
function bracketed(text) {
    let at = opening.exec(text)?.[0].length;
    while (at !== undefined) {
        const rest = text.slice(at);
        const length = filtered.test(rest) ? filterLength(rest) : selector.exec(rest)?.[0].length;
        if (length === undefined)
            return undefined;
        at += length;
        const next = text[at];
        at += 1;
        if (next === ']')
            return at;
        if (next !== ',')
            return undefined;
    }
    return undefined;
}
/** A filter reaches to the comma or bracket that is not its own. */
function filterLength(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (depth === 0 && (character === ',' || character === ']'))
            return at;
        if ('[('.includes(character))
            depth += 1;
        else if ('])'.includes(character))
            depth -= 1;
        else if (`'"`.includes(character)) {
            const literal = new RegExp(`^(?:${quoted})`, 'u').exec(text.slice(at));
            if (literal === null)
                return undefined;
            at += literal[0].length - 1;
        }
    }
    return undefined;
}

// EXTERNAL MODULE: ./.compiled/checks/pattern.js
var pattern = __webpack_require__(501);
;// CONCATENATED MODULE: ./.compiled/checks/check-schema.js






const statusText = schemas/* string */.YjP().regex(/^[1-5]xx$/, 'expected a status such as 200, or a class such as 2xx');
const check_schema_status = schemas/* union */.KCZ([schemas/* number */.aig().int().min(100).max(599), statusText]);
const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const jsonPath = jsonPathSource();
const expectation = schemas/* strictObject */.rej({
    status: schemas/* union */.KCZ([check_schema_status, schemas/* array */.YOg(check_schema_status).min(1)])
        .default('2xx')
        .describe('Status, class of statuses, or a list of them.'),
    headers: schemas/* record */.g1P(schemas/* string */.YjP(), matcher/* matcher */.j)
        .default({})
        .describe('Headers by name; `{ exists: false }` for one that must be absent.'),
    json: schemas/* record */.g1P(jsonPath, matcher/* matcher */.j).default({}).describe('JSON paths (RFC 9535) with a value or rules.'),
    contains: schemas/* string */.YjP().optional().describe('Text in the body.'),
    matches: (0,pattern/* regexSource */.J)().optional().describe('Regular expression that the body holds.'),
    latency: (0,duration/* duration */.p0)().optional().describe('Slowest answer; with samples their 95th percentile.'),
    'tls-days': (0,whole/* whole */.W)().optional().describe('Fewest days until the certificate ends.'),
    location: schemas/* string */.YjP().optional().describe('Where a redirect leads, as the Location header says.'),
    encoding: schemas/* string */.YjP().optional().describe('Content-Encoding, such as gzip.'),
    health: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP())
        .default({})
        .describe('Parts of the health document with their states, such as `database: ok`.'),
})
    .meta({ id: 'expectation' });
const request = {
    method: schemas/* enum */.k5n(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
        .default('GET')
        .describe('HTTP method.'),
    path: schemas/* string */.YjP()
        .startsWith('/', 'a path starts with /')
        .describe('Path below the base URL, with its query.'),
    headers: texts.default({}).describe('Request headers.'),
    json: schemas/* unknown */.L5J().optional().describe('Body as JSON.'),
    form: texts.optional().describe('Body as a form.'),
    multipart: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([
        schemas/* string */.YjP(),
        schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), type: schemas/* string */.YjP().default('application/octet-stream') }),
    ]))
        .optional()
        .describe('Body as multipart; `{ file: path }` sends a file of the workspace.'),
    text: schemas/* string */.YjP().optional().describe('Body as plain text.'),
};
const oneBody = (given) => [given.json, given.form, given.multipart, given.text].filter(body => body !== undefined).length <= 1;
const oneBodyMessage = { message: 'a request has one body: json, form, multipart or text' };
const events = schemas/* strictObject */.rej({
    event: schemas/* string */.YjP().optional().describe('Type of the event to wait for; any when left out.'),
    matches: (0,pattern/* regexSource */.J)().optional().describe('Regular expression that its data holds.'),
    within: (0,duration/* duration */.p0)().prefault('10s').describe('How long to wait for it.'),
    trigger: schemas/* strictObject */.rej(request)
        .refine(oneBody, oneBodyMessage)
        .meta({ id: 'request' })
        .optional()
        .describe('Request sent once the stream is open.'),
    reconnect: schemas/* boolean */.zMY()
        .prefault(false)
        .describe('Connect again with Last-Event-ID and expect to be let in.'),
})
    .meta({ id: 'events' });
const shape = {
    ...request,
    expect: expectation.prefault({}).describe('What the answer must be.'),
    timeout: (0,duration/* duration */.p0)().prefault('10s').describe('For one answer.'),
    samples: (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().min(1).max(1000))
        .prefault(1)
        .describe('How often to ask; the percentiles are told.'),
    retries: (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().max(10))
        .optional()
        .describe('Further tries after a connection error, 408, 429 or 5xx; 2 where the method is safe, else 0.'),
    until: schemas/* strictObject */.rej({
        timeout: (0,duration/* duration */.p0)().prefault('30s').describe('How long to go on asking.'),
        interval: (0,duration/* duration */.p0)().prefault('500ms').describe('How long to wait in between.'),
    })
        .optional()
        .describe('Ask again until the expectations hold.'),
    follow: schemas/* boolean */.zMY().prefault(false).describe('Follow redirects that stay on the origin.'),
    events: events.optional().describe('Read the answer as server-sent events.'),
};
/** What would be taken without a word and never be looked at. */
function misusedEvents(check, more = []) {
    if (check.events === undefined)
        return [];
    const { json, contains, matches, latency, location, encoding, health } = check.expect;
    const used = [
        ...(check.samples > 1 ? ['samples'] : []),
        ...(check.until === undefined ? [] : ['until']),
        ...(check.retries === undefined ? [] : ['retries']),
        ...(check.follow ? ['follow'] : []),
        ...Object.entries({
            contains,
            matches,
            latency,
            location,
            encoding,
            'tls-days': check.expect['tls-days'],
        })
            .filter(([, value]) => value !== undefined)
            .map(([key]) => `expect.${key}`),
        ...(takesStream(check.expect.status) ? [] : ['expect.status without 200']),
        ...(Object.keys(json).length > 0 ? ['expect.json'] : []),
        ...(Object.keys(health).length > 0 ? ['expect.health'] : []),
        ...more,
    ];
    return used.map(key => `${key} can not be used together with events`);
}
function takesStream(status) {
    return [status].flat().some(one => one === 200 || one === '2xx');
}
const anyCheck = () => z.strictObject(shape);
const checkSchema = schemas/* strictObject */.rej(shape)
    .refine(oneBody, oneBodyMessage)
    .superRefine((check, context) => {
    for (const message of misusedEvents(check))
        context.addIssue({ code: 'custom', message });
})
    .meta({ id: 'check' });
const capture = schemas/* strictObject */.rej({
    json: jsonPath.exactOptional().describe('JSON path of the value.'),
    header: schemas/* string */.YjP().exactOptional().describe('Header of the value.'),
    cookie: schemas/* string */.YjP().exactOptional().describe('Cookie of the value.'),
    matches: (0,pattern/* regexSource */.J)().exactOptional().describe('Regular expression whose first group is the value.'),
    secret: schemas/* boolean */.zMY().prefault(true).describe('Mask the value in everything that is written.'),
})
    .refine(({ secret: _, ...from }) => Object.keys(from).length === 1, {
    message: 'a capture has one source: json, header, cookie or matches',
})
    .meta({ id: 'capture' });
const stepSchema = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP().min(1).describe('What the step is called in the report.'),
    ...shape,
    capture: schemas/* record */.g1P(schemas/* string */.YjP().regex(/^\w+$/, 'a name is made of letters, digits and _'), capture)
        .default({})
        .describe('Values for later steps, used as `{{name}}`.'),
})
    .refine(oneBody, oneBodyMessage)
    .superRefine((step, context) => {
    const captures = Object.keys(step.capture).length > 0 ? ['capture'] : [];
    for (const message of misusedEvents(step, captures))
        context.addIssue({ code: 'custom', message });
})
    .meta({ id: 'step' });

// EXTERNAL MODULE: ./.compiled/checks/template.js
var template = __webpack_require__(5629);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
// EXTERNAL MODULE: ./.compiled/domain/values/size.js
var size = __webpack_require__(5868);
// EXTERNAL MODULE: ./.compiled/actions/smoke-test/host.js
var smoke_test_host = __webpack_require__(2366);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/policy.js










/** Values that every check and flow may use as `{{name}}`. */
const builtIns = ['run.id', 'run.attempt', 'random', 'commit', 'environment'];
const flow = schemas/* strictObject */.rej({
    steps: schemas/* array */.YOg(stepSchema)
        .min(1)
        .describe('Checks in order, with captures for later ones and one cookie jar.'),
    teardown: schemas/* array */.YOg(stepSchema)
        .prefault([])
        .describe('Steps that always run at the end, also after a failure or a cancel.'),
})
    .superRefine(({ steps, teardown }, context) => {
    const all = [
        ...steps.map((step, index) => ({ step, path: ['steps', index] })),
        ...teardown.map((step, index) => ({ step, path: ['teardown', index] })),
    ];
    const names = new Set();
    const known = new Set();
    for (const { step, path } of all) {
        if (names.has(step.name))
            context.addIssue({
                code: 'custom',
                path: [...path, 'name'],
                message: `"${step.name}" stands twice in this flow`,
            });
        names.add(step.name);
        // Names with a dot are built in or from the environment; the suite knows which.
        for (const name of new Set((0,template/* placeholders */.F)(step))) {
            if (name.includes('.') || known.has(name) || builtIns.includes(name))
                continue;
            context.addIssue({
                code: 'custom',
                path,
                message: `{{${name}}} is captured by no step before this one`,
            });
        }
        for (const name of Object.keys(step.capture))
            known.add(name);
    }
});
const suite = schemas/* strictObject */.rej({
    checks: schemas/* record */.g1P(schemas/* string */.YjP().min(1), checkSchema)
        .default({})
        .describe('Checks by name; they run side by side.'),
    flows: schemas/* record */.g1P(schemas/* string */.YjP().min(1), flow)
        .default({})
        .describe('Flows by name; each runs in order, beside the others.'),
});
const policy = schemas/* strictObject */.rej({
    'base-url': schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected a URL with http or https' })
        .refine(text => !/[?#]/.test(text), 'expected a URL without a query')
        .optional()
        .describe('Where the service answers.'),
    hosts: (0,list/* list */.p)()
        .superRefine((hosts, context) => {
        for (const [index, host] of hosts.entries()) {
            if ((0,smoke_test_host/* isHost */.jU)(host))
                continue;
            const message = `"${host}" is not accepted: expected a host, host:port or a URL with http or https`;
            context.addIssue({ code: 'custom', path: [index], message });
        }
    })
        .prefault([])
        .describe('Hosts behind the base URL, `host` or `host:port`; each must run the new commit.'),
    suite: schemas/* string */.YjP().default('smoke').describe('Suite to run when the input names none.'),
    suites: schemas/* record */.g1P(schemas/* string */.YjP().min(1), suite).default({}).describe('Suites by name.'),
    identity: schemas/* strictObject */.rej({
        path: schemas/* string */.YjP().startsWith('/').describe('Path that tells the deployed commit.'),
        json: jsonPathSource().optional().describe('JSON path of the commit; `$.commit` when left out.'),
        header: schemas/* string */.YjP().optional().describe('Header of the commit, in place of the body.'),
        consecutive: (0,whole/* whole */.W)()
            .pipe(schemas/* number */.aig().min(1).max(100))
            .prefault(3)
            .describe('How many answers in a row must tell it.'),
    })
        .refine(({ json, header }) => json === undefined || header === undefined, {
        message: 'the commit stands in one place: json or header',
    })
        .optional()
        .describe('How the service tells which commit it runs.'),
    'health-path': schemas/* string */.YjP()
        .startsWith('/')
        .optional()
        .describe('Path that must answer 2xx before anything is checked.'),
    deadline: (0,duration/* duration */.p0)().prefault('5m').describe('For the whole action, waiting included.'),
    concurrency: (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().min(1).max(200))
        .prefault(25)
        .describe('How many checks and flows run at a time.'),
    'body-limit': (0,size/* size */.E)().prefault('10MB').describe('Largest answer that is read.'),
    'allow-link-local': (0,flag/* flag */.J)()
        .prefault(false)
        .describe('Let checks reach link-local and metadata addresses.'),
    'secrets-env': (0,list/* list */.p)()
        .prefault([])
        .describe('Environment variables that checks may use as `{{env.NAME}}`; they are masked.'),
})
    .superRefine(({ suites, 'secrets-env': secrets }, context) => {
    const known = new Set([...builtIns, ...secrets.map(name => `env.${name}`)]);
    for (const [name, { checks, flows }] of Object.entries(suites)) {
        for (const [key, check] of Object.entries(checks)) {
            for (const unknown of (0,template/* placeholders */.F)(check).filter(text => !known.has(text))) {
                context.addIssue({
                    code: 'custom',
                    path: ['suites', name, 'checks', key],
                    message: `{{${unknown}}} is not known here; name a variable of the environment under secrets-env`,
                });
            }
        }
        for (const [key, { steps, teardown }] of Object.entries(flows)) {
            for (const unknown of (0,template/* placeholders */.F)([...steps, ...teardown]).filter(text => text.includes('.') && !known.has(text))) {
                context.addIssue({
                    code: 'custom',
                    path: ['suites', name, 'flows', key],
                    message: `{{${unknown}}} is not known; name a variable of the environment under secrets-env`,
                });
            }
        }
    }
});


/***/ }),

/***/ 5480:
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
// EXTERNAL MODULE: ./.compiled/actions/smoke-test/policy.js + 2 modules
var policy = __webpack_require__(5770);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/reasons.js
/** Each way in which the smoke test decides, with what it means. */
const reasons = {
    passed: 'Every host runs the commit and every check holds.',
    'identity-not-proven': 'Which commit answers was not checked, or was not told often enough in a row.',
    'check-failed': 'An answer is not as expected.',
    'flow-failed': 'A step of a flow did not hold, so the flow stopped.',
    'too-slow': 'An answer took longer than its limit.',
    'certificate-ends-soon': 'A TLS certificate has fewer days left than wanted.',
    'teardown-failed': 'What a flow made could not be taken away again.',
    'wrong-commit': 'A host runs another commit.',
    'service-unreachable': 'A router answers, and no service behind it.',
    'service-unhealthy': 'The health path did not answer 2xx in time.',
    'name-not-resolved': 'A host name has no address.',
    'connection-refused': 'Nothing listens at the address.',
    'connection-reset': 'A connection was cut before the answer was complete.',
    'tls-failed': 'A certificate or a handshake is not valid.',
    'answer-timeout': 'An answer did not come in time.',
    'answer-too-large': 'An answer is above the body limit.',
    'answer-unreadable': 'An answer is no HTTP that can be read.',
    'invalid-json': 'An answer that should be JSON is none.',
    'address-refused': 'A name leads to a link-local or metadata address.',
    'redirect-refused': 'A redirect leads to another origin, or too far.',
    'request-invalid': 'A request can not be sent as the policy writes it.',
    'rate-limited': 'The service limits our rate, which says nothing about its health.',
    'no-commit': 'The identity path tells no commit.',
    'no-checks': 'The suite has no check.',
    'checks-not-run': 'A check did not get its turn.',
};

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/spec.js





const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'smoke-test',
    title: 'Golive smoke test',
    description: 'Waits until the deployed commit answers, then holds its endpoints and flows against what they must answer.',
    branding: { icon: 'activity', color: 'green' },
    inputs: {
        'base-url': {
            description: 'Where the service answers, such as `https://staging.example.com`.',
            schema: schemas/* string */.YjP(),
            overrides: 'base-url',
        },
        hosts: {
            description: 'Hosts behind the base URL, one `host` or `host:port` a line; each must run the commit.',
            schema: (0,list/* list */.p)(),
            overrides: 'hosts',
        },
        suite: {
            description: 'Suite of the policy file to run; `smoke` when left out.',
            schema: schemas/* string */.YjP(),
            overrides: 'suite',
        },
        commit: {
            description: 'Commit that must be running; without it the identity is not proven.',
            schema: schemas/* string */.YjP().regex(/^[0-9a-f]{7,64}$/i, 'expected a commit hash of 7 to 64 hexadecimal digits'),
        },
    },
    policy: policy/* policy */.J,
    outputs: {
        'checks-total': 'Number of checks and steps.',
        'checks-failed': 'Number of checks and steps that failed or did not run.',
        'junit-path': 'Path of the JUnit file.',
    },
    reasons: reasons,
    permissions: {
        contents: { access: 'read', why: 'to read the policy of the base branch on pull requests' },
    },
    post: true,
});


/***/ }),

/***/ 3725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matcher),
/* harmony export */   v: () => (/* binding */ mismatches)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _pattern_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(501);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7387);



const scalar = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const rules = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    exists: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().exactOptional().describe('True: the path gives something; false: nothing.'),
    equals: scalar.exactOptional().describe('The very value.'),
    matches: (0,_pattern_js__WEBPACK_IMPORTED_MODULE_2__/* .regexSource */ .J)().exactOptional().describe('A regular expression that the text holds.'),
    contains: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional().describe('A text within the text.'),
    type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['string', 'number', 'boolean', 'null', 'array', 'object'])
        .exactOptional()
        .describe('The JSON type.'),
    length: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().nonnegative().exactOptional().describe('Length of a text or a list.'),
    lt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().exactOptional().describe('Less than.'),
    lte: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().exactOptional().describe('At most.'),
    gt: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().exactOptional().describe('More than.'),
    gte: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().exactOptional().describe('At least.'),
})
    .refine(given => Object.keys(given).length > 0, { message: 'a matcher needs at least one rule' });
/** A value that must be equal, or rules that must all hold. */
const matcher = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([scalar, rules]).meta({ id: 'matcher' });
/** What does not hold, as the end of "`$.path` ..."; nothing when all does. Undefined stands for "not there". */
function mismatches(expected, value, redact) {
    if (expected === null || typeof expected !== 'object')
        return mismatches({ equals: expected }, value, redact);
    const shown = (given) => shorten(redact(JSON.stringify(given) ?? 'nothing'));
    const { exists, equals, matches, contains, type, length, lt, lte, gt, gte } = expected;
    const there = value !== undefined;
    if (exists === false)
        return there ? [`should not be there and is ${shown(value)}`] : [];
    if (!there)
        return ['is not there'];
    const size = typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
    const compare = (limit, word, holds) => limit !== undefined && !(typeof value === 'number' && holds(value, limit))
        ? [`is ${shown(value)}, expected ${word} ${limit}`]
        : [];
    return [
        ...(equals !== undefined && value !== equals ? [`is ${shown(value)}, expected ${shown(equals)}`] : []),
        ...(matches === undefined ? [] : unmatched(matches, value, shown)),
        ...(contains !== undefined && !(typeof value === 'string' && value.includes(contains))
            ? [`is ${shown(value)}, which does not contain ${shown(contains)}`]
            : []),
        ...(type !== undefined && typeOf(value) !== type
            ? [`is of type ${typeOf(value)}, expected ${type}`]
            : []),
        ...(length !== undefined && size !== length
            ? [`has the length ${size ?? 'of nothing'}, expected ${length}`]
            : []),
        ...compare(lt, 'less than', (a, b) => a < b),
        ...compare(lte, 'at most', (a, b) => a <= b),
        ...compare(gt, 'more than', (a, b) => a > b),
        ...compare(gte, 'at least', (a, b) => a >= b),
    ];
}
/** A number is matched as JSON writes it. */
function unmatched(source, value, shown) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return [`is ${shown(value)}, which is no text`];
    const wrong = (0,_search_js__WEBPACK_IMPORTED_MODULE_0__/* .mismatch */ .J)(source, String(value));
    return wrong === undefined ? [] : [`is ${shown(value)}, which ${wrong}`];
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
function shorten(text) {
    return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ regexSource)
/* harmony export */ });
/* unused harmony export nestsRepetition */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** The source of a regular expression that may be run on what a server answers. */
const regexSource = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(500)
    .superRefine((source, context) => {
    const message = isValid(source)
        ? nestsRepetition(source)
            ? 'repeats a group that repeats itself, which can take for ever'
            : undefined
        : 'is no regular expression';
    if (message !== undefined)
        context.addIssue({ code: 'custom', message });
})
    .meta({ title: 'regular expression' });
function isValid(source) {
    try {
        new RegExp(source, 'u');
        return true;
    }
    catch {
        return false;
    }
}
/** A repetition within a repetition takes exponential time on a text made for it. */
function nestsRepetition(source) {
    // Escapes and classes hold no group and no repetition.
    const bare = source.replace(/\\[\s\S]/g, 'x').replace(/\[[^\]]*\]/g, 'x');
    const repeats = [false];
    for (let index = 0; index < bare.length; index += 1) {
        const unbounded = /^(?:[*+]|\{\d+,\})/.test(bare.slice(index + 1));
        if (bare[index] === '(')
            repeats.push(false);
        else if (bare[index] === ')') {
            const inner = repeats.pop() === true;
            if (inner && unbounded)
                return true;
            repeats.push((repeats.pop() ?? false) || inner || unbounded);
        }
        else if (unbounded)
            repeats[repeats.length - 1] = true;
    }
    return false;
}


/***/ }),

/***/ 7387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ search),
/* harmony export */   J: () => (/* binding */ mismatch)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);

/** How much of a text is searched, and for how long. */
const textLimit = 65_536;
const budgetMs = 250;
let realm;
/** Runs a user's expression on what a server answered, in a realm of its own: only there can it be stopped. */
function search(source, text) {
    realm ??= (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({ source: '', text: '' });
    realm['source'] = source;
    realm['text'] = text.slice(0, textLimit);
    try {
        const found = (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInContext)('new RegExp(source, "u").exec(text)', realm, { timeout: budgetMs });
        return { ok: true, groups: Array.isArray(found) ? found.map(textOf) : undefined };
    }
    catch (error) {
        const late = typeof error === 'object' && error !== null && Reflect.has(error, 'code');
        return { ok: false, why: late ? `took longer than ${budgetMs} ms` : 'is no regular expression' };
    }
}
/** What does not hold, as the end of "... "; nothing when the text fits. */
function mismatch(source, text) {
    const found = search(source, text);
    if (!found.ok)
        return `could not be searched: ${source} ${found.why}`;
    if (found.groups !== undefined)
        return undefined;
    const where = text.length > textLimit ? ` in its first ${textLimit} characters` : '';
    return `does not match ${source}${where}`;
}
function textOf(group) {
    return typeof group === 'string' ? group : undefined;
}


/***/ }),

/***/ 5629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ placeholders),
/* harmony export */   G: () => (/* binding */ fill)
/* harmony export */ });
const placeholder = /\{\{\s*([\w.-]+)(?:\s*\|\s*(number|boolean))?\s*\}\}/g;
const whole = /^\{\{\s*([\w.-]+)\s*\|\s*(number|boolean)\s*\}\}$/;
/** Names that a value uses as `{{name}}`, wherever in it they stand. */
function placeholders(value) {
    if (typeof value === 'string')
        return [...value.matchAll(placeholder)].map(([, name = '']) => name);
    if (Array.isArray(value))
        return value.flatMap(placeholders);
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [...placeholders(key), ...placeholders(inner)]);
}
function fill(value, variables) {
    const missing = placeholders(value).filter(name => !Object.hasOwn(variables, name));
    if (missing.length > 0)
        return { ok: false, missing: [...new Set(missing)] };
    return { ok: true, value: replaceIn(value, variables) };
}
function replaceIn(value, variables) {
    if (typeof value === 'string')
        return replaceText(value, variables);
    if (Array.isArray(value))
        return value.map(inner => replaceIn(inner, variables));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [inText(key, variables), replaceIn(inner, variables)]));
}
/** `{{id | number}}` alone in a text becomes a number; everything else stays text, because ids often look like numbers. */
function replaceText(text, variables) {
    const [, name = '', type] = whole.exec(text) ?? [];
    const value = variables[name] ?? '';
    if (type === 'number' && /^-?\d+(\.\d+)?$/.test(value))
        return Number(value);
    if (type === 'boolean' && (value === 'true' || value === 'false'))
        return value === 'true';
    return inText(text, variables);
}
function inText(text, variables) {
    return text.replace(placeholder, (_, key) => variables[key] ?? '');
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
