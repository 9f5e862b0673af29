export const id = 977;
export const ids = [977];
export const modules = {

/***/ 704:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.policy = exports.builtIns = void 0;
const zod_1 = __webpack_require__(924);
const check_schema_ts_1 = __webpack_require__(8565);
const template_ts_1 = __webpack_require__(8599);
const duration_ts_1 = __webpack_require__(2623);
const flag_ts_1 = __webpack_require__(3973);
const list_ts_1 = __webpack_require__(8911);
const size_ts_1 = __webpack_require__(170);
const whole_ts_1 = __webpack_require__(4360);
/** Values that every check and flow may use as `{{name}}`. */
exports.builtIns = ['run.id', 'run.attempt', 'random', 'commit', 'environment'];
const flow = zod_1.z
    .strictObject({
    steps: zod_1.z
        .array(check_schema_ts_1.stepSchema)
        .min(1)
        .describe('Checks in order, with captures for later ones and one cookie jar.'),
    teardown: zod_1.z
        .array(check_schema_ts_1.stepSchema)
        .default([])
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
        for (const name of (0, template_ts_1.placeholders)({ ...step, expect: undefined })) {
            if (name.includes('.') || known.has(name) || exports.builtIns.includes(name))
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
const suite = zod_1.z.strictObject({
    checks: zod_1.z
        .record(zod_1.z.string().min(1), check_schema_ts_1.checkSchema)
        .default({})
        .describe('Checks by name; they run side by side.'),
    flows: zod_1.z
        .record(zod_1.z.string().min(1), flow)
        .default({})
        .describe('Flows by name; each runs in order, beside the others.'),
});
exports.policy = zod_1.z
    .strictObject({
    'base-url': zod_1.z
        .url({ protocol: /^https?$/, error: 'expected a URL with http or https' })
        .optional()
        .describe('Where the service answers.'),
    hosts: (0, list_ts_1.list)()
        .default([])
        .describe('Hosts behind the base URL, `host` or `host:port`; each must run the new commit.'),
    suite: zod_1.z.string().default('smoke').describe('Suite to run when the input names none.'),
    suites: zod_1.z.record(zod_1.z.string().min(1), suite).default({}).describe('Suites by name.'),
    identity: zod_1.z
        .strictObject({
        path: zod_1.z.string().startsWith('/').describe('Path that tells the deployed commit.'),
        json: zod_1.z
            .string()
            .startsWith('$')
            .optional()
            .describe('JSON path of the commit; `$.commit` when left out.'),
        header: zod_1.z.string().optional().describe('Header of the commit, in place of the body.'),
        consecutive: (0, whole_ts_1.whole)()
            .pipe(zod_1.z.number().min(1).max(100))
            .default(3)
            .describe('How many answers in a row must tell it.'),
    })
        .optional()
        .describe('How the service tells which commit it runs.'),
    'health-path': zod_1.z
        .string()
        .startsWith('/')
        .optional()
        .describe('Path that must answer 2xx before anything is checked.'),
    deadline: (0, duration_ts_1.duration)().prefault('5m').describe('For the whole action, waiting included.'),
    concurrency: (0, whole_ts_1.whole)()
        .pipe(zod_1.z.number().min(1).max(200))
        .default(25)
        .describe('How many checks and flows run at a time.'),
    'body-limit': (0, size_ts_1.size)().prefault('10MB').describe('Largest answer that is read.'),
    'allow-link-local': (0, flag_ts_1.flag)().default(false).describe('Let checks reach link-local and metadata addresses.'),
    'secrets-env': (0, list_ts_1.list)()
        .default([])
        .describe('Environment variables that checks may use as `{{env.NAME}}`; they are masked.'),
})
    .superRefine(({ suites, 'secrets-env': secrets }, context) => {
    const known = new Set([...exports.builtIns, ...secrets.map(name => `env.${name}`)]);
    for (const [name, { checks, flows }] of Object.entries(suites)) {
        for (const [key, check] of Object.entries(checks)) {
            for (const unknown of (0, template_ts_1.placeholders)(check).filter(text => !known.has(text))) {
                context.addIssue({
                    code: 'custom',
                    path: ['suites', name, 'checks', key],
                    message: `{{${unknown}}} is not known here; name a variable of the environment under secrets-env`,
                });
            }
        }
        for (const [key, { steps, teardown }] of Object.entries(flows)) {
            for (const unknown of (0, template_ts_1.placeholders)([...steps, ...teardown]).filter(text => text.includes('.') && !known.has(text))) {
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

/***/ 8129:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.reasonCodes = void 0;
exports.reasonCodes = [
    'passed',
    'identity-not-proven',
    'check-failed',
    'flow-failed',
    'too-slow',
    'certificate-ends-soon',
    'teardown-failed',
    'wrong-commit',
    'service-unreachable',
    'service-unhealthy',
    'name-not-resolved',
    'connection-refused',
    'connection-reset',
    'tls-failed',
    'answer-timeout',
    'answer-too-large',
    'answer-unreadable',
    'invalid-json',
    'address-refused',
    'redirect-refused',
    'request-invalid',
    'rate-limited',
    'no-commit',
    'no-checks',
    'checks-not-run',
];


/***/ }),

/***/ 2977:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.spec = void 0;
const zod_1 = __webpack_require__(924);
const spec_ts_1 = __webpack_require__(6541);
const list_ts_1 = __webpack_require__(8911);
const policy_ts_1 = __webpack_require__(704);
const reasons_ts_1 = __webpack_require__(8129);
exports.spec = (0, spec_ts_1.defineSpec)({
    name: 'smoke-test',
    title: 'Golive smoke test',
    description: 'Waits until the deployed commit answers, then holds its endpoints and flows against what they must answer.',
    branding: { icon: 'activity', color: 'green' },
    inputs: {
        'base-url': {
            description: 'Where the service answers, such as `https://staging.example.com`.',
            schema: zod_1.z.string(),
            overrides: 'base-url',
        },
        hosts: {
            description: 'Hosts behind the base URL, one `host` or `host:port` a line; each must run the commit.',
            schema: (0, list_ts_1.list)(),
            overrides: 'hosts',
        },
        suite: {
            description: 'Suite of the policy file to run; `smoke` when left out.',
            schema: zod_1.z.string(),
            overrides: 'suite',
        },
        commit: {
            description: 'Commit that must be running; without it the identity is not proven.',
            schema: zod_1.z.string().regex(/^[0-9a-f]{7,64}$/i, 'expected a commit hash of 7 to 64 hexadecimal digits'),
        },
    },
    policy: policy_ts_1.policy,
    outputs: {
        'checks-total': 'Number of checks and steps.',
        'checks-failed': 'Number of checks and steps that failed or did not run.',
        'junit-path': 'Path of the JUnit file.',
    },
    reasonCodes: reasons_ts_1.reasonCodes,
    permissions: {
        contents: { access: 'read', why: 'to read the policy of the base branch on pull requests' },
    },
    post: true,
});


/***/ }),

/***/ 8565:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.stepSchema = exports.checkSchema = void 0;
const zod_1 = __webpack_require__(924);
const duration_ts_1 = __webpack_require__(2623);
const whole_ts_1 = __webpack_require__(4360);
const matcher_ts_1 = __webpack_require__(4647);
const pattern_ts_1 = __webpack_require__(2735);
const statusText = zod_1.z.string().regex(/^[1-5]xx$/, 'expected a status such as 200, or a class such as 2xx');
const status = zod_1.z.union([zod_1.z.number().int().min(100).max(599), statusText]);
const texts = zod_1.z.record(zod_1.z.string(), zod_1.z.string());
const jsonPath = zod_1.z.string().regex(/^\$/, 'a JSON path starts with $');
const expectation = zod_1.z.strictObject({
    status: zod_1.z
        .union([status, zod_1.z.array(status).min(1)])
        .default('2xx')
        .describe('Status, class of statuses, or a list of them.'),
    headers: zod_1.z
        .record(zod_1.z.string(), matcher_ts_1.matcher)
        .default({})
        .describe('Headers by name; `{ exists: false }` for one that must be absent.'),
    json: zod_1.z.record(jsonPath, matcher_ts_1.matcher).default({}).describe('JSON paths (RFC 9535) with a value or rules.'),
    contains: zod_1.z.string().optional().describe('Text in the body.'),
    matches: (0, pattern_ts_1.regexSource)().optional().describe('Regular expression that the body holds.'),
    latency: (0, duration_ts_1.duration)().optional().describe('Slowest answer; with samples their 95th percentile.'),
    'tls-days': (0, whole_ts_1.whole)().optional().describe('Fewest days until the certificate ends.'),
    location: zod_1.z.string().optional().describe('Where a redirect leads, as the Location header says.'),
    encoding: zod_1.z.string().optional().describe('Content-Encoding, such as gzip.'),
    health: zod_1.z
        .record(zod_1.z.string(), zod_1.z.string())
        .default({})
        .describe('Parts of the health document with their states, such as `database: ok`.'),
});
const request = {
    method: zod_1.z
        .enum(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
        .default('GET')
        .describe('HTTP method.'),
    path: zod_1.z
        .string()
        .startsWith('/', 'a path starts with /')
        .describe('Path below the base URL, with its query.'),
    headers: texts.default({}).describe('Request headers.'),
    json: zod_1.z.unknown().optional().describe('Body as JSON.'),
    form: texts.optional().describe('Body as a form.'),
    multipart: zod_1.z
        .record(zod_1.z.string(), zod_1.z.union([
        zod_1.z.string(),
        zod_1.z.strictObject({ file: zod_1.z.string(), type: zod_1.z.string().default('application/octet-stream') }),
    ]))
        .optional()
        .describe('Body as multipart; `{ file: path }` sends a file of the workspace.'),
    text: zod_1.z.string().optional().describe('Body as plain text.'),
};
const oneBody = (given) => [given.json, given.form, given.multipart, given.text].filter(body => body !== undefined).length <= 1;
const oneBodyMessage = { message: 'a request has one body: json, form, multipart or text' };
const events = zod_1.z.strictObject({
    event: zod_1.z.string().optional().describe('Type of the event to wait for; any when left out.'),
    matches: (0, pattern_ts_1.regexSource)().optional().describe('Regular expression that its data holds.'),
    within: (0, duration_ts_1.duration)().prefault('10s').describe('How long to wait for it.'),
    trigger: zod_1.z
        .strictObject(request)
        .refine(oneBody, oneBodyMessage)
        .optional()
        .describe('Request sent once the stream is open.'),
    reconnect: zod_1.z.boolean().default(false).describe('Connect again with Last-Event-ID and expect to be let in.'),
});
const shape = {
    ...request,
    expect: expectation.prefault({}).describe('What the answer must be.'),
    timeout: (0, duration_ts_1.duration)().prefault('10s').describe('For one answer.'),
    samples: (0, whole_ts_1.whole)()
        .pipe(zod_1.z.number().min(1).max(1000))
        .default(1)
        .describe('How often to ask; the percentiles are told.'),
    retries: (0, whole_ts_1.whole)()
        .pipe(zod_1.z.number().max(10))
        .optional()
        .describe('Further tries after a connection error, 408, 429 or 5xx; 2 where the method is safe, else 0.'),
    until: zod_1.z
        .strictObject({
        timeout: (0, duration_ts_1.duration)().prefault('30s').describe('How long to go on asking.'),
        interval: (0, duration_ts_1.duration)().prefault('500ms').describe('How long to wait in between.'),
    })
        .optional()
        .describe('Ask again until the expectations hold.'),
    follow: zod_1.z.boolean().default(false).describe('Follow redirects that stay on the origin.'),
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
        ...(Object.keys(json).length > 0 ? ['expect.json'] : []),
        ...(Object.keys(health).length > 0 ? ['expect.health'] : []),
        ...more,
    ];
    return used.map(key => `${key} can not be used together with events`);
}
const anyCheck = () => zod_1.z.strictObject(shape);
exports.checkSchema = zod_1.z
    .strictObject(shape)
    .refine(oneBody, oneBodyMessage)
    .superRefine((check, context) => {
    for (const message of misusedEvents(check))
        context.addIssue({ code: 'custom', message });
});
const capture = zod_1.z
    .strictObject({
    json: jsonPath.exactOptional().describe('JSON path of the value.'),
    header: zod_1.z.string().exactOptional().describe('Header of the value.'),
    cookie: zod_1.z.string().exactOptional().describe('Cookie of the value.'),
    matches: (0, pattern_ts_1.regexSource)().exactOptional().describe('Regular expression whose first group is the value.'),
    secret: zod_1.z.boolean().default(true).describe('Mask the value in everything that is written.'),
})
    .refine(({ secret: _, ...from }) => Object.keys(from).length === 1, {
    message: 'a capture has one source: json, header, cookie or matches',
});
exports.stepSchema = zod_1.z
    .strictObject({
    name: zod_1.z.string().min(1).describe('What the step is called in the report.'),
    ...shape,
    capture: zod_1.z
        .record(zod_1.z.string().regex(/^\w+$/, 'a name is made of letters, digits and _'), capture)
        .default({})
        .describe('Values for later steps, used as `{{name}}`.'),
})
    .refine(oneBody, oneBodyMessage)
    .superRefine((step, context) => {
    const captures = Object.keys(step.capture).length > 0 ? ['capture'] : [];
    for (const message of misusedEvents(step, captures))
        context.addIssue({ code: 'custom', message });
});


/***/ }),

/***/ 4647:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.matcher = void 0;
exports.mismatches = mismatches;
const zod_1 = __webpack_require__(924);
const pattern_ts_1 = __webpack_require__(2735);
const search_ts_1 = __webpack_require__(3225);
const scalar = zod_1.z.union([zod_1.z.string(), zod_1.z.number(), zod_1.z.boolean(), zod_1.z.null()]);
const rules = zod_1.z
    .strictObject({
    exists: zod_1.z.boolean().exactOptional().describe('True: the path gives something; false: nothing.'),
    equals: scalar.exactOptional().describe('The very value.'),
    matches: (0, pattern_ts_1.regexSource)().exactOptional().describe('A regular expression that the text holds.'),
    contains: zod_1.z.string().exactOptional().describe('A text within the text.'),
    type: zod_1.z
        .enum(['string', 'number', 'boolean', 'null', 'array', 'object'])
        .exactOptional()
        .describe('The JSON type.'),
    length: zod_1.z.number().int().nonnegative().exactOptional().describe('Length of a text or a list.'),
    lt: zod_1.z.number().exactOptional().describe('Less than.'),
    lte: zod_1.z.number().exactOptional().describe('At most.'),
    gt: zod_1.z.number().exactOptional().describe('More than.'),
    gte: zod_1.z.number().exactOptional().describe('At least.'),
})
    .refine(given => Object.keys(given).length > 0, { message: 'a matcher needs at least one rule' });
/** A value that must be equal, or rules that must all hold. */
exports.matcher = zod_1.z.union([scalar, rules]);
/** What does not hold, as the end of "`$.path` ..."; nothing when all does. Undefined stands for "not there". */
function mismatches(expected, value) {
    if (expected === null || typeof expected !== 'object')
        return mismatches({ equals: expected }, value);
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
        ...(matches === undefined ? [] : unmatched(matches, value)),
        ...(contains !== undefined && !(typeof value === 'string' && value.includes(contains))
            ? [`is ${shown(value)}, which does not contain ${shown(contains)}`]
            : []),
        ...(type !== undefined && typeOf(value) !== type ? [`is a ${typeOf(value)}, expected a ${type}`] : []),
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
function unmatched(source, value) {
    if (typeof value !== 'string' && typeof value !== 'number')
        return [`is ${shown(value)}, which is no text`];
    const wrong = (0, search_ts_1.mismatch)(source, String(value));
    return wrong === undefined ? [] : [`is ${shown(value)}, which ${wrong}`];
}
function typeOf(value) {
    if (value === null)
        return 'null';
    return Array.isArray(value) ? 'array' : typeof value;
}
function shown(value) {
    const text = JSON.stringify(value) ?? 'nothing';
    return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}


/***/ }),

/***/ 2735:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.regexSource = void 0;
exports.nestsRepetition = nestsRepetition;
const zod_1 = __webpack_require__(924);
/** The source of a regular expression that may be run on what a server answers. */
const regexSource = () => zod_1.z
    .string()
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
});
exports.regexSource = regexSource;
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

