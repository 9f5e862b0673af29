export const id = 565;
export const ids = [565];
export const modules = {

/***/ 3565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NodeHttp: () => (/* binding */ NodeHttp)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./.compiled/host/thrown.js
var thrown = __webpack_require__(3512);
;// CONCATENATED MODULE: ./.compiled/host/http/failure.js

const failure_reset = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE']);
const refused = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL']);
const tlsCodes = /^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|EPROTO$|INVALID_CA|ERR_OSSL)/;
function fault(reason, message, code) {
    return { ok: false, reason, message, ...(code === undefined ? {} : { code }) };
}
/** Sorts what the system threw; happy eyeballs throws one error for all addresses. */
function faultOf(error) {
    const several = (0,thrown/* partOf */.BU)(error, 'errors');
    const first = Array.isArray(several) ? several[0] : error;
    const code = (0,thrown/* codeOf */.$N)(first) ?? '';
    const message = (0,thrown/* messageOf */.bD)(first) || code;
    if (refused.has(code))
        return fault('refused', `the connection was refused (${code})`, code);
    if (tlsCodes.test(code))
        return fault('tls', `TLS failed: ${message}`, code);
    if (failure_reset.has(code) || message === 'socket hang up' || message === 'aborted') {
        return fault('reset', 'the connection was cut before the answer was complete', code || 'ECONNRESET');
    }
    if (code === 'ETIMEDOUT')
        return fault('timeout', 'the connection timed out', code);
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return fault('dns', message, code);
    return fault('protocol', `the answer is no HTTP that we can read: ${message}`, code);
}
function withTries(failure, tries, redact) {
    return { ...failure, message: redact(failure.message), tries };
}

;// CONCATENATED MODULE: ./.compiled/host/http/body.js



/** Reads an answer's body, decoded, and stops at the cap: a small bomb can hold gigabytes. */
async function readBody(message, method, limit) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of decode(message, method)) {
            bytes += chunk.length;
            if (bytes > limit) {
                message.destroy();
                return fault('too-large', `the body is larger than ${limit} bytes`);
            }
            chunks.push(chunk);
        }
    }
    catch (error) {
        return faultOf(error);
    }
    return message.complete
        ? { ok: true, body: Buffer.concat(chunks) }
        : fault('reset', 'the body was cut short');
}
/** The body's bytes as they come, without its transfer encoding's compression. */
function decode(message, method) {
    const bodiless = method === 'HEAD' || message.statusCode === 204 || message.statusCode === 304;
    const encoding = String(message.headers['content-encoding'] ?? '').toLowerCase();
    const decoder = bodiless ? undefined : decoderOf(encoding);
    // An error travels through the decoder to whoever reads it.
    return decoder === undefined ? message : (0,external_node_stream_.pipeline)(message, decoder, () => undefined);
}
function decoderOf(encoding) {
    if (encoding === 'gzip' || encoding === 'x-gzip')
        return (0,external_node_zlib_.createGunzip)();
    if (encoding === 'deflate')
        return (0,external_node_zlib_.createInflate)();
    if (encoding === 'br')
        return (0,external_node_zlib_.createBrotliDecompress)();
    return encoding === 'zstd' ? (0,external_node_zlib_.createZstdDecompress)() : undefined;
}

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(1692);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(1553);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./.compiled/host/http/addresses.js

