export const id = 944;
export const ids = [944];
export const modules = {

/***/ 944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
;// CONCATENATED MODULE: ./.compiled/checks/host-state.js
const hostStates = (/* unused pure expression or super */ null && ([
    'proven',
    'healthy',
    'wrong-commit',
    'unreachable',
    'unhealthy',
    'rate-limited',
    'no-commit',
    /** It never told another commit, and had no time to tell ours often enough. */
    'unproven',
]));
function isReady({ state }) {
    return state === 'proven' || state === 'healthy';
}

;// CONCATENATED MODULE: ./.compiled/checks/retry-after.js
/** Milliseconds that a Retry-After header asks for, in seconds or as a date; undefined when it is neither. */
function askedWait(text, now) {
    if (text === undefined)
        return undefined;
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1000;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime());
}

;// CONCATENATED MODULE: ./.compiled/checks/body.js
const uploadLimit = 100_000_000;
/** The body of a request as bytes, with its content type. */
async function bodyOf(request, files) {
    if (request.json !== undefined)
        return { ok: true, body: JSON.stringify(request.json), headers: { 'content-type': 'application/json' } };
    if (request.form !== undefined) {
        const headers = { 'content-type': 'application/x-www-form-urlencoded' };
        return { ok: true, body: new URLSearchParams(request.form).toString(), headers };
    }
    if (request.text !== undefined)
        return { ok: true, body: request.text, headers: { 'content-type': 'text/plain; charset=utf-8' } };
    return request.multipart === undefined ? { ok: true, headers: {} } : multipart(request.multipart, files);
}
async function multipart(parts, files) {
    const form = new FormData();
    for (const [name, part] of Object.entries(parts)) {
        if (typeof part === 'string') {
            form.append(name, part);
            continue;
        }
        const read = await files.read(part.file, uploadLimit);
        if (!read.ok)
            return { ok: false, message: `the file ${part.file} cannot be sent: ${read.refusal.reason}` };
        form.append(name, new Blob([new Uint8Array(read.data)], { type: part.type }), part.file.split('/').at(-1));
    }
    // The platform's own writer makes the boundary and escapes the names.
    const written = new Response(form);
    const headers = { 'content-type': written.headers.get('content-type') ?? 'multipart/form-data' };
    return { ok: true, body: new Uint8Array(await written.arrayBuffer()), headers };
}

;// CONCATENATED MODULE: ./.compiled/checks/session.js

/** The request of a check whose placeholders are filled, with its body; cookies and retries are the caller's. */
async function prepare(session, given) {
    const { method, path, headers, timeout } = given;
    const body = await bodyOf(given, session.files);
    if (!body.ok)
        return refused('file', body.message);
    const url = urlOf(session.baseUrl, path);
    // Joined to a base URL, a path such as @other.host/ would lead the request, and its credentials, away.
    if (url === undefined)
        return refused('invalid-url', `${path} is no path below the base URL`);
    const request = {
        method,
        url: url.href,
        headers: { 'user-agent': 'golive-smoke-test', ...body.headers, ...lowered(headers) },
        ...(body.body === undefined ? {} : { body: body.body }),
        timeoutMs: Math.max(1, Math.min(timeout, left(session))),
        maxBytes: session.bodyLimit,
        signal: session.signal,
        allowLinkLocal: session.allowLinkLocal,
    };
    return { ok: true, request };
}
function urlOf(baseUrl, path) {
    const text = baseUrl + path;
    const url = path.startsWith('/') && URL.canParse(text) ? new URL(text) : undefined;
    return url?.origin === new URL(baseUrl).origin ? url : undefined;
}
/** Milliseconds until the whole must be over. */
function left(session) {
    return session.deadline - session.clock.monotonic();
}
function missOf(failure) {
    return { reason: failure.reason, message: failure.message };
}
function refused(reason, message) {
    return { ok: false, miss: { reason, message } };
}
function lowered(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./.compiled/checks/identity.js


const probeMs = 5000;
/** Is it well, and is it the commit? */
async function probe(session, target, wanted) {
    const { identity, commit, healthPath, reachPath } = wanted;
    const proves = identity !== undefined && commit !== undefined;
    if (healthPath !== undefined) {
        const health = await ask(session, target, healthPath);
        if ('state' in health)
            return health;
        if (health.status >= 300)
            return probed('unhealthy', `${healthPath} answered ${health.status}`);
    }
    if (proves)
        return proveCommit(session, target, identity, commit);
    if (healthPath !== undefined)
        return probed('healthy', 'is healthy');
    const reached = await ask(session, target, reachPath);
    if ('state' in reached)
        return reached;
    return reached.status >= 502 && reached.status <= 504
        ? probed('unreachable', `${reachPath} answered ${reached.status}, as a router without a service does`)
        : probed('healthy', 'answers');
}
async function proveCommit(session, target, identity, commit) {
    const { path } = identity;
    const answer = await ask(session, target, path);
    if ('state' in answer)
        return answer;
    // An older build may not have the path yet, and one that is starting answers 5xx.
    if (answer.status >= 300)
        return probed(answer.status < 500 ? 'no-commit' : 'unhealthy', `${path} answered ${answer.status}`);
    const told = toldBy(session, answer, identity);
    if (!told.ok)
        return probed('no-commit', `${path} ${told.why}`);
    const text = told.commit.trim();
    if (!/^[0-9a-f]{7,64}$/i.test(text)) {
        const message = `${path} tells "${session.log.redact(text).slice(0, 40)}", which is no commit of 7 digits or more`;
        return probed('no-commit', message);
    }
    const same = sameCommit(text, commit);
    const message = `runs ${text.slice(0, 12)}${same ? '' : `, expected ${commit.slice(0, 12)}`}`;
    return { ...probed(same ? 'proven' : 'wrong-commit', message), commit: text };
}
/** A service may tell a short hash; fewer than seven digits prove nothing. */
function sameCommit(told, wanted) {
    const [a, b] = [told.trim().toLowerCase(), wanted.trim().toLowerCase()];
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
async function ask(session, target, path) {
    const request = {
        method: 'GET',
        url: target.url + path,
        // A kept connection would lead every probe to the same process behind a balancer.
        headers: { 'user-agent': 'golive-smoke-test', 'cache-control': 'no-cache', connection: 'close' },
        timeoutMs: Math.max(1, Math.min(probeMs, left(session))),
        maxBytes: session.bodyLimit,
        signal: session.signal,
        allowLinkLocal: session.allowLinkLocal,
        ...(target.connectTo === undefined ? {} : { connectTo: target.connectTo }),
    };
    const answer = await session.http.request(request);
    if (!answer.ok)
        return probed('unreachable', session.log.redact(answer.message), answer.reason);
    if (answer.status !== 429)
        return answer;
    const retryAfterMs = askedWait(answer.headers['retry-after']?.[0], session.clock.now());
    const limited = probed('rate-limited', `${path} answered 429`);
    return retryAfterMs === undefined ? limited : { ...limited, retryAfterMs };
}
function probed(state, message, failure) {
    return { state, message, failure, commit: undefined };
}
function toldBy(session, answer, { json, header }) {
    if (header !== undefined) {
        const commit = answer.headers[header.toLowerCase()]?.[0] ?? '';
        return commit === '' ? { ok: false, why: `has no header ${header}` } : { ok: true, commit };
    }
    const path = json ?? '$.commit';
    let document;
    try {
        document = JSON.parse(answer.body.toString('utf8'));
    }
    catch {
        return { ok: false, why: 'did not answer with JSON' };
    }
    try {
        const commit = session.query(document, path);
        if (typeof commit === 'string' && commit !== '')
            return { ok: true, commit };
    }
    catch {
        // What can not be looked up tells nothing.
    }
    return { ok: false, why: `tells no commit at ${path}` };
}

;// CONCATENATED MODULE: ./.compiled/checks/await-host.js



const firstDelay = 250;
const longestDelay = 5000;
const betweenGood = 50;
/** With less than this left there is no further try. */
const shortest = 50;
const kept = 100;
/** Asks a host again and again until it is healthy and, where a commit is given, until that commit answers so often in a row. */
async function awaitHost(session, target, wanted) {
    const started = session.clock.monotonic();
    const proves = wanted.commit !== undefined && wanted.identity !== undefined;
    const needed = proves ? (wanted.identity?.consecutive ?? 1) : 1;
    const attempts = [];
    let [tries, inARow, delay, told] = [0, 0, firstDelay, ''];
    const ended = (last) => {
        const { state, message, failure, commit } = last;
        const ms = session.clock.monotonic() - started;
        return { state, message, failure, commit, host: target.host, tries, ms, attempts };
    };
    for (;;) {
        const before = attempts.at(-1);
        const afterMs = session.clock.monotonic() - started;
        const found = { ...(await probe(session, target, wanted)), afterMs };
        const rest = left(session);
        // A try that our own deadline cut short would hide what the one before it saw.
        if (found.failure === 'timeout' && rest <= shortest && before !== undefined)
            return ended(isReady(before) ? notEnough(attempts, inARow, needed) : before);
        tries += 1;
        const good = isReady(found);
        inARow = good ? inARow + 1 : 0;
        attempts.push(found);
        if (attempts.length > kept)
            attempts.shift();
        if (!good && found.message !== told)
            session.log.info(`${target.host}: ${found.message}`);
        told = good ? '' : found.message;
        if (good && inARow >= needed)
            return ended(found);
        const asked = found.retryAfterMs ?? 0;
        if (session.signal.aborted || rest <= shortest || asked >= rest || isFinal(found))
            return ended(good ? notEnough(attempts, inARow, needed) : found);
        const pause = good ? betweenGood : delay * (0.5 + wanted.random() / 2);
        delay = good ? firstDelay : Math.min(delay * 2, longestDelay);
        // Near the end the pauses shrink: who is late by a moment must not be missed.
        const wait = Math.max(asked, Math.min(pause, Math.max(shortest, rest / 2)));
        await session.clock.sleep(wait, session.signal).catch(() => undefined);
    }
}
/** Waiting does not change what we refuse to ask. */
function isFinal({ failure }) {
    return failure === 'address-refused' || failure === 'invalid-url' || failure === 'invalid-request';
}
/** Good at last, and the time was over: what came in between says what it is. */
function notEnough(attempts, inARow, needed) {
    const bad = attempts.findLast(attempt => !isReady(attempt));
    const message = `${inARow} of ${needed} answers in a row before the time was over`;
    const base = { failure: undefined, commit: undefined };
    if (bad === undefined)
        return { ...base, state: 'unproven', message };
    const state = bad.state === 'wrong-commit' ? 'wrong-commit' : 'unhealthy';
    return { ...base, state, message: `${message}; before them it ${joined(bad)}` };
}
function joined({ message, state }) {
    return state === 'wrong-commit' ? message : `did not: ${message}`;
}

;// CONCATENATED MODULE: ./.compiled/checks/cookies.js
/** Shorter values are settings such as `theme=dark`, and masking them would hide half of the report. */
const shortestSecret = 8;
/** A step that names its own cookies means just those. */
function withCookies(request, jar) {
    const cookie = jar?.getCookieStringSync(request.url) ?? '';
    return cookie === '' ? request : { ...request, headers: { cookie, ...request.headers } };
}
/** Keeps what the answer sets; a cookie is a key to a session, so it is masked before anything can be logged. */
function keepCookies(session, jar, answer) {
    for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [, value = ''] = /^[^=;]*=\s*"?([^;"]*)/.exec(cookie) ?? [];
        if (value.length >= shortestSecret)
            session.log.mask(value);
        // A cookie that the server may not set is dropped, as browsers do.
        jar?.setCookieSync(cookie, answer.url, { ignoreError: true });
    }
}