/***/ 3225:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.search = search;
exports.mismatch = mismatch;
const node_vm_1 = __webpack_require__(714);
/** How much of a text is searched, and for how long. */
const textLimit = 65_536;
const budgetMs = 250;
let realm;
/** Runs a user's expression on what a server answered, in a realm of its own: only there can it be stopped. */
function search(source, text) {
    realm ??= (0, node_vm_1.createContext)({ source: '', text: '' });
    realm['source'] = source;
    realm['text'] = text.slice(0, textLimit);
    try {
        const found = (0, node_vm_1.runInContext)('new RegExp(source, "u").exec(text)', realm, { timeout: budgetMs });
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
    return found.groups === undefined ? `does not match ${source}` : undefined;
}
function textOf(group) {
    return typeof group === 'string' ? group : undefined;
}


/***/ }),

/***/ 8599:
/***/ ((__unused_webpack_module, exports) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.placeholders = placeholders;
exports.fill = fill;
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
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaceIn(inner, variables)]));
}
/** `{{id | number}}` alone in a text becomes a number; everything else stays text, because ids often look like numbers. */
function replaceText(text, variables) {
    const [, name = '', type] = whole.exec(text) ?? [];
    const value = variables[name] ?? '';
    if (type === 'number' && /^-?\d+(\.\d+)?$/.test(value))
        return Number(value);
    if (type === 'boolean' && (value === 'true' || value === 'false'))
        return value === 'true';
    return text.replace(placeholder, (_, key) => variables[key] ?? '');
}


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
