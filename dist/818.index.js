export const id = 818;
export const ids = [818];
export const modules = {

/***/ 5818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
// EXTERNAL MODULE: ./.compiled/checks/matcher.js
var matcher = __webpack_require__(3725);
// EXTERNAL MODULE: ./.compiled/checks/search.js
var search = __webpack_require__(7387);
;// CONCATENATED MODULE: ./.compiled/checks/expect.js


const dayMs = 86_400_000;
/** Everything about an answer that is not as expected. `query` is needed only where JSON paths are. */
function missesOf(request) {
    const { response, expected, query, now } = request;
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
        ...Object.entries(expected.headers).flatMap(([name, rule]) => (0,matcher/* mismatches */.v)(rule, header(name)).map(text => miss('header', `header ${name} ${shownHeader(name, text)}`))),
        ...missesOfJson(text, expected, query),
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
function missesOfJson(text, expected, query) {
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
        ...paths.flatMap(([path, rule]) => (0,matcher/* mismatches */.v)(rule, query?.(document, path)).map(message => ({
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
/** The text of an answer, for a person: its first bytes, or what it is when it is no text. */
function excerptOf(response, redact) {
    const type = response.headers['content-type']?.[0] ?? '';
    if (response.body.length === 0)
        return '(empty body)';
    if (response.body.subarray(0, 512).includes(0))
        return `(${response.body.length} bytes of ${type || 'binary data'})`;
    // Redacted before it is cut: half of a secret is not recognised any more.
    const text = redact(response.body.toString('utf8', 0, 65_536));
    return text.length <= 400 ? text : `${text.slice(0, 400)}…`;
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

/** The request of a check whose placeholders are filled, with its body and cookies; retries are the caller's. */
async function prepare(session, given, jar) {
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
        headers: {
            'user-agent': 'golive-smoke-test',
            ...body.headers,
            ...lowered(headers),
            ...cookieHeader(jar, url.href),
        },
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
function cookieHeader(jar, url) {
    const cookie = jar?.getCookieStringSync(url) ?? '';
    return cookie === '' ? {} : { cookie };
}
/** Milliseconds until the whole must be over. */
function left(session) {
    return session.deadline - session.clock.monotonic();
}
function keepCookies(jar, response) {
    for (const cookie of response.headers['set-cookie'] ?? []) {
        // A cookie that the server may not set is dropped, as browsers do.
        jar?.setCookieSync(cookie, response.url, { ignoreError: true });
    }
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

;// CONCATENATED MODULE: ./.compiled/checks/ask.js

const hops = 5;
const waits = 3;
const firstWaitMs = 1000;
/** One answer: redirects on the origin followed with the jar where asked for, and a 429 waited out. */
async function ask(session, request, options) {
    for (let round = 1;; round += 1) {
        const answer = await followed(session, request, options);
        // Whatever the method is: a 429 was not worked on.
        const limited = answer.ok && answer.status === 429 && !options.takes429;
        if (!limited || round > waits)
            return answer;
        const wait = askedWait(answer.headers['retry-after']?.[0], session.clock.now()) ?? firstWaitMs * 2 ** (round - 1);
        if (session.signal.aborted || wait >= left(session))
            return answer;
        await session.clock.sleep(wait, session.signal).catch(() => undefined);
    }
}
async function followed(session, first, { follow, jar }) {
    let request = first;
    let spentMs = 0;
    for (let hop = 0;; hop += 1) {
        const answer = await session.http.request(request);
        if (!answer.ok)
            return answer;
        keepCookies(jar, answer);
        spentMs += answer.timing.totalMs;
        const next = follow ? nextOf(answer) : undefined;
        if (next === undefined)
            return { ...answer, timing: { ...answer.timing, totalMs: spentMs } };
        const { tries } = answer;
        const refuse = (message) => ({
            ok: false,
            reason: 'redirect-refused',
            message,
            tries,
        });
        if (next.origin !== new URL(answer.url).origin)
            return refuse(`the answer leads to another origin, ${next.origin}`);
        if (hop === hops)
            return refuse(`more than ${hops} redirects`);
        const { cookie: _, ...headers } = request.headers ?? {};
        const led = { ...request, url: next.href, headers: { ...headers, ...cookieHeader(jar, next.href) } };
        request = keepsMethod(answer.status, request.method) ? led : asGet(led);
    }
}
function nextOf({ status, headers, url }) {
    const location = headers['location']?.[0];
    const leads = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
    return leads && URL.canParse(location, url) ? new URL(location, url) : undefined;
}
/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
function keepsMethod(status, method) {
    return status === 307 || status === 308 || method === 'GET' || method === 'HEAD';
}
function asGet({ body: _, ...request }) {
    const { 'content-type': __, ...headers } = request.headers ?? {};
    return { ...request, headers, method: 'GET' };
}
/** Retry-After is seconds or a date. */
function askedWait(text, now) {
    if (text === undefined)
        return undefined;
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1000;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime());
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
async function attempt(session, check, name, { flow, jar }, round) {
    if (session.signal.aborted || left(session) <= 0) {
        const why = session.signal.aborted ? 'the run was cancelled' : 'the time was over before it could run';
        return { outcome: notRun(name, flow, check, why), response: undefined };
    }
    const samples = [];
    let tries = round - 1;
    let response;
    let failing;
    let misses = [];
    for (let sample = 0; sample < check.samples && misses.length === 0; sample += 1) {
        const prepared = await prepare(session, check, jar);
        const answer = prepared.ok ? await asked(session, check, prepared.request, jar) : undefined;
        tries += answer?.tries ?? 0;
        if (answer?.ok === true) {
            samples.push(answer.timing.totalMs);
            response = answer;
            misses = missesOf({ response, expected: check.expect, query: session.query, now: session.clock.now() });
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
    return ask(session, { ...request, retries: retriesOf(check) }, { follow: check.follow, takes429, jar });
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
/** What may change the world is repeated only when the check says so; an expected 5xx needs no second try. */
function retriesOf(check) {
    const expectsFailure = [check.expect.status].flat().some(status => Number(String(status)[0]) >= 4);
    return check.retries ?? (safe.has(check.method) && !expectsFailure ? safeRetries : 0);
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
        const trigger = wanted.trigger === undefined ? undefined : await send(session, wanted.trigger, options);
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
        if ('reason' in again) {
            return heard([{ reason: 'event', message: `could not connect again: ${again.message}` }], 2);
        }
        again.close();
        return heard([], 2);
    }
    finally {
        opened.close();
    }
}
async function connect(session, check, { jar }) {
    const prepared = await prepare(session, check, jar);
    if (!prepared.ok)
        return prepared.miss;
    const headers = { ...prepared.request.headers, accept: 'text/event-stream', 'accept-encoding': 'identity' };
    const stream = await session.http.stream({ ...prepared.request, headers });
    if (!stream.ok)
        return missOf(stream);
    const type = stream.headers['content-type']?.[0] ?? 'nothing';
    if (stream.status === 200 && type.startsWith('text/event-stream'))
        return stream;
    stream.close();
    if (stream.status === 429)
        return { reason: 'rate-limited', message: 'answered 429: the service limits our rate' };
    if (stream.status !== 200)
        return { reason: 'status', message: `answered ${stream.status}, expected an event stream` };
    return { reason: 'header', message: `answered ${type}, expected text/event-stream` };
}
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
    return missesOf({ response, expected: expect, query: session.query, now: session.clock.now() });
}
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
async function send(session, trigger, { jar }) {
    const prepared = await prepare(session, { ...trigger, timeout: 10_000 }, jar);
    if (!prepared.ok)
        return prepared.miss;
    const answer = await session.http.request(prepared.request);
    if (!answer.ok)
        return { ...missOf(answer), message: `the trigger failed: ${answer.message}` };
    return answer.status < 400
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
            session.log.mask(value);
        return [[name, value]];
    });
    return { variables: Object.fromEntries(entries), misses };
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
    const options = { flow, variables, ...(jar === undefined ? {} : { jar }) };
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
const ownMs = 30_000;
/** Runs also when the rest was cancelled or late, in a time of its own; a step that fails does not stop the next. */
async function tearDown(request) {
    const { session, flow, steps, jar, journal } = request;
    const budgetMs = session.signal.aborted ? cancelledMs : ownMs;
    const own = {
        ...session,
        signal: AbortSignal.timeout(budgetMs),
        deadline: session.clock.monotonic() + budgetMs,
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
            outcomes.push(outcome);
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
    for (const step of flow.steps) {
        if (broken !== undefined) {
            outcomes.push(notRun(step.name, name, step, `not run, because "${broken}" did not pass`));
            continue;
        }
        changed ||= changesTheWorld(step);
        if (changed)
            await journal.keep(name, flow.teardown, variables, jar);
        const { outcome, captured } = await runStep(session, step, name, variables, jar);
        variables = { ...variables, ...captured };
        outcomes.push(outcome);
        if (outcome.state !== 'passed')
            broken = step.name;
        if (changed && Object.keys(captured).length > 0)
            await journal.keep(name, flow.teardown, variables, jar);
    }
    const torn = await tearDown({ session, flow: name, steps: flow.teardown, variables, jar, journal });
    return [...outcomes, ...torn];
}
function changesTheWorld({ method, events }) {
    return !flow_safe.has(method) || !flow_safe.has(events?.trigger?.method ?? 'GET');
}

;// CONCATENATED MODULE: ./.compiled/checks/identity.js

const firstDelay = 250;
const longestDelay = 5000;
const probeMs = 5000;
/** Asks a host again and again until it is healthy and, where a commit is given, until that commit answers so often in a row. */
async function awaitHost(session, target, wanted) {
    const started = session.clock.monotonic();
    const needed = wanted.commit !== undefined && wanted.identity !== undefined ? wanted.identity.consecutive : 1;
    const attempts = [];
    let [tries, inARow, delay, told] = [0, 0, firstDelay, ''];
    for (;;) {
        tries += 1;
        const probe = await probeOnce(session, target, wanted);
        const good = probe.state === 'proven' || probe.state === 'healthy';
        inARow = good ? inARow + 1 : 0;
        const state = {
            host: target.host,
            ...probe,
            tries,
            ms: session.clock.monotonic() - started,
            attempts: attempts.slice(-10),
        };
        if (good && inARow >= needed)
            return state;
        if (!good)
            attempts.push(probe.message);
        if (!good && probe.message !== told)
            session.log.info(`${target.host}: ${probe.message}`);
        told = good ? '' : probe.message;
        const wait = good ? 50 : delay * (0.5 + wanted.random() / 2);
        delay = good ? firstDelay : Math.min(delay * 2, longestDelay);
        if (session.signal.aborted || left(session) <= wait || isFinal(probe)) {
            const message = good
                ? `${inARow} of ${needed} answers in a row before the time was over`
                : probe.message;
            return { ...state, state: good ? 'unhealthy' : probe.state, message, attempts: attempts.slice(-10) };
        }
        await session.clock.sleep(wait, session.signal).catch(() => undefined);
    }
}
/** Waiting does not change what we refuse to ask. */
function isFinal({ failure }) {
    return failure === 'address-refused' || failure === 'invalid-url' || failure === 'invalid-request';
}
async function probeOnce(session, target, wanted) {
    const { identity, commit, healthPath, reachPath } = wanted;
    const proves = identity !== undefined && commit !== undefined;
    if (healthPath !== undefined) {
        const health = await identity_ask(session, target, healthPath, status => status < 300);
        if ('state' in health)
            return health;
    }
    if (proves)
        return proveCommit(session, target, identity, commit);
    if (healthPath === undefined) {
        const reached = await identity_ask(session, target, reachPath, status => status < 502 || status > 504);
        if ('state' in reached)
            return reached;
    }
    return probed('healthy', healthPath === undefined ? 'answers' : 'is healthy');
}
async function proveCommit(session, target, identity, commit) {
    const answer = await identity_ask(session, target, identity.path, status => status < 300);
    if ('state' in answer)
        return answer;
    const told = identity.header === undefined
        ? readCommit(session, answer.body, identity.json ?? '$.commit')
        : answer.headers[identity.header.toLowerCase()]?.[0];
    if (told === undefined || told === '')
        return probed('no-commit', `${identity.path} tells no commit`);
    if (!/^[0-9a-f]{7,64}$/i.test(told.trim())) {
        return probed('no-commit', `${identity.path} tells "${told.slice(0, 40)}", which is no commit of 7 digits or more`);
    }
    if (sameCommit(told, commit))
        return { ...probed('proven', `runs ${told.slice(0, 12)}`), commit: told };
    return {
        ...probed('wrong-commit', `runs ${told.slice(0, 12)}, expected ${commit.slice(0, 12)}`),
        commit: told,
    };
}
function probed(state, message, failure) {
    return { state, message, failure, commit: undefined };
}
/** A service may tell a short hash; fewer than seven digits prove nothing. */
function sameCommit(told, wanted) {
    const [a, b] = [told.trim().toLowerCase(), wanted.trim().toLowerCase()];
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    return /^[0-9a-f]{7,64}$/.test(short) && long.startsWith(short);
}
async function identity_ask(session, target, path, isWell) {
    const request = {
        method: 'GET',
        url: target.url + path,
        headers: { 'user-agent': 'golive-smoke-test', 'cache-control': 'no-cache' },
        timeoutMs: Math.max(1, Math.min(probeMs, left(session))),
        maxBytes: session.bodyLimit,
        signal: session.signal,
        allowLinkLocal: session.allowLinkLocal,
        ...(target.connectTo === undefined ? {} : { connectTo: target.connectTo }),
    };
    const answer = await session.http.request(request);
    if (!answer.ok)
        return probed('unreachable', session.log.redact(answer.message), answer.reason);
    if (answer.status === 429)
        return probed('rate-limited', `${path} answered 429`);
    return isWell(answer.status) ? answer : probed('unhealthy', `${path} answered ${answer.status}`);
}
function readCommit(session, body, path) {
    try {
        const value = session.query(JSON.parse(body.toString('utf8')), path);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/checks/pool.js
/** Runs the work on all items, so many at a time; results keep the order. A slow one holds only its own place. */
async function pool(items, limit, work) {
    const results = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
    return results;
}

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

// EXTERNAL MODULE: ./.compiled/errors.js
var errors = __webpack_require__(586);
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
    return text
        .toWellFormed()
        .replace(/\p{Cc}/gu, character => (character === '\n' || character === '\t' ? ' ' : ''))
        .replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather/targets.js

/** Where to ask and what to run; every mistake at once. */
function targetsOf(policy) {
    const problems = [];
    const base = baseOf(policy, problems);
    const suite = Object.hasOwn(policy.suites, policy.suite) ? policy.suites[policy.suite] : undefined;
    if (suite === undefined)
        problems.push({ at: 'suite', message: unknownSuite(policy) });
    const hosts = policy.hosts.map(host => ({
        host,
        target: base === undefined ? undefined : readHost(host, base),
    }));
    if (base !== undefined) {
        for (const { host } of hosts.filter(({ target }) => target === undefined)) {
            const message = `"${host}" is not accepted: expected a host, host:port or a URL with http or https`;
            problems.push({ at: 'hosts', message });
        }
    }
    if (suite === undefined || base === undefined || problems.length > 0)
        throw new errors/* InputError */.dz(problems);
    const baseUrl = plainUrl(base);
    const targets = hosts.flatMap(({ target }) => (target === undefined ? [] : [target]));
    return { baseUrl, suite, hosts: targets.length > 0 ? targets : [{ host: base.host, url: baseUrl }] };
}
function baseOf(policy, problems) {
    const [first] = policy.hosts;
    const text = policy['base-url'] ?? (first === undefined || first.includes('://') ? first : `http://${first}`);
    if (text === undefined) {
        problems.push({ at: 'base-url', message: 'is required, as an input or in the policy file' });
        return undefined;
    }
    const url = httpUrl(text);
    if (url !== undefined && url.search === '' && url.hash === '')
        return url;
    const at = policy['base-url'] === undefined ? 'hosts' : 'base-url';
    const message = `"${text}" is not accepted: expected a URL with http or https, without a query`;
    problems.push({ at, message });
    return undefined;
}
function unknownSuite({ suite, suites }) {
    const known = Object.keys(suites);
    const hint = known.length === 0
        ? 'the policy file has no suites: add some under `smoke-test.suites`'
        : `known are ${known.join(', ')}`;
    return `there is no suite "${suite}"; ${hint}`;
}
/** The name in the URL stays the service's, so that virtual hosts and certificates fit; only the connection goes to the host. */
function readHost(host, base) {
    if (host.includes('://')) {
        const url = httpUrl(host);
        return url === undefined ? undefined : { host: url.host, url: plainUrl(url) };
    }
    const [, name, port] = /^(\[[0-9a-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(host) ?? [];
    if (name === undefined || Number(port ?? 0) > 65_535)
        return undefined;
    return { host, url: plainUrl(base), connectTo: host };
}
function httpUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}
function plainUrl(url) {
    return url.href.replace(/\/$/, '');
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

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/session.js

/** What checks work with, from the moment that this is called until the policy's deadline. */
async function openSession(context, baseUrl, usesJsonPath) {
    const { policy, http, clock, files, log, signal } = context;
    return {
        baseUrl,
        http,
        clock,
        files,
        log,
        query: usesJsonPath ? await loadJsonPath() : () => undefined,
        signal,
        deadline: clock.monotonic() + policy.deadline,
        allowLinkLocal: policy['allow-link-local'],
        bodyLimit: policy['body-limit'],
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/gather.js













/** Waits for every host, then runs checks and flows side by side; nothing here decides. */
async function gather(context) {
    const { policy, inputs, clock, files, log } = context;
    const started = clock.monotonic();
    const { baseUrl, hosts: targets, suite } = targetsOf(policy);
    for (const url of [baseUrl, ...targets.map(({ url }) => url)]) {
        if (new URL(url).password !== '')
            log.mask(url);
    }
    const paths = jsonPathsOf(policy, suite);
    await refuseBadPaths(paths);
    const variables = variablesOf(context, suite);
    const session = await openSession(context, baseUrl, paths.length > 0);
    const hosts = await awaitHosts(context, session, targets, suite);
    const ready = hosts.every(({ state }) => state === 'proven' || state === 'healthy');
    const outcomes = ready ? await runSuite(context, session, suite, variables) : skipped(suite);
    for (const { name, flow, state, misses } of outcomes.filter(outcome => outcome.state === 'failed')) {
        log.info(`${state}: ${flow === undefined ? '' : `${flow}: `}${name}: ${misses[0]?.message ?? ''}`);
    }
    const file = `smoke-test-${policy.suite.replace(/[^\w.-]/g, '-')}-junit.xml`;
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
    const done = await pool([...flows, ...checks], context.policy.concurrency, work => work());
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
};
/** Is the new build there, on every host? Without a commit to look for, that is said and not claimed. */
function judgeHosts({ hosts, commit, identifiable }) {
    const bad = hosts.flatMap((host) => {
        if (host.state === 'proven' || host.state === 'healthy')
            return [];
        const { decision, reason, remedy } = judged[host.state];
        const message = `${host.host} ${host.message} (after ${host.tries} tries)`;
        return [
            {
                decision,
                reason,
                headline: message,
                finding: { severity: 'high', message, where: { host: host.host }, remedy },
            },
        ];
    });
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

// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
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
        ...hostsSection(evidence),
        ...chartSection(checks),
    ];
}
const right = { align: 'right' };
const columns = [
    { title: '', align: 'center' },
    { title: 'Check' },
    { title: 'Request' },
    { title: 'Status', ...right },
    { title: 'p50', ...right },
    { title: 'p95', ...right },
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
    const stopped = outcomes.find(({ state }) => state !== 'passed');
    const title = stopped === undefined
        ? `Flow ${flow}: all ${outcomes.length} steps passed`
        : `Flow ${flow}: stopped at ${stopped.name}`;
    return { title, open: stopped !== undefined, blocks: [table(outcomes)] };
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
function hostsSection({ hosts, commit }) {
    if (hosts.length === 0)
        return [];
    const rows = hosts.map((host) => [
        host.state === 'proven' || host.state === 'healthy' ? '✅' : '❌',
        host.host,
        host.message,
        String(host.tries),
        (0,duration/* formatDuration */.a3)(host.ms),
        [...new Set(host.attempts)].slice(-3).join('; '),
    ]);
    const heads = [
        { title: '', align: 'center' },
        { title: 'Host' },
        { title: 'State' },
        { title: 'Tries', ...right },
        { title: 'Waited', ...right },
        { title: 'On the way' },
    ];
    const title = commit === undefined ? 'Hosts' : `Hosts, waiting for ${commit.slice(0, 7)}`;
    return [{ title, open: true, blocks: [{ kind: 'table', columns: heads, rows }] }];
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
    'invalid-url': 'redirect-refused',
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
    const passed = `${outcomes.length} checks passed${on}`;
    return {
        decision,
        reasonCode: first?.reason ?? 'passed',
        headline: first === undefined ? passed : more > 0 ? `${first.headline} (and ${more} more)` : first.headline,
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
function judgeOutcome(outcome) {
    const { name, flow, misses, state, path } = outcome;
    const full = flow === undefined ? name : `${flow}: ${name}`;
    const message = `${full}: ${misses.map(miss => miss.message).join('; ')}`;
    const isTeardown = name.startsWith('teardown: ');
    const found = reasons[misses[0]?.reason ?? 'cancelled'];
    const reason = state === 'not-run' ? 'checks-not-run' : isTeardown ? 'teardown-failed' : found;
    const decision = isTeardown ? 'warn' : undecided.has(reason) ? 'unknown' : 'block';
    return {
        decision,
        reason,
        headline: message,
        finding: { severity: decision === 'block' ? 'high' : 'moderate', message, where: { url: path } },
    };
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

// EXTERNAL MODULE: ./.compiled/actions/smoke-test/policy.js + 1 modules
var policy = __webpack_require__(4080);
;// CONCATENATED MODULE: ./.compiled/actions/smoke-test/post.js







/** Ends the teardowns that a cancel or a kill left open. */
async function post(context) {
    const { policy, state, log } = context;
    const open = await readJournal(state);
    if (open === undefined || Object.keys(open.flows).length === 0)
        return;
    const suite = policy.suites[open.suite] ?? { checks: {}, flows: {} };
    const paths = jsonPathsOf(policy, suite);
    const session = await openSession(context, open.baseUrl, paths.length > 0);
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
    if (left.length > 0) {
        throw new errors/* ToolError */.v4(`test data may be left behind by ${left.join(', ')}`, {
            remedy: 'Take it away by hand.',
        });
    }
}
async function endFlow(context, request) {
    const { session, journal, own, name, kept } = request;
    for (const [key, value] of Object.entries(kept.variables)) {
        if (!policy/* builtIns */.b.some(builtIn => builtIn === key))
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
    return outcomes
        .filter(({ state }) => state !== 'passed')
        .flatMap(({ misses }) => misses.map(({ message }) => message));
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