// EXTERNAL MODULE: ./.compiled/checks/search.js
var search = __webpack_require__(7387);
;// CONCATENATED MODULE: ./.compiled/checks/event-stream.js


/** The first event that is the wanted one, or why there was none. */
async function receive(session, stream, wanted) {
    const { createParser } = await __webpack_require__.e(/* import() */ 967).then(__webpack_require__.bind(__webpack_require__, 5967));
    let found;
    let [others, bytes, late] = [0, 0, false];
    const parser = createParser({
        onEvent(event) {
            if (found === undefined && fits(event, wanted))
                found = event;
            else
                others += 1;
        },
    });
    const within = Math.max(1, Math.min(wanted.within, left(session)));
    const timer = new AbortController();
    void session.clock.sleep(within, timer.signal).then(() => {
        late = true;
        stream.close();
    }, () => undefined);
    const decoder = new TextDecoder();
    for await (const chunk of stream.chunks) {
        bytes += chunk.length;
        if (bytes > session.bodyLimit)
            break;
        parser.feed(decoder.decode(chunk, { stream: true }));
        if (found !== undefined)
            break;
    }
    timer.abort();
    if (found !== undefined)
        return found;
    const seen = others === 0 ? 'no event came' : `${others} other events came`;
    const broken = stream.failure();
    if (broken?.reason === 'cancelled')
        return missOf(broken);
    if (bytes > session.bodyLimit)
        return { reason: 'too-large', message: `${seen} in ${session.bodyLimit} bytes` };
    if (late && within < wanted.within)
        return { reason: 'cancelled', message: `the deadline of the whole came, and ${seen}` };
    if (late)
        return { reason: 'event', message: `${seen} within ${Math.round(within)} ms` };
    return { reason: 'event', message: `the stream ended and ${seen}` };
}
function fits({ event, data }, wanted) {
    if (wanted.event !== undefined && (event ?? 'message') !== wanted.event)
        return false;
    if (wanted.matches === undefined)
        return true;
    const found = (0,search/* search */.$)(wanted.matches, data);
    return found.ok && found.groups !== undefined;
}

// EXTERNAL MODULE: ./.compiled/checks/matcher.js
var matcher = __webpack_require__(3725);
;// CONCATENATED MODULE: ./.compiled/checks/expect.js