/** Link-local and metadata addresses of the large clouds: a check must not be led to credentials. */
const addresses_refused = listOf({
    subnets: [
        ['169.254.0.0', 16],
        ['fe80::', 10],
    ],
    addresses: ['100.100.100.200', '168.63.129.16', 'fd00:ec2::254', 'fd20:ce::254'],
});
/** IPv4 addresses within IPv6, mapped or translated (NAT64), are judged as what they are. */
function isRefusedAddress(address) {
    const plain = address.replace(/%.*$/, '');
    if ((0,external_node_net_.isIP)(plain) !== 6)
        return addresses_refused.check(plain, 'ipv4');
    // The URL parser writes every address in its shortest form.
    const short = new URL(`http://[${plain}]/`).hostname.slice(1, -1);
    const hex = /^(?:::ffff|64:ff9b:):([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(short);
    if (hex !== null)
        return addresses_refused.check(fromHex(hex[1] ?? '0', hex[2] ?? '0'), 'ipv4');
    return addresses_refused.check(short, 'ipv6');
}
function fromHex(high, low) {
    const [a, b] = [Number(`0x${high}`), Number(`0x${low}`)];
    return [a >> 8, a & 255, b >> 8, b & 255].join('.');
}
function listOf(request) {
    const list = new external_node_net_.BlockList();
    const family = (address) => ((0,external_node_net_.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
    for (const [address, prefix] of request.subnets)
        list.addSubnet(address, prefix, family(address));
    for (const address of request.addresses)
        list.addAddress(address, family(address));
    return list;
}

;// CONCATENATED MODULE: ./.compiled/host/http/resolve.js




/** Resolves once; the connection is then made to these addresses and no others. */
async function resolveHost(url, request) {
    const name = request.connectTo === undefined ? bareHost(url.hostname) : readPlace(request.connectTo).host;
    const found = await addressesOf(name);
    if (!found.ok)
        return found;
    if (request.allowLinkLocal !== true) {
        const bad = found.addresses.find(({ address }) => isRefusedAddress(address));
        if (bad !== undefined) {
            const message = `${name} resolves to ${bad.address}, a link-local or metadata address`;
            return { ok: false, reason: 'address-refused', message };
        }
    }
    return found;
}
/** `10.0.0.5`, `10.0.0.5:8443`, `::1`, `[::1]:8443` or a name in their place. */
function readPlace(text) {
    if ((0,external_node_net_.isIP)(text) !== 0)
        return { host: text, port: undefined };
    const [, host = text, port] = /^(\[[^\]]*\]|[^:]*):(\d{1,5})$/.exec(text) ?? [];
    return { host: bareHost(host), port: port === undefined ? undefined : Number(port) };
}
function bareHost(host) {
    return host.replace(/^\[|\]$/g, '');
}
/** A lookup that answers with what was resolved and judged before. */
function pinned(addresses) {
    return (_name, options, answer) => {
        const [first] = addresses;
        if (options.all === true)
            answer(null, [...addresses]);
        else
            answer(null, first?.address ?? '', first?.family);
    };
}
/** A service on localhost listens on either; not every machine's resolver knows both. */
function withLoopback(name, found) {
    if (name.toLowerCase() !== 'localhost')
        return found;
    const both = [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
    ];
    return [...found, ...both.filter(({ address }) => !found.some(known => known.address === address))];
}
async function addressesOf(name) {
    const family = (0,external_node_net_.isIP)(name);
    if (family !== 0)
        return { ok: true, addresses: [{ address: name, family }] };
    try {
        const addresses = withLoopback(name, await (0,promises_.lookup)(name, { all: true }));
        return addresses.length > 0
            ? { ok: true, addresses }
            : { ok: false, reason: 'dns', message: `${name} has no address` };
    }
    catch (error) {
        const code = (0,thrown/* codeOf */.$N)(error) ?? 'ENOTFOUND';
        return { ok: false, reason: 'dns', message: `${name} does not resolve (${code})`, code };
    }
}

;// CONCATENATED MODULE: ./.compiled/host/http/exchange.js






/** One try at one URL, up to the answer's head. The signal ends it, and the body after it. */
async function exchange(url, request, agents, signal) {
    const startedAt = performance.now();
    const resolved = await Promise.race([resolveHost(url, request), aborted(signal)]);
    if (!resolved.ok)
        return resolved;
    return new Promise(settle => {
        const sent = send(url, request, agents, signal, pinned(resolved.addresses));
        if (!(sent instanceof external_node_http_.ClientRequest))
            return settle(sent);
        sent.once('response', message => {
            const { socket } = message;
            settle({
                ok: true,
                message,
                request: sent,
                address: socket.remoteAddress ?? '',
                certificate: socket instanceof external_node_tls_.TLSSocket ? certificateOf(socket) : undefined,
                startedAt,
                firstByteAt: performance.now(),
            });
        });
        sent.on('error', error => settle(signal.aborted ? abortFault(signal) : faultOf(error)));
        sent.end(request.body);
    });
}
const reusable = new Set(['GET', 'HEAD', 'OPTIONS']);
const attemptMs = 500;
/** Node refuses a header with a line break by throwing: such a request is not sent. */
function send(url, request, agents, signal, lookup) {
    const secure = url.protocol === 'https:';
    const { method, connectTo } = request;
    // A kept connection may be closed as a request goes out on it, and a pinned one must not serve others.
    const shared = connectTo === undefined && reusable.has(method);
    const options = {
        method,
        headers: {
            host: url.host,
            'accept-encoding': 'gzip, deflate, br',
            ...authorization(url),
            ...request.headers,
        },
        lookup,
        signal,
        autoSelectFamilyAttemptTimeout: attemptMs,
        agent: shared ? (secure ? agents.secure : agents.plain) : false,
        ...(connectTo === undefined ? {} : pinnedTo(connectTo, url)),
    };
    try {
        return secure ? (0,external_node_https_.request)(bare(url), options) : (0,external_node_http_.request)(bare(url), options);
    }
    catch (error) {
        return fault('invalid-request', (0,thrown/* messageOf */.bD)(error));
    }
}
/** The connection goes elsewhere; the certificate must still be the one of the name in the URL. */
function pinnedTo(connectTo, url) {
    const { host, port } = readPlace(connectTo);
    return {
        host,
        hostname: host,
        ...(port === undefined ? {} : { port }),
        checkServerIdentity: (_, certificate) => (0,external_node_tls_.checkServerIdentity)(url.hostname.replace(/^\[|\]$/g, ''), certificate),
    };
}
function abortFault(signal) {
    return signal.reason instanceof DOMException && signal.reason.name === 'TimeoutError'
        ? fault('timeout', 'there was no complete answer in time')
        : fault('cancelled', 'the request was cancelled');
}
function aborted(signal) {
    return new Promise(settle => {
        const end = () => settle(abortFault(signal));
        if (signal.aborted)
            end();
        else
            signal.addEventListener('abort', end, { once: true });
    });
}
function authorization(url) {
    if (url.username === '' && url.password === '')
        return {};
    const pair = `${decoded(url.username)}:${decoded(url.password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    return copy;
}
function certificateOf(socket) {
    const { subject, issuer, valid_to } = socket.getPeerCertificate();
    const validTo = new Date(valid_to);
    if (Number.isNaN(validTo.getTime()))
        return undefined;
    return { subject: nameOf(subject), issuer: nameOf(issuer), validTo };
}
function nameOf(part) {
    return [part?.CN ?? part?.O ?? ''].flat().join(', ');
}

;// CONCATENATED MODULE: ./.compiled/host/http/redirect.js
/** Where an answer leads; undefined when it leads nowhere. */
function redirectOf(message, from) {
    const { statusCode = 0, headers } = message;
    const leads = [301, 302, 303, 307, 308].includes(statusCode) && headers.location !== undefined;
    if (!leads || headers.location === undefined || !URL.canParse(headers.location, from.href))
        return undefined;
    return new URL(headers.location, from.href);
}
/** As browsers do: 303, and 301 or 302 after POST, become GET without a body. */
function redirected(request, status) {
    const keeps = status === 307 || status === 308 || request.method === 'GET' || request.method === 'HEAD';
    if (keeps)
        return request;
    const { body: _, ...rest } = request;
    return { ...rest, method: 'GET' };
}

;// CONCATENATED MODULE: ./.compiled/host/http/retry.js
const retriedReasons = new Set(['dns', 'refused', 'reset']);
function isRetriedStatus(status) {
    return status === 408 || status === 429 || status >= 500;
}
/** The system's own connect timeout is far shorter than ours may be, so there is time for another try. */
function isRetriedFault({ reason, code }) {
    return retriedReasons.has(reason) || code === 'ETIMEDOUT';
}
/** Milliseconds before the next try: what the server asks for, else doubling from 200 ms with full jitter. */
function delayOf(request) {
    const { tries, retryAfter, now, random } = request;
    const asked = retryAfter === undefined ? undefined : readRetryAfter(retryAfter, now);
    return asked ?? Math.round(Math.min(200 * 2 ** (tries - 1), 10_000) * (0.5 + random / 2));
}
/** Seconds or an HTTP date, in milliseconds from now. */
function readRetryAfter(text, now) {
    if (/^\d+$/.test(text.trim()))
        return Number(text) * 1000;
    const date = new Date(text);
    return Number.isNaN(date.getTime()) ? undefined : Math.max(0, date.getTime() - now.getTime());
}

;// CONCATENATED MODULE: ./.compiled/host/http/client.js







const defaultBytes = 10 * 1024 * 1024;
const hops = 5;
/** HTTP over Node's own client: timeouts, retries, redirects and caps as the port promises. */
class NodeHttp {
    #options;
    #agents = {
        plain: new external_node_http_.Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000 }),
        // A resumed session shows no certificate, and its end must be known of every answer.
        secure: new external_node_https_.Agent({ keepAlive: true, maxSockets: 256, timeout: 30_000, maxCachedSessions: 0 }),
    };
    constructor(options) {
        this.#options = options;
    }
    async request(request) {
        const { clock, random = Math.random } = this.#options;
        const signal = deadlineOf(request);
        const started = clock.monotonic();
        for (let tries = 1;; tries += 1) {
            const answer = await this.#once(request, signal);
            const last = tries > (request.retries ?? 0) || signal.aborted;
            const done = answer.ok ? !isRetriedStatus(answer.status) : !isRetriedFault(answer);
            const retryAfter = answer.ok ? answer.headers['retry-after']?.[0] : undefined;
            const wait = delayOf({ tries, retryAfter, now: clock.now(), random: random() });
            const late = clock.monotonic() - started + wait >= request.timeoutMs;
            if (last || done || late)
                return answer.ok ? { ...answer, tries } : this.#failure(answer, tries);
            await clock.sleep(wait, signal).catch(() => undefined);
        }
    }
    async stream(request) {
        const url = readUrl(request.url);
        if (!(url instanceof URL))
            return this.#failure(url, 1);
        const controller = new AbortController();
        const timer = setTimeout(() => controller.abort(timeoutReason()), timerMs(request.timeoutMs));
        const signal = request.signal === undefined ? controller.signal : AbortSignal.any([controller.signal, request.signal]);
        const head = await exchange(url, request, this.#agents, signal);
        clearTimeout(timer);
        if (!head.ok)
            return this.#failure(head, 1);
        let [broken, closed] = [undefined, false];
        const chunks = readChunks(head.message, request.method, error => {
            if (!closed)
                broken = this.#failure(signal.aborted ? abortFault(signal) : faultOf(error), 1);
        });
        return {
            ok: true,
            status: head.message.statusCode ?? 0,
            headers: headersOf(head.message),
            chunks,
            failure: () => broken,
            close: () => {
                closed = true;
                controller.abort(new Error('closed'));
            },
        };
    }
    /** Closes the idle connections; a socket left open would hold the process. */
    close() {
        this.#agents.plain.destroy();
        this.#agents.secure.destroy();
    }
    async #once(request, signal) {
        let current = request;
        let url = readUrl(request.url);
        for (let hop = 0;; hop += 1) {
            if (!(url instanceof URL))
                return url;
            const head = await exchange(url, current, this.#agents, signal);
            if (!head.ok)
                return head;
            const next = request.redirect === 'same-origin' ? redirectOf(head.message, url) : undefined;
            if (next === undefined)
                return respond(head, url, request.maxBytes ?? defaultBytes, signal);
            head.message.destroy();
            if (next.origin !== url.origin) {
                return fault('redirect-refused', `the answer leads to another origin, ${next.origin}`);
            }
            if (hop === hops)
                return fault('redirect-refused', `more than ${hops} redirects`);
            current = redirected(current, head.message.statusCode ?? 0);
            url = next;
        }
    }
    #failure(failure, tries) {
        return withTries(failure, tries, text => this.#options.log.redact(text));
    }
}
async function respond(head, url, limit, signal) {
    const read = await readBody(head.message, head.request.method, limit);
    if (!read.ok)
        return signal.aborted ? abortFault(signal) : read;
    const shown = new URL(url);
    shown.username = '';
    shown.password = '';
    return {
        ok: true,
        status: head.message.statusCode ?? 0,
        headers: headersOf(head.message),
        body: read.body,
        url: shown.href,
        address: head.address,
        timing: { firstByteMs: head.firstByteAt - head.startedAt, totalMs: performance.now() - head.startedAt },
        ...(head.certificate === undefined ? {} : { certificate: head.certificate }),
    };
}
async function* readChunks(message, method, broken) {
    try {
        for await (const chunk of decode(message, method))
            yield chunk;
    }
    catch (error) {
        broken(error);
    }
}
function readUrl(text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && (url.protocol === 'http:' || url.protocol === 'https:'))
        return url;
    return fault('invalid-url', 'the URL is not an absolute http or https URL');
}
function deadlineOf(request) {
    const timeout = AbortSignal.timeout(timerMs(request.timeoutMs));
    return request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
}
/** A timer above 2^31 ms would fire at once. */
function timerMs(ms) {
    return Math.min(2 ** 31 - 1, Math.max(1, Math.ceil(ms)));
}
function timeoutReason() {
    return new DOMException('no head in time', 'TimeoutError');
}
function headersOf(message) {
    const entries = Object.entries(message.headersDistinct);
    return Object.fromEntries(entries.map(([name, values]) => [name, values ?? []]));
}


/***/ })

};