const dayMs = 86_400_000;
/** Everything about an answer that is not as expected. `query` is needed only where JSON paths are. */
function missesOf(request) {
    const { response, expected, query, now, redact } = request;
    const miss = (reason, message) => ({ reason, message });
    const wanted = [expected.status].flat();
    const fits = wanted.some(status => typeof status === 'number'
        ? status === response.status
        : response.status >= 100 * Number(status[0]) && response.status < 100 * Number(status[0]) + 100);
    if (!fits && response.status === 429)
        return [
            miss('rate-limited', 'answered 429: the service limits our rate, which says nothing about its health'),
        ];
    const header = (name) => response.headers[name.toLowerCase()]?.join(', ');
    const text = response.body.toString('utf8');
    const bodyMismatch = expected.matches === undefined ? undefined : (0,search/* mismatch */.J)(expected.matches, text);
    const days = response.certificate === undefined
        ? undefined
        : (response.certificate.validTo.getTime() - now.getTime()) / dayMs;
    return [
        ...(fits ? [] : [miss('status', `answered ${response.status}, expected ${wanted.join(' or ')}`)]),
        ...Object.entries(expected.headers).flatMap(([name, rule]) => (0,matcher/* mismatches */.v)(rule, header(name), redact).map(text => miss('header', `header ${name} ${shownHeader(name, text)}`))),
        ...missesOfJson(text, expected, query, redact),
        ...(expected.contains !== undefined && !text.includes(expected.contains)
            ? [miss('body', `the body does not contain "${expected.contains}"`)]
            : []),
        ...(bodyMismatch === undefined ? [] : [miss('body', `the body ${bodyMismatch}`)]),
        ...(expected.location !== undefined && header('location') !== expected.location
            ? [miss('location', `leads to ${header('location') ?? 'nowhere'}, expected ${expected.location}`)]
            : []),
        ...(expected.encoding !== undefined && header('content-encoding') !== expected.encoding
            ? [
                miss('encoding', `is encoded as ${header('content-encoding') ?? 'nothing'}, expected ${expected.encoding}`),
            ]
            : []),
        ...(expected['tls-days'] === undefined || (days !== undefined && days >= expected['tls-days'])
            ? []
            : [
                miss('tls-days', days === undefined
                    ? 'has no certificate: this is not https'
                    : `its certificate ends in ${Math.floor(days)} days, expected ${expected['tls-days']} or more`),
            ]),
    ];
}
/** A cookie is a key to a session: its value is not for the report. */
function shownHeader(name, text) {
    return name.toLowerCase() === 'set-cookie'
        ? text.replace(/([\w!#$%&'*+.^`|~-]+)=[^;,"\s]+(?=[;,"])/g, '$1=***')
        : text;
}
function missesOfJson(text, expected, query, redact) {
    const paths = Object.entries(expected.json);
    const parts = Object.entries(expected.health);
    if (paths.length + parts.length === 0)
        return [];
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return [{ reason: 'invalid-json', message: 'the body is not JSON' }];
    }
    return [
        ...paths.flatMap(([path, rule]) => jsonMismatches(rule, () => query?.(document, path), redact).map(message => ({
            reason: 'json',
            message: `${path} ${message}`,
        }))),
        ...parts.flatMap(([part, state]) => {
            const told = partOf(document, part);
            return told === state
                ? []
                : [
                    {
                        reason: 'health',
                        message: `the part ${part} is ${told ?? 'not told'}, expected ${state}`,
                    },
                ];
        }),
    ];
}
/** A document made to be nested without end must not end us, and must not pass. */
function jsonMismatches(rule, find, redact) {
    try {
        return (0,matcher/* mismatches */.v)(rule, find(), redact);
    }
    catch (error) {
        return [`could not be looked up: ${error instanceof Error ? error.message : String(error)}`];
    }
}
/** `parts.database.status`, `checks.database`, `database.state`, ...: services tell their parts in many ways. */
function partOf(document, part) {
    const inner = (value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined;
    const holders = [
        document,
        ...['parts', 'checks', 'components', 'details', 'services', 'dependencies'].map(key => inner(document, key)),
    ];
    const found = holders.map(holder => inner(holder, part)).find(value => value !== undefined);
    const state = typeof found === 'object' && found !== null ? (inner(found, 'status') ?? inner(found, 'state')) : found;
    return typeof state === 'string' || typeof state === 'boolean' || typeof state === 'number'
        ? String(state)
        : undefined;
}

;// CONCATENATED MODULE: ./.compiled/checks/outcome.js
/** Why a check did not pass. */
const checkReasons = (/* unused pure expression or super */ null && ([
    'status',
    'header',
    'json',
    'body',
    'latency',
    'tls-days',
    'location',
    'encoding',
    'health',
    'invalid-json',
    'event',
    'capture',
    'rate-limited',
    'file',
    'placeholder',
]));
function notRun(name, flow, request, why) {
    return { ...failedOutcome(name, flow, request, { reason: 'cancelled', message: why }), state: 'not-run' };
}
/** A check that failed without an answer. */
function failedOutcome(name, flow, { method, path }, miss) {
    return {
        name,
        flow,
        teardown: false,
        method,
        path,
        state: 'failed',
        misses: [miss],
        status: undefined,
        samples: [],
        tries: 0,
        excerpt: undefined,
    };
}

;// CONCATENATED MODULE: ./.compiled/checks/ask.js



const hops = 5;
const firstWaitMs = 1000;
/** One answer: redirects on the origin followed where asked for, and a 429 waited out for as long as tries are left. */
async function ask_ask(session, request, asking) {
    const allowed = 1 + (request.retries ?? 0);
    let tries = 0;
    for (let round = 0;; round += 1) {
        const answer = await followed(session, { ...request, retries: allowed - tries - 1 }, asking);
        tries += answer.tries;
        const limited = answer.ok && answer.status === 429 && !asking.takes429;
        if (!limited || tries >= allowed)
            return { ...answer, tries };
        const wait = askedWait(answer.headers['retry-after']?.[0], session.clock.now()) ?? firstWaitMs * 2 ** round;
        if (session.signal.aborted || wait >= left(session))
            return { ...answer, tries };
        await session.clock.sleep(wait, session.signal).catch(() => undefined);
    }
}
/** The hops share the time of one answer, and none outlasts the deadline of the whole. */
async function followed(session, first, { follow, jar }) {
    const { clock, http } = session;
    const end = clock.monotonic() + Math.min(first.timeoutMs, left(session));
    let request = first;
    let [spentMs, tries] = [0, 1];
    for (let hop = 0;; hop += 1) {
        const timeoutMs = Math.max(1, end - clock.monotonic());
        const answer = await http.request({ ...withCookies(request, jar), timeoutMs });
        tries += answer.tries - 1;
        if (!answer.ok)
            return { ...answer, tries };
        keepCookies(session, jar, answer);
        spentMs += answer.timing.totalMs;
        const next = follow ? nextOf(answer) : undefined;
        if (next === undefined)
            return { ...answer, tries, timing: { ...answer.timing, totalMs: spentMs } };
        if (next.origin !== new URL(answer.url).origin)
            return refuse(`the answer leads to another origin, ${next.origin}`, tries);
        if (hop === hops)
            return refuse(`more than ${hops} redirects`, tries);
        const led = { ...request, url: withUserinfoOf(request.url, next) };
        request = keepsMethod(answer.status, request.method) ? led : asGet(led);
    }
}
function refuse(message, tries) {
    return { ok: false, reason: 'redirect-refused', message, tries };
}
function nextOf({ status, headers, url }) {
    const location = headers['location']?.[0];
    const leads = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
    return leads && URL.canParse(location, url) ? new URL(location, url) : undefined;
}
/** On the origin the credentials stay ours, whatever the answer names. */
function withUserinfoOf(from, to) {
    const { username, password } = new URL(from);
    const url = new URL(to);
    url.username = username;
    url.password = password;
    return url.href;
}
/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
function keepsMethod(status, method) {
    return status === 307 || status === 308 || method === 'GET' || method === 'HEAD';
}
function asGet({ body: _, ...request }) {
    const { 'content-type': __, ...headers } = request.headers ?? {};
    return { ...request, headers, method: 'GET' };
}

;// CONCATENATED MODULE: ./.compiled/checks/excerpt.js
const [read, looked, shown] = [65_536, 4096, 400];
/** `"token": "..."` and its kin: a secret that nobody told us of must not be shown either. */
const telling = /((["'])(?:[\w-]*(?:token|password|passwd|secret|authorization|cookie|api[_-]?key|session)[\w-]*)\2\s*:\s*)(["'])(?:(?!\3)[^\\]|\\.)*\3?/gi;
const webToken = /\beyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;
const bearer = /\b(bearer|basic)(\s+)[\w.~+/=-]{8,}/gi;
/** The text of an answer, for a person: its first bytes, or what it is when it is no text. */
function excerptOf(response, redact) {
    const type = response.headers['content-type']?.[0] ?? '';
    if (response.body.length === 0)
        return '(empty body)';
    if (response.body.subarray(0, 512).includes(0))
        return `(${response.body.length} bytes of ${type || 'binary data'})`;
    // Redacted before it is cut: half of a secret is not recognised any more.
    const text = withoutSecrets(redact(response.body.toString('utf8', 0, read)).slice(0, looked));
    return text.length <= shown ? text : `${text.slice(0, shown)}…`;
}
/** What looks like a secret is taken out although nobody told us of it. */
function withoutSecrets(text) {
    return text
        .replace(telling, '$1$3***$3')
        .replace(webToken, '***')
        .replace(bearer, (_, scheme, space) => `${scheme}${space}***`);
}

;// CONCATENATED MODULE: ./.compiled/checks/percentile.js
/** Nearest rank; NaN of nothing. */
function percentile(values, percent) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? Number.NaN;
}

// EXTERNAL MODULE: ./.compiled/checks/template.js
var template = __webpack_require__(5629);
;// CONCATENATED MODULE: ./.compiled/checks/perform.js







const safe = new Set(['GET', 'HEAD', 'OPTIONS']);
const safeRetries = 2;
const retriedStatus = /^(?:408|429|4xx|5..)$/;
/** One check: as many samples as asked for, again until it holds where `until` says so. */
async function perform(session, given, name, options = {}) {
    const filled = (0,template/* fill */.G)(given, options.variables ?? {});
    if (!filled.ok)
        return unknownNames(given, name, options, filled.missing);
    const check = filled.value;
    const end = session.clock.monotonic() + (check.until?.timeout ?? 0);
    for (let round = 1;; round += 1) {
        const performed = await attempt(session, check, name, options, round);
        const again = check.until !== undefined && performed.outcome.state === 'failed' && !session.signal.aborted;
        const wait = check.until?.interval ?? 0;
        if (!again || session.clock.monotonic() + wait >= Math.min(end, session.deadline))
            return performed;
        await session.clock.sleep(wait, session.signal).catch(() => undefined);
    }
}
async function attempt(session, check, name, { flow, jar, look }, round) {
    const why = whyNot(session);
    if (why !== undefined)
        return { outcome: notRun(name, flow, check, why), response: undefined };
    const samples = [];
    let tries = round - 1;
    let response;
    let failing;
    let misses = [];
    for (let sample = 0; sample < check.samples && misses.length === 0; sample += 1) {
        const prepared = await prepare(session, check);
        const answer = prepared.ok ? await asked(session, check, prepared.request, jar) : undefined;
        tries += answer?.tries ?? 0;
        if (answer?.ok === true) {
            look?.(answer);
            samples.push(answer.timing.totalMs);
            response = answer;
            misses = missesOf({ response, expected: check.expect, ...lookingIn(session) });
            if (misses.length > 0)
                failing = answer;
        }
        else if (answer !== undefined)
            misses = [lateOr(session, check, answer)];
        else if (!prepared.ok)
            misses = [prepared.miss];
    }
    if (misses.length === 0)
        misses = latencyMisses(check, samples);
    const outcome = {
        name,
        flow,
        teardown: false,
        method: check.method,
        path: session.log.redact(check.path),
        state: misses.length === 0 ? 'passed' : 'failed',
        misses: misses.map(({ reason, message }) => ({ reason, message: session.log.redact(message) })),
        status: response?.status,
        samples,
        tries,
        excerpt: failing === undefined ? undefined : excerptOf(failing, text => session.log.redact(text)),
    };
    return { outcome, response };
}
function asked(session, check, request, jar) {
    const takes429 = [check.expect.status].flat().some(status => status === 429 || status === '4xx');
    return ask_ask(session, { ...request, retries: retriesOf(check) }, { follow: check.follow, takes429, jar });
}
/** What an answer is held against the expectations with. */
function lookingIn({ query, clock, log, }) {
    return { query, now: clock.now(), redact: text => withoutSecrets(log.redact(text)) };
}
/** Why nothing may be asked any more. */
function whyNot(session) {
    if (session.signal.aborted)
        return 'the run was cancelled';
    return left(session) <= 0 ? 'the time was over before it could run' : undefined;
}
/** A check that only our own deadline cut short says nothing about the service. */
function lateOr(session, check, failure) {
    const ours = failure.reason === 'timeout' && left(session) < 20 && check.timeout > 20;
    return ours
        ? { reason: 'cancelled', message: 'the deadline of the whole came before its answer' }
        : missOf(failure);
}
function latencyMisses(check, samples) {
    const limit = check.expect.latency;
    const slowest = percentile(samples, 95);
    if (limit === undefined || slowest <= limit)
        return [];
    const what = samples.length === 1 ? 'took' : 'took at the 95th percentile';
    return [{ reason: 'latency', message: `${what} ${Math.round(slowest)} ms, expected at most ${limit} ms` }];
}
/** What may change the world is repeated only when the check says so; a failure that is expected needs no second try. */
function retriesOf({ method, expect, retries }) {
    const expectsFailure = [expect.status].flat().some(status => retriedStatus.test(String(status)));
    return retries ?? (safe.has(method) && !expectsFailure ? safeRetries : 0);
}
function unknownNames(check, name, { flow }, missing) {
    const message = `{{${missing.join('}}, {{')}}} is not known: nothing captured it`;
    return {
        outcome: failedOutcome(name, flow, check, { reason: 'placeholder', message }),
        response: undefined,
    };
}

;// CONCATENATED MODULE: ./.compiled/checks/events.js







/** Server-sent events: connect, trigger, receive within a time, and, when asked for, connect again where it left off. */
async function performEvents(session, given, name, options = {}) {
    const filled = (0,template/* fill */.G)(given, options.variables ?? {});
    if (!filled.ok)
        return unknownNames(given, name, options, filled.missing).outcome;
    const check = filled.value;
    const why = whyNot(session);
    if (why !== undefined)
        return notRun(name, options.flow, check, why);
    const started = session.clock.monotonic();
    const { misses, status, tries } = await listen(session, check, check.events ?? noEvents, options);
    const [miss = { reason: 'event', message: '' }] = misses;
    return {
        ...failedOutcome(name, options.flow, { ...check, path: session.log.redact(check.path) }, miss),
        state: misses.length === 0 ? 'passed' : 'failed',
        misses: misses.map(({ reason, message }) => ({ reason, message: session.log.redact(message) })),
        samples: misses.length === 0 ? [session.clock.monotonic() - started] : [],
        status,
        tries,
    };
}
const noEvents = { within: 0, reconnect: false };
async function listen(session, check, wanted, options) {
    const opened = await connect(session, check, options);
    if ('reason' in opened)
        return { misses: [opened], status: undefined, tries: 1 };
    const heard = (misses, tries = 1) => ({ misses, status: opened.status, tries });
    try {
        const wrong = headMisses(session, check, opened);
        if (wrong.length > 0)
            return heard(wrong);
        const waiting = receive(session, opened, wanted);
        const trigger = wanted.trigger === undefined ? undefined : await send(session, check, wanted, options);
        if (trigger !== undefined)
            return heard([trigger]);
        const event = await waiting;
        if ('reason' in event)
            return heard([event]);
        if (!wanted.reconnect)
            return heard([]);
        opened.close();
        if (event.id === undefined)
            return heard([{ reason: 'event', message: 'the event has no id to come back with' }]);
        const headers = { ...check.headers, 'last-event-id': event.id };
        const again = await connect(session, { ...check, headers }, options);
        if ('reason' in again)
            return heard([{ ...again, message: `could not connect again: ${again.message}` }], 2);
        again.close();
        return heard([], 2);
    }
    finally {
        opened.close();
    }
}
async function connect(session, check, { jar }) {
    const prepared = await prepare(session, check);
    if (!prepared.ok)
        return prepared.miss;
    const request = withCookies(prepared.request, jar);
    const headers = { ...request.headers, accept: 'text/event-stream', 'accept-encoding': 'identity' };
    const stream = await session.http.stream({ ...request, headers });
    if (!stream.ok)
        return lateOr(session, check, stream);
    keepCookies(session, jar, { headers: stream.headers, url: request.url });
    const type = stream.headers['content-type']?.[0] ?? 'nothing';
    if (stream.status === 200 && type.toLowerCase().startsWith('text/event-stream'))
        return stream;
    stream.close();
    if (stream.status === 429)
        return limited;
    if (stream.status !== 200)
        return { reason: 'status', message: `answered ${stream.status}, expected an event stream` };
    return { reason: 'header', message: `answered ${type}, expected text/event-stream` };
}
const limited = { reason: 'rate-limited', message: 'answered 429: the service limits our rate' };
/** Of a stream only the head can be held against expectations. */
function headMisses(session, { expect, path }, { status, headers }) {
    const response = {
        ok: true,
        status,
        headers,
        body: Buffer.alloc(0),
        url: session.baseUrl + path,
        address: '',
        timing: { firstByteMs: 0, totalMs: 0 },
        tries: 1,
    };
    return missesOf({ response, expected: expect, ...lookingIn(session) });
}
async function send(session, { timeout }, { trigger }, { jar }) {
    if (trigger === undefined)
        return undefined;
    const prepared = await prepare(session, { ...trigger, timeout });
    if (!prepared.ok)
        return prepared.miss;
    const answer = await session.http.request(withCookies(prepared.request, jar));
    if (!answer.ok)
        return { ...missOf(answer), message: `the trigger failed: ${answer.message}` };
    keepCookies(session, jar, answer);
    if (answer.status === 429)
        return { ...limited, message: `the trigger ${limited.message}` };
    // A trigger that is led elsewhere did not do its work.
    return answer.status < 300
        ? undefined
        : { reason: 'status', message: `the trigger was answered with ${answer.status}` };
}

;// CONCATENATED MODULE: ./.compiled/checks/capture.js

/** Takes values out of an answer; each is masked at once, before anything can be logged. */
function captureFrom(session, captures, response, jar) {
    const misses = [];
    const entries = Object.entries(captures).flatMap(([name, capture]) => {
        const value = takenFrom(session, capture, response, jar);
        if (value === undefined || value === '') {
            misses.push({ reason: 'capture', message: `there is nothing to capture as ${name}` });
            return [];
        }
        if (capture.secret)
            for (const part of partsOf(value))
                session.log.mask(part);
        return [[name, value]];
    });
    return { variables: Object.fromEntries(entries), misses };
}
/** Of `Bearer abc` the second word is the secret, and it may be shown alone. */
function partsOf(value) {
    const [, token] = /^(?:bearer|basic|token)\s+(\S+)$/i.exec(value) ?? [];
    return token === undefined ? [value] : [value, token];
}
function takenFrom(session, capture, response, jar) {
    const { json, header, cookie, matches } = capture;
    const text = () => response.body.toString('utf8');
    if (header !== undefined)
        return response.headers[header.toLowerCase()]?.[0];
    if (cookie !== undefined)
        return jar?.serializeSync()?.cookies.find(({ key }) => key === cookie)?.value;
    if (matches !== undefined) {
        const found = (0,search/* search */.$)(matches, text());
        return found.ok ? found.groups?.[1] : undefined;
    }
    if (json === undefined)
        return undefined;
    try {
        const value = session.query(JSON.parse(text()), json);
        return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
            ? String(value)
            : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/checks/step.js



/** One step of a flow or a teardown, with what it captured. */
async function runStep(session, step, flow, variables, jar) {
    // A step that fails may still have told a token.
    const look = (answer) => void captureFrom(session, step.capture, answer, jar);
    const options = { flow, variables, look, ...(jar === undefined ? {} : { jar }) };
    if (step.events !== undefined)
        return { outcome: await performEvents(session, step, step.name, options), captured: {} };
    const { outcome, response } = await perform(session, step, step.name, options);
    if (outcome.state !== 'passed' || response === undefined)
        return { outcome, captured: {} };
    const { variables: captured, misses } = captureFrom(session, step.capture, response, jar);
    if (misses.length === 0)
        return { outcome, captured };
    return { outcome: { ...outcome, state: 'failed', misses }, captured };
}

;// CONCATENATED MODULE: ./.compiled/checks/teardown.js


/** After a cancel the runner gives us seven seconds in all. */
const cancelledMs = 4000;
/** Runs also when the rest was cancelled or late, in the time kept for it; a step that fails does not stop the next. */
async function tearDown(request) {
    const { session, flow, steps, jar, journal } = request;
    const cancelledEnd = session.clock.monotonic() + cancelledMs;
    const own = {
        ...session,
        // Nothing but its own end stops it: what a cancel left would stay behind.
        signal: new AbortController().signal,
        deadline: session.signal.aborted ? Math.min(session.end, cancelledEnd) : session.end,
    };
    let { variables } = request;
    const outcomes = [];
    let open = steps;
    for (const step of steps) {
        // What was never made has no id to be taken away by.
        const missing = (0,template/* placeholders */.F)(step).some(key => !Object.hasOwn(variables, key));
        if (missing)
            open = open.filter(other => other !== step);
        else {
            const named = { ...step, name: `teardown: ${step.name}` };
            const { outcome, captured } = await runStep(own, named, flow, variables, jar);
            variables = { ...variables, ...captured };
            outcomes.push({ ...outcome, teardown: true });
            if (outcome.state === 'passed') {
                open = open.filter(other => other !== step);
                if (open.length > 0)
                    await journal.keep(flow, open, variables, jar);
            }
        }
    }
    if (open.length === 0)
        await journal.done(flow);
    return outcomes;
}

;// CONCATENATED MODULE: ./.compiled/checks/flow.js




const flow_safe = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Steps in order, the first that fails ends it; the teardown runs whatever happened. */
async function runFlow(session, name, flow, given, journal) {
    const { CookieJar } = await __webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 7380));
    const jar = new CookieJar(undefined, { rejectPublicSuffixes: false });
    let variables = given;
    const outcomes = [];
    let broken;
    let changed = false;
    const keep = () => journal.keep(name, flow.teardown, variables, jar);
    try {
        for (const step of flow.steps) {
            if (broken !== undefined) {
                outcomes.push(notRun(step.name, name, step, `not run, because "${broken}" did not pass`));
                continue;
            }
            if (!changed && whyNot(session) === undefined && changesTheWorld(step)) {
                changed = true;
                await keep();
            }
            const { outcome, captured } = await runStep(session, step, name, variables, jar);
            variables = { ...variables, ...captured };
            outcomes.push(outcome);
            if (outcome.state !== 'passed')
                broken = step.name;
            // Also without a capture: the step may have changed the cookies.
            if (changed)
                await keep();
        }
    }
    finally {
        // A flow that never had its turn made nothing.
        if (outcomes.some(({ state }) => state !== 'not-run') || changed)
            outcomes.push(...(await tearDown({ session, flow: name, steps: flow.teardown, variables, jar, journal })));
    }
    return outcomes;
}
function changesTheWorld({ method, events }) {
    return !flow_safe.has(method) || !flow_safe.has(events?.trigger?.method ?? 'GET');
}

// EXTERNAL MODULE: ./.compiled/checks/pool.js
var pool = __webpack_require__(7905);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/credentials.js
/** Credentials in a URL leave us as Basic authentication too, so every form of them is masked. */
function maskCredentials(log, text) {
    const { username, password, href } = new URL(text);
    if (username === '' && password === '')
        return;
    const [name, word] = [decoded(username), decoded(password)];
    if (password !== '')
        log.mask(href);
    for (const secret of [word === '' ? name : word, `${name}:${word}`])
        log.mask(secret);
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/junit.js
/** JUnit XML of the outcomes, for tools that draw test reports. A check that did not run is an error, not a skip. */
function writeJunit(suite, outcomes, redact) {
    const count = (state) => outcomes.filter(outcome => outcome.state === state).length;
    const cases = outcomes.map(({ name, flow, state, misses, samples }) => {
        const seconds = (samples.reduce((sum, ms) => sum + ms, 0) / 1000).toFixed(3);
        const head = `    <testcase classname="${xmlText(flow ?? 'checks')}" name="${xmlText(name)}" time="${seconds}"`;
        if (state === 'passed')
            return `${head}/>`;
        const tag = state === 'failed' ? 'failure' : 'error';
        const message = xmlText(redact(misses.map(miss => miss.message).join('; ')));
        return `${head}>\n      <${tag} type="${xmlText(misses[0]?.reason ?? state)}" message="${message}"/>\n    </testcase>`;
    });
    const sums = `tests="${outcomes.length}" failures="${count('failed')}" errors="${count('not-run')}" skipped="0"`;
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${sums}>`,
        `  <testsuite name="${xmlText(suite)}" ${sums}>`,
        ...cases,
        '  </testsuite>',
        '</testsuites>',
        '',
    ].join('\n');
}
function xmlText(text) {
    return (text
        .toWellFormed()
        // XML knows no control characters and no non-characters, not even escaped.
        .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, character => (character === '\n' || character === '\t' ? ' ' : ''))
        .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`));
}

// EXTERNAL MODULE: ./.compiled/errors.js
var errors = __webpack_require__(586);
;// CONCATENATED MODULE: ./.compiled/checks/json-path.js
/** The library costs 20 ms to load: only what uses a path pays. */
async function loadJsonPath() {
    const { query: find } = await Promise.all(/* import() */[__webpack_require__.e(185), __webpack_require__.e(62)]).then(__webpack_require__.bind(__webpack_require__, 3062));
    return (value, path) => first(find, value, path);
}
/** Why each of the paths that are none is none. */
async function problemsOfPaths(paths) {
    if (paths.length === 0)
        return new Map();
    const { default: parse } = await __webpack_require__.e(/* import() */ 185).then(__webpack_require__.bind(__webpack_require__, 1185));
    return new Map([...new Set(paths)].flatMap(path => {
        try {
            parse(path);
            return [];
        }
        catch (error) {
            return [[path, messageOf(error)]];
        }
    }));
}
function first(find, value, path) {
    const found = find(value, path);
    return Array.isArray(found) ? found[0] : undefined;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/json-paths.js


/** The JSON paths of a suite and of the identity, each with where it stands in the policy. */
function jsonPathsOf(policy, suite) {
    const at = `smoke-test.suites.${policy.suite}`;
    const steps = Object.entries(suite.flows).flatMap(([name, { steps, teardown }]) => [...steps, ...teardown].map(step => ({ at: `${at}.flows.${name}: ${step.name}`, ...step })));
    const checks = Object.entries(suite.checks).map(([name, check]) => ({
        at: `${at}.checks.${name}`,
        ...check,
    }));
    return [
        ...[...checks, ...steps].flatMap(({ at: place, expect }) => Object.keys(expect.json).map(path => ({ at: `${place}: expect.json`, path }))),
        ...steps.flatMap(({ at: place, capture }) => Object.entries(capture).flatMap(([name, { json }]) => json === undefined ? [] : [{ at: `${place}: capture.${name}`, path: json }])),
        ...(policy.identity === undefined || policy.identity.header !== undefined
            ? []
            : [{ at: 'smoke-test.identity.json', path: policy.identity.json ?? '$.commit' }]),
    ];
}
/** Throws one InputError with every path that is none; the parser is too heavy to judge them with the rest of the file. */
async function refuseBadPaths(found) {
    const problems = await problemsOfPaths(found.map(({ path }) => path));
    if (problems.size === 0)
        return;
    throw new errors/* InputError */.dz(found.flatMap(({ at, path }) => {
        const why = problems.get(path);
        return why === undefined ? [] : [{ at, message: `"${path}" is no JSON path: ${why}` }];
    }));
}

// EXTERNAL MODULE: ./.compiled/actions/smoke-test/host.js
var smoke_test_host = __webpack_require__(2366);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/targets.js


/** Where to ask. */
function targetsOf(policy) {
    const base = baseOf(policy);
    const baseUrl = (0,smoke_test_host/* plainUrl */.kP)(base);
    const targets = policy.hosts.flatMap(host => (0,smoke_test_host/* targetOf */.$r)(host, base) ?? []);
    return { baseUrl, hosts: targets.length > 0 ? targets : [{ host: base.host, url: baseUrl }] };
}
/** What to run. */
function suiteOf({ suite, suites }) {
    const found = Object.hasOwn(suites, suite) ? suites[suite] : undefined;
    if (found !== undefined)
        return found;
    const known = Object.keys(suites);
    const hint = known.length === 0
        ? 'the policy file has no suites: add some under `smoke-test.suites`'
        : `known are ${known.join(', ')}`;
    throw new errors/* InputError */.dz([{ at: 'suite', message: `there is no suite "${suite}"; ${hint}` }]);
}
function baseOf(policy) {
    const [first] = policy.hosts;
    const text = policy['base-url'] ?? (first?.includes('://') === false ? `http://${first}` : first);
    const url = text === undefined ? undefined : (0,smoke_test_host/* httpUrl */.q3)(text);
    if (url !== undefined && url.search === '' && url.hash === '')
        return url;
    throw new errors/* InputError */.dz([problemOf(policy, text)]);
}
function problemOf(policy, text) {
    if (text === undefined)
        return { at: 'base-url', message: 'is required, as an input or in the policy file' };
    const at = policy['base-url'] === undefined ? 'hosts' : 'base-url';
    const message = `"${text}" is not accepted: expected a URL with http or https, without a query`;
    return { at, message };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/variables.js



/** What checks may use as `{{name}}`; only the secrets that the suite uses are asked for, and masked as they are read. */
function variablesOf({ policy, inputs, run, subject, secretFrom }, suite) {
    const used = new Set((0,template/* placeholders */.F)(suite));
    const secrets = policy['secrets-env']
        .filter(name => used.has(`env.${name}`))
        .map(name => ({ name, value: secretFrom(name) }));
    const absent = secrets.filter(({ value }) => value === undefined);
    if (absent.length > 0) {
        throw new errors/* InputError */.dz(absent.map(({ name }) => ({
            at: 'smoke-test.secrets-env',
            message: `the variable ${name} is not set: give it to the step with env`,
        })));
    }
    return {
        'run.id': run.id,
        'run.attempt': String(run.attempt),
        random: (0,external_node_crypto_.randomUUID)().slice(0, 8),
        commit: inputs.commit ?? subject.sha,
        environment: subject.environment ?? '',
        ...Object.fromEntries(secrets.map(({ name, value }) => [`env.${name}`, value ?? ''])),
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/plan.js




/** What to ask, where, and with what; one InputError has every mistake that only now can be seen. */
async function planOf(context) {
    const { policy } = context;
    const problems = [];
    const targets = await orProblems(problems, () => targetsOf(policy));
    const suite = await orProblems(problems, () => suiteOf(policy));
    const paths = suite === undefined ? [] : jsonPathsOf(policy, suite);
    await orProblems(problems, () => refuseBadPaths(paths));
    const variables = suite && (await orProblems(problems, () => variablesOf(context, suite)));
    if (targets === undefined || suite === undefined || variables === undefined || problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    return { ...targets, suite, variables, usesJsonPath: paths.length > 0 };
}
async function orProblems(problems, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/teardown-journal.js


const key = 'teardowns';
const openTeardown = schemas/* object */.Ikc({
    /** Names of the teardown steps that are still to be run. */
    steps: schemas/* array */.YOg(schemas/* string */.YjP()),
    variables: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()),
    /** The cookie jar as JSON. */
    cookies: schemas/* string */.YjP().optional(),
});
const schema = schemas/* object */.Ikc({
    baseUrl: schemas/* string */.YjP(),
    suite: schemas/* string */.YjP(),
    flows: schemas/* record */.g1P(schemas/* string */.YjP(), openTeardown),
});
/** Which flows made something that is not yet taken away; `post` ends what main could not. */
function openJournal(state, baseUrl, suite) {
    const flows = new Map();
    let writing = Promise.resolve();
    const write = () => {
        const text = JSON.stringify({ baseUrl, suite, flows: Object.fromEntries(flows) });
        // One after the other, or an older state could overwrite a newer one.
        writing = writing.then(() => (flows.size === 0 ? state.clear(key) : state.save(key, text)));
        return writing;
    };
    return {
        async keep(flow, steps, variables, jar) {
            if (steps.length === 0)
                return;
            const used = new Set((0,template/* placeholders */.F)(steps));
            flows.set(flow, {
                steps: steps.map(({ name }) => name),
                // The job's own secrets are read again from its environment.
                variables: Object.fromEntries(Object.entries(variables).filter(([name]) => used.has(name) && !name.startsWith('env.'))),
                cookies: jar === undefined ? undefined : JSON.stringify(jar.serializeSync()),
            });
            await write();
        },
        async done(flow) {
            if (flows.delete(flow))
                await write();
        },
    };
}
async function readJournal(state) {
    const text = await state.load(key);
    return text === undefined ? undefined : schema.parse(JSON.parse(text));
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/session.js

const [leastKept, mostKept] = [1000, 30_000];
/** How much of the whole time is kept for teardowns: a tenth, within bounds. */
function keptFor(deadline) {
    return Math.min(deadline / 2, Math.max(leastKept, Math.min(deadline / 10, mostKept)));
}
/** What checks work with, from the moment that this is called until the policy's deadline. */
async function openSession(context, baseUrl, needs) {
    const { policy, http, clock, files, log, signal } = context;
    const end = clock.monotonic() + policy.deadline;
    return {
        baseUrl,
        http,
        clock,
        files,
        log,
        query: needs.jsonPath ? await loadJsonPath() : () => undefined,
        signal,
        deadline: needs.teardown ? end - keptFor(policy.deadline) : end,
        end,
        allowLinkLocal: policy['allow-link-local'],
        bodyLimit: policy['body-limit'],
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather.js













/** Waits for every host, then runs checks and flows side by side; nothing here decides. */
async function gather(context) {
    const { policy, inputs, clock, files, log } = context;
    const started = clock.monotonic();
    const { baseUrl, hosts: targets, suite, variables, usesJsonPath } = await planOf(context);
    for (const url of [baseUrl, ...targets.map(({ url }) => url)])
        maskCredentials(log, url);
    const teardown = Object.values(suite.flows).some(flow => flow.teardown.length > 0);
    const session = await openSession(context, baseUrl, { jsonPath: usesJsonPath, teardown });
    const hosts = await awaitHosts(context, session, targets, suite);
    const outcomes = hosts.every(isReady) ? await runSuite(context, session, suite, variables) : skipped(suite);
    for (const { name, flow, state, misses } of outcomes.filter(outcome => outcome.state === 'failed')) {
        log.info(`${state}: ${flow === undefined ? '' : `${flow}: `}${name}: ${misses[0]?.message ?? ''}`);
    }
    // Two steps of a job may run the same suite.
    const file = `smoke-test-${policy.suite.replace(/[^\w.-]/g, '-')}-${variables['random']}-junit.xml`;
    const junitPath = await files.write(file, writeJunit(policy.suite, outcomes, text => log.redact(text)));
    return {
        suite: policy.suite,
        commit: inputs.commit,
        identifiable: policy.identity !== undefined,
        hosts,
        outcomes,
        junitPath,
        ms: clock.monotonic() - started,
    };
}
function awaitHosts({ policy, inputs }, session, targets, suite) {
    const wanted = {
        commit: inputs.commit,
        identity: policy.identity && { json: undefined, header: undefined, ...policy.identity },
        healthPath: policy['health-path'],
        reachPath: reachPathOf(suite),
        random: Math.random,
    };
    // All at once: a host that is late must not take the others' time.
    return Promise.all(targets.map(target => awaitHost(session, target, wanted)));
}
/** The first check that any caller can make. */
function reachPathOf({ checks }) {
    const plain = Object.values(checks).find(({ method, path, events, expect }) => method === 'GET' && events === undefined && expect.status === '2xx' && (0,template/* placeholders */.F)(path).length === 0);
    return plain?.path ?? '/';
}
async function runSuite(context, session, suite, variables) {
    const journal = openJournal(context.state, session.baseUrl, context.policy.suite);
    const checks = Object.entries(suite.checks).map(([name, check]) => async () => [
        check.events === undefined
            ? (await perform(session, check, name, { variables })).outcome
            : await performEvents(session, check, name, { variables }),
    ]);
    const flows = Object.entries(suite.flows).map(([name, flow]) => () => runFlow(session, name, flow, variables, journal));
    // Flows take longest, so they start first.
    const done = await (0,pool/* pool */.d)([...flows, ...checks], context.policy.concurrency, work => work());
    return [...done.slice(flows.length).flat(), ...done.slice(0, flows.length).flat()];
}
function skipped(suite) {
    const why = 'not run, because the service was not ready';
    return [
        ...Object.entries(suite.checks).map(([name, check]) => notRun(name, undefined, check, why)),
        ...Object.entries(suite.flows).flatMap(([flow, { steps }]) => steps.map(step => notRun(step.name, flow, step, why))),
    ];
}

// EXTERNAL MODULE: ./.compiled/domain/decision.js
var domain_decision = __webpack_require__(6862);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/causes.js
const reasons = {
    status: 'check-failed',
    header: 'check-failed',
    json: 'check-failed',
    body: 'check-failed',
    location: 'check-failed',
    encoding: 'check-failed',
    health: 'check-failed',
    event: 'check-failed',
    capture: 'check-failed',
    placeholder: 'checks-not-run',
    file: 'checks-not-run',
    latency: 'too-slow',
    'tls-days': 'certificate-ends-soon',
    'invalid-json': 'invalid-json',
    'rate-limited': 'rate-limited',
    'invalid-url': 'request-invalid',
    'invalid-request': 'request-invalid',
    dns: 'name-not-resolved',
    refused: 'connection-refused',
    reset: 'connection-reset',
    timeout: 'answer-timeout',
    tls: 'tls-failed',
    'too-large': 'answer-too-large',
    protocol: 'answer-unreadable',
    'address-refused': 'address-refused',
    'redirect-refused': 'redirect-refused',
    cancelled: 'checks-not-run',
};
/** These say nothing about the service: it was not asked, or would not say. */
const undecided = new Set(['rate-limited', 'checks-not-run', 'address-refused', 'name-not-resolved']);
/** What a miss means for the verdict. */
function causeOf(found) {
    const reason = reasons[found];
    return { reason, decision: undecided.has(reason) ? 'unknown' : 'block' };
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/judge-hosts.js

const judged = {
    'wrong-commit': {
        decision: 'block',
        reason: 'wrong-commit',
        remedy: 'The deploy did not reach this host, or a cache answers in its place.',
    },
    unreachable: {
        decision: 'block',
        reason: 'service-unreachable',
        remedy: 'Look at the service’s log on this host, and at what stands before it.',
    },
    unhealthy: {
        decision: 'block',
        reason: 'service-unhealthy',
        remedy: 'Look at the parts of the health document and at the service’s log.',
    },
    'rate-limited': {
        decision: 'unknown',
        reason: 'rate-limited',
        remedy: 'Let the runner through the rate limit, or probe an address behind it.',
    },
    'no-commit': {
        decision: 'unknown',
        reason: 'no-commit',
        remedy: 'Check `smoke-test.identity`: the path, and where in the answer the commit stands.',
    },
    unproven: {
        decision: 'unknown',
        reason: 'identity-not-proven',
        remedy: 'Give more time with `smoke-test.deadline`, or ask for fewer answers in a row.',
    },
};
const remedies = {
    'name-not-resolved': 'Check the name in `base-url` or `hosts`, and its DNS record.',
    'address-refused': 'Only where such an address is meant, set `smoke-test.allow-link-local: true` in the policy.',
    'tls-failed': 'Look at the certificate: its names, its end, and who signed it.',
};
/** Is the new build there, on every host? Without a commit to look for, that is said and not claimed. */
function judgeHosts({ hosts, commit, identifiable }) {
    const bad = hosts.flatMap(rulingOf);
    if (identifiable && commit !== undefined)
        return bad;
    const message = commit === undefined
        ? 'which commit answered was not checked: no commit was given'
        : 'a commit was given, and no path tells which one runs';
    const remedy = commit === undefined
        ? 'Give the input `commit`, and `smoke-test.identity` in the policy.'
        : 'Set `smoke-test.identity` in the policy.';
    const decision = commit === undefined ? 'pass' : 'unknown';
    return [
        ...bad,
        {
            decision,
            reason: 'identity-not-proven',
            headline: message,
            finding: { severity: commit === undefined ? 'info' : 'high', message, remedy },
        },
    ];
}
function rulingOf(host) {
    if (host.state === 'proven' || host.state === 'healthy')
        return [];
    const { decision, reason, remedy } = causeOfHost(host.state, host);
    const tries = `${host.tries} ${host.tries === 1 ? 'try' : 'tries'}`;
    const message = `${host.host}: ${host.message} (after ${tries})`;
    const finding = { severity: 'high', message, where: { host: host.host }, remedy };
    return [{ decision, reason, headline: message, finding }];
}
/** No answer has the reason of a check without one. */
function causeOfHost(state, { failure }) {
    const found = judged[state];
    if (failure === undefined)
        return found;
    const cause = causeOf(failure);
    return { ...cause, remedy: remedies[cause.reason] ?? found.remedy };
}

// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/host-sections.js


const right = { align: 'right' };
const heads = [
    { title: '', align: 'center' },
    { title: 'Host' },
    { title: 'State' },
    { title: 'Tries', ...right },
    { title: 'Waited', ...right },
];
const shownTries = 20;
/** How each host came to be ready, or did not, with the reason of each try. */
function hostSections({ hosts, commit }) {
    if (hosts.length === 0)
        return [];
    const rows = hosts.map((host) => [
        isReady(host) ? '✅' : '❌',
        host.host,
        host.message,
        String(host.tries),
        (0,duration/* formatDuration */.a3)(host.ms),
    ]);
    const title = commit === undefined ? 'Hosts' : `Hosts, waiting for ${commit.slice(0, 7)}`;
    const blocks = [{ kind: 'table', columns: heads, rows }, ...hosts.flatMap(tries)];
    return [{ title, open: true, blocks }];
}
function tries({ host, attempts, tries: all }) {
    if (attempts.every(isReady))
        return [];
    const items = attempts
        .slice(-shownTries)
        .map(({ afterMs, message }) => `after ${(0,duration/* formatDuration */.a3)(afterMs)}: ${message}`);
    const which = all > items.length ? `the last ${items.length} of ${all} tries` : `all ${all} tries`;
    return [{ kind: 'details', title: `${host}: ${which}`, blocks: [{ kind: 'list', items }] }];
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/sections.js



const marks = { passed: '✅', failed: '❌', 'not-run': '❔' };
const shownBars = 12;
function sectionsOf(evidence) {
    const checks = evidence.outcomes.filter(({ flow }) => flow === undefined);
    const flows = [...new Set(evidence.outcomes.flatMap(({ flow }) => (flow === undefined ? [] : [flow])))];
    return [
        ...(checks.length === 0
            ? []
            : [{ title: `Checks (${checks.length})`, open: true, blocks: [table(checks)] }]),
        ...flows.map(flow => flowSection(flow, evidence.outcomes.filter(outcome => outcome.flow === flow))),
        ...failing(evidence.outcomes),
        ...hostSections(evidence),
        ...chartSection(checks),
    ];
}
const sections_right = { align: 'right' };
const columns = [
    { title: '', align: 'center' },
    { title: 'Check' },
    { title: 'Request' },
    { title: 'Status', ...sections_right },
    { title: 'p50', ...sections_right },
    { title: 'p95', ...sections_right },
    { title: 'What was wrong' },
];
function table(outcomes) {
    return { kind: 'table', columns, rows: outcomes.map(row) };
}
function row({ name, method, path, state, status, samples, misses }) {
    const time = (percent) => samples.length === 0 ? '–' : (0,duration/* formatDuration */.a3)(percentile(samples, percent));
    const wrong = misses.map(({ message }) => message).join('; ');
    return [
        marks[state],
        name,
        { code: `${method} ${path}` },
        status === undefined ? '–' : String(status),
        time(50),
        time(95),
        wrong,
    ];
}
function flowSection(flow, outcomes) {
    const bad = outcomes.filter(({ state }) => state !== 'passed');
    const stopped = bad.find(({ teardown }) => !teardown);
    const steps = outcomes.filter(({ teardown }) => !teardown).length;
    const well = `Flow ${flow}: all ${steps} steps passed`;
    const title = stopped === undefined
        ? `${well}${bad.length === 0 ? '' : ', its teardown did not'}`
        : `Flow ${flow}: stopped at ${stopped.name}`;
    return { title, open: bad.length > 0, blocks: [table(outcomes)] };
}
function failing(outcomes) {
    const told = outcomes.filter(({ excerpt }) => excerpt !== undefined);
    if (told.length === 0)
        return [];
    const blocks = told.slice(0, 20).map(({ name, flow, status, excerpt }) => ({
        kind: 'details',
        title: `${flow === undefined ? '' : `${flow}: `}${name} answered ${status ?? 'nothing'}`,
        blocks: [{ kind: 'code', text: excerpt ?? '' }],
    }));
    return [{ title: 'Failing answers, first bytes', open: true, blocks }];
}
function chartSection(checks) {
    const timed = checks.filter(({ samples }) => samples.length > 0);
    if (timed.length < 2)
        return [];
    const slowest = [...timed]
        .sort((a, b) => percentile(b.samples, 95) - percentile(a.samples, 95))
        .slice(0, shownBars);
    const values = slowest.map(({ samples }) => Math.round(percentile(samples, 95)));
    const chart = {
        kind: 'chart',
        title: 'Slowest checks, p95',
        unit: 'ms',
        categories: slowest.map(({ name }) => name),
        series: [{ kind: 'bar', values }],
    };
    return [{ title: 'Response times', blocks: [chart] }];
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/judge.js






/** Every host and every check speaks; the gravest decides. */
function judge(evidence) {
    const { outcomes, suite, hosts } = evidence;
    const failed = outcomes.filter(({ state }) => state !== 'passed');
    const rulings = [
        ...judgeHosts(evidence),
        ...failed.map(judgeOutcome),
        ...(outcomes.length === 0 ? [noChecks(suite)] : []),
    ];
    const decision = rulings.length === 0 ? 'pass' : (0,domain_decision/* worstDecision */._V)(rulings.map(ruling => ruling.decision));
    const first = rulings.find(ruling => ruling.decision === decision);
    const more = rulings.filter(ruling => ruling.decision === decision).length - 1;
    const proven = hosts.filter(({ state }) => state === 'proven').length;
    const on = proven > 0 ? `, ${evidence.commit?.slice(0, 7)} on ${proven} ${proven === 1 ? 'host' : 'hosts'}` : '';
    const passed = `${outcomes.length} ${outcomes.length === 1 ? 'check' : 'checks'} passed${on}`;
    return {
        decision,
        reasonCode: first?.reason ?? 'passed',
        headline: headlineOf(first, decision, more, passed),
        measures: measuresOf(evidence, failed.length),
        findings: rulings.map(({ reason, finding }) => ({ ...finding, code: reason })),
        sections: sectionsOf(evidence),
        annotations: [],
        outputs: {
            'checks-total': String(outcomes.length),
            'checks-failed': String(failed.length),
            'junit-path': evidence.junitPath,
        },
    };
}
function headlineOf(first, decision, more, passed) {
    if (first === undefined)
        return passed;
    if (decision === 'pass')
        return `${passed}; ${first.headline}`;
    return more > 0 ? `${first.headline} (and ${more} more)` : first.headline;
}
function judgeOutcome(outcome) {
    const { name, flow, misses, path } = outcome;
    const full = flow === undefined ? name : `${flow}: ${name}`;
    const message = `${full}: ${misses.map(miss => miss.message).join('; ')}`;
    const { decision, reason } = meaningOf(outcome);
    return {
        decision,
        reason,
        headline: message,
        finding: { severity: decision === 'block' ? 'high' : 'moderate', message, where: { url: path } },
    };
}
function meaningOf({ flow, teardown, misses, state }) {
    if (teardown)
        return { decision: 'warn', reason: 'teardown-failed' };
    const cause = causeOf(state === 'not-run' ? 'cancelled' : (misses[0]?.reason ?? 'cancelled'));
    return flow !== undefined && cause.reason === 'check-failed' ? { ...cause, reason: 'flow-failed' } : cause;
}
function noChecks(suite) {
    const message = `the suite ${suite} has no check`;
    const remedy = 'Zero checks prove nothing: add some under `smoke-test.suites`.';
    return {
        decision: 'unknown',
        reason: 'no-checks',
        headline: message,
        finding: { severity: 'high', message, remedy },
    };
}
function measuresOf({ outcomes, hosts, ms }, failed) {
    const samples = outcomes.flatMap(outcome => outcome.samples);
    const waited = Math.max(0, ...hosts.map(host => host.ms));
    return [
        (0,measure/* measure */.xP)({ name: 'checks', value: outcomes.length, unit: 'checks', op: '>=', limit: 1 }),
        (0,measure/* measure */.xP)({ name: 'failed', value: failed, unit: 'checks', limit: 0 }),
        ...(samples.length === 0
            ? []
            : [
                (0,measure/* measure */.xP)({ name: 'p50', value: percentile(samples, 50), unit: 'ms' }),
                (0,measure/* measure */.xP)({ name: 'p95', value: percentile(samples, 95), unit: 'ms' }),
            ]),
        ...(hosts.length === 0 ? [] : [(0,measure/* measure */.xP)({ name: 'time until ready', value: waited, unit: 'ms' })]),
        (0,measure/* measure */.xP)({ name: 'whole time', value: ms, unit: 'ms' }),
    ];
}

// EXTERNAL MODULE: ./.compiled/actions/smoke-test/policy.js + 2 modules
var policy = __webpack_require__(5770);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/post.js








/** Ends the teardowns that a cancel or a kill left open. */
async function post(context) {
    const { policy, state, log } = context;
    const open = await readJournal(state);
    if (open === undefined || Object.keys(open.flows).length === 0)
        return;
    maskCredentials(log, open.baseUrl);
    const suite = policy.suites[open.suite] ?? { checks: {}, flows: {} };
    const paths = jsonPathsOf(policy, suite);
    const session = await openSession(context, open.baseUrl, { jsonPath: paths.length > 0, teardown: false });
    const journal = openJournal(state, open.baseUrl, open.suite);
    const own = teardownsOnly(suite);
    const left = [];
    for (const [name, kept] of Object.entries(open.flows)) {
        const failed = await endFlow(context, { session, journal, own, name, kept });
        if (failed.length > 0)
            left.push(`${name} (${failed.join('; ')})`);
        else
            log.info(`teardown of ${name}: done`);
    }
    await state.clear('teardowns');
    // As in main: what is left behind is told, and does not stop a go-live.
    if (left.length > 0)
        log.warning(`Test data may be left behind by ${left.join(', ')}. Take it away by hand.`);
}
async function endFlow(context, request) {
    const { session, journal, own, name, kept } = request;
    for (const [key, value] of Object.entries(kept.variables)) {
        if (value !== '' && !policy/* builtIns */.b.some(builtIn => builtIn === key))
            context.log.mask(value);
    }
    const { CookieJar } = await __webpack_require__.e(/* import() */ 380).then(__webpack_require__.bind(__webpack_require__, 7380));
    const jar = kept.cookies === undefined ? undefined : CookieJar.deserializeSync(kept.cookies);
    const known = own.flows[name]?.teardown ?? [];
    const steps = known.filter(step => kept.steps.includes(step.name));
    if (steps.length < kept.steps.length)
        return ['its teardown is not in the policy any more'];
    const variables = { ...variablesOf(context, own), ...kept.variables };
    const outcomes = await tearDown({ session, flow: name, steps, variables, jar, journal });
    const failed = outcomes
        .filter(({ state }) => state !== 'passed')
        .flatMap(({ misses }) => misses.map(({ message }) => message));
    return [...failed, ...steps.flatMap(step => withoutValues(step, variables))];
}
/** A kill may have come after something was made and before its id was known. */
function withoutValues(step, variables) {
    const missing = (0,template/* placeholders */.F)(step).filter(key => !Object.hasOwn(variables, key));
    return missing.length === 0
        ? []
        : [`${step.name} was not run: {{${missing.join('}}, {{')}}} was not captured`];
}
/** Only their secrets are needed now. */
function teardownsOnly({ flows }) {
    return {
        checks: {},
        flows: Object.fromEntries(Object.entries(flows).map(([name, flow]) => [name, { ...flow, steps: [] }])),
    };
}

// EXTERNAL MODULE: ./.compiled/actions/smoke-test/spec.js + 1 modules
var spec = __webpack_require__(5480);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/action.js





const action = (0,host_define/* defineAction */.Q)({ spec: spec.spec, gather: gather, judge: judge, post: post });


/***/ }),

/***/ 7905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ pool)
/* harmony export */ });
/**
 * Runs the work on all items, so many at a time; results keep the order. A slow one holds only its own place.
 * What throws is thrown when all have ended, because others may still have something to put in order.
 */
async function pool(items, limit, work) {
    const results = [];
    const thrown = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            try {
                results[index] = await work(item);
            }
            catch (error) {
                thrown.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
    if (thrown.length > 0)
        throw thrown[0];
    return results;
}


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
