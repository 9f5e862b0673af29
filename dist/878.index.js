export const id = 878;
export const ids = [878,389];
export const modules = {

/***/ 6878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./.compiled/checks/pool.js
var pool = __webpack_require__(7905);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.compiled/advisories/chunks.js
/** The items in parts of so many at most. */
function chunks(items, size) {
    return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./.compiled/advisories/every-answer.js

/** All questions, so many at a time; the first failure ends the others, because without it the rest is worth nothing. */
async function everyAnswer(items, limit, line, ask) {
    const controller = new AbortController();
    const signal = line.signal === undefined ? controller.signal : AbortSignal.any([line.signal, controller.signal]);
    let failed;
    const values = await (0,pool/* pool */.d)(items, limit, async (item) => {
        if (failed !== undefined)
            return [];
        const answer = await ask(item, { ...line, signal });
        if (answer.ok)
            return [answer.value];
        failed ??= answer;
        controller.abort();
        return [];
    });
    return failed ?? { ok: true, values: values.flat() };
}

;// CONCATENATED MODULE: ./.compiled/advisories/failure.js
function failure(code, message, tries = 1) {
    return { ok: false, code, message, tries };
}

;// CONCATENATED MODULE: ./.compiled/advisories/json-answer.js

const retries = 3;
/** Asks until there is an answer or no more time, and takes nothing but JSON of the documented shape. */
async function askJson(line, question, shape) {
    const timeoutMs = line.until - line.clock.monotonic();
    if (timeoutMs <= 0)
        return failure('timeout', 'there was no time left to ask', 0);
    // A redirect could lead out of the path that the credentials are for.
    const secret = question.headers?.['authorization'] !== undefined;
    const answer = await line.http.request({
        ...question,
        timeoutMs,
        retries,
        redirect: secret ? 'manual' : 'same-origin',
        ...(line.signal === undefined ? {} : { signal: line.signal }),
    });
    if (!answer.ok)
        return failure(answer.reason, answer.message, answer.tries);
    const { status, tries } = answer;
    if (status >= 300 && status < 400)
        return failure(`http-${status}`, 'it leads elsewhere, which is not followed', tries);
    if (status !== 200)
        return failure(`http-${status}`, `it answered with HTTP ${status}`, tries);
    const json = readJson(answer);
    if (json === undefined)
        return failure('not-json', 'what it answered is not JSON', tries);
    const parsed = shape.safeParse(json.value);
    if (parsed.success)
        return { ok: true, value: parsed.data, tries };
    const [issue] = parsed.error.issues;
    const place = issue === undefined || issue.path.length === 0 ? '' : ` at ${issue.path.join('.').slice(0, 120)}`;
    return failure('wrong-shape', `what it answered is not of the documented shape${place}`, tries);
}
/** A proxy's page may hold what parses: the answer must call itself JSON, too. */
function readJson({ headers, body }) {
    const type = headers['content-type']?.[0] ?? '';
    if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(type))
        return undefined;
    try {
        return { value: JSON.parse(body.toString('utf8')) };
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./.compiled/advisories/ghsa.js
/** The GHSA id in an id or an address, in GitHub's own spelling. */
function ghsaIn(text) {
    const [, rest] = /\bGHSA((?:-[a-z0-9]{4}){3})(?![a-z0-9-])/i.exec(text) ?? [];
    return rest === undefined ? undefined : `GHSA${rest.toLowerCase()}`;
}

// EXTERNAL MODULE: ./node_modules/semver/classes/range.js
var range = __webpack_require__(6782);
// EXTERNAL MODULE: ./node_modules/semver/classes/semver.js
var semver = __webpack_require__(7163);
;// CONCATENATED MODULE: ./.compiled/advisories/range.js


/** As `npm audit` compares: prereleases count, and old spellings are read. */
const leniently = { includePrerelease: true, loose: true };
/** Undefined when the text is no range. */
function readRange(text) {
    try {
        return new range(text, leniently);
    }
    catch {
        return undefined;
    }
}
/** Undefined when the text is no version. */
function readVersion(text) {
    try {
        return new semver(text, leniently);
    }
    catch {
        return undefined;
    }
}
/** Lowest first; every text must be a version. */
function sortVersions(texts) {
    const read = [...new Set(texts)].flatMap(text => {
        const version = readVersion(text);
        return version === undefined ? [] : [{ text, version }];
    });
    return read.sort((a, b) => a.version.compare(b.version)).map(({ text }) => text);
}
/** The versions that end a range from above without being in it: `4.17.21` of `<4.17.21`. */
function upperBounds(range) {
    return range.set.flatMap(comparators => comparators
        .filter(({ operator }) => operator === '<')
        // `<2` is read as `<2.0.0-0`.
        .map(({ semver }) => semver.version.replace(/-0$/, '')));
}

;// CONCATENATED MODULE: ./.compiled/advisories/osv-ranges.js

/** What a fix ends comes first, so that a hole that opens again in that version stays open. */
const order = ['fixed', 'introduced', 'last_affected'];
/** Events in semver's words; undefined when a version in them can not be read. */
function rangesOf(events) {
    const steps = events.flatMap(stepsOf);
    if (steps.some(({ at }) => at !== '0' && readVersion(at) === undefined))
        return undefined;
    const ranges = [];
    let from;
    for (const { kind, at } of steps.sort(byVersion)) {
        if (kind === 'introduced') {
            from ??= at;
            continue;
        }
        if (from !== undefined)
            ranges.push(words(from, kind === 'fixed' ? `<${at}` : `<=${at}`));
        from = undefined;
    }
    if (from !== undefined)
        ranges.push(words(from, undefined));
    return ranges;
}
function stepsOf(event) {
    const { introduced, fixed, last_affected } = event;
    if (introduced !== undefined)
        return [{ kind: 'introduced', at: introduced }];
    if (fixed !== undefined)
        return [{ kind: 'fixed', at: fixed }];
    return last_affected === undefined ? [] : [{ kind: 'last_affected', at: last_affected }];
}
function byVersion(a, b) {
    if (a.at === '0' || b.at === '0')
        return Number(a.at !== '0') - Number(b.at !== '0');
    const compared = readVersion(a.at)?.compare(b.at) ?? 0;
    return compared === 0 ? order.indexOf(a.kind) - order.indexOf(b.kind) : compared;
}
function words(from, to) {
    const start = from === '0' ? undefined : `>=${from}`;
    return [start, to].filter(part => part !== undefined).join(' ') || '>=0.0.0-0';
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
;// CONCATENATED MODULE: ./.compiled/advisories/severity-word.js


/** A map, because an object has `constructor` too. */
const severity_word_words = new Map([
    ...finding/* severities */.gO.map(severity => [severity, severity]),
    ['medium', 'moderate'],
]);
/** A source's word for how bad it is; a source that tells none counts as critical. */
const severityWord = schemas/* string */.YjP()
    .nullish()
    .transform((word, context) => {
    if (word === undefined || word === null)
        return 'critical';
    const severity = severity_word_words.get(word.toLowerCase());
    if (severity !== undefined)
        return severity;
    context.addIssue({ code: 'custom', message: `"${word.slice(0, 40)}" is no severity` });
    return core/* NEVER */.tm;
});

;// CONCATENATED MODULE: ./.compiled/advisories/osv-record.js





const eventShape = schemas/* object */.Ikc({
    introduced: schemas/* string */.YjP().exactOptional(),
    fixed: schemas/* string */.YjP().exactOptional(),
    last_affected: schemas/* string */.YjP().exactOptional(),
});
const affectedShape = schemas/* object */.Ikc({
    package: schemas/* object */.Ikc({ ecosystem: schemas/* string */.YjP(), name: schemas/* string */.YjP() }).exactOptional(),
    ranges: schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), events: schemas/* array */.YOg(eventShape).min(1) })).nullish(),
    versions: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const day = iso/* datetime */.w$({ offset: true }).transform(text => new Date(text));
/** A record of OSV's schema, as far as we read it. */
const osvRecordShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP().min(1),
    summary: schemas/* string */.YjP().nullish(),
    aliases: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    published: day.exactOptional(),
    withdrawn: day.nullish(),
    affected: schemas/* array */.YOg(affectedShape).nullish(),
    database_specific: schemas/* object */.Ikc({ severity: severityWord, cwe_ids: schemas/* array */.YOg(schemas/* string */.YjP()).nullish() }).nullish(),
});
function isWithdrawn({ withdrawn }) {
    return withdrawn !== undefined && withdrawn !== null;
}
/** One advisory for each npm package of the record; undefined when its versions can not be read. */
function advisoriesOfRecord(record) {
    if (isWithdrawn(record))
        return [];
    const affected = (record.affected ?? []).filter(entry => entry.package?.ecosystem === 'npm');
    const parts = affected.map(entry => advisoryOf(record, entry));
    return parts.every(part => part !== undefined) ? parts : undefined;
}
function advisoryOf(record, entry) {
    const ranges = (entry.ranges ?? []).filter(({ type }) => type === 'SEMVER' || type === 'ECOSYSTEM');
    const told = ranges.map(({ events }) => rangesOf(events));
    const versions = entry.versions ?? [];
    if (told.includes(undefined) || versions.some(version => readVersion(version) === undefined))
        return undefined;
    const listed = versions.length === 0 ? [] : [versions.join(' || ')];
    const vulnerable = [...told.flatMap(range => range ?? []), ...listed];
    const ids = [record.id, ...(record.aliases ?? [])];
    const id = ids.map(ghsaIn).find(ghsa => ghsa !== undefined) ?? record.id;
    const { database_specific: own, published } = record;
    return {
        id,
        aliases: ids.filter(other => other !== id && ghsaIn(other) !== id),
        package: entry.package?.name ?? '',
        title: record.summary ?? record.id,
        url: id.startsWith('GHSA-')
            ? `https://github.com/advisories/${id}`
            : `https://osv.dev/vulnerability/${record.id}`,
        severity: own?.severity ?? 'critical',
        // An entry that names no version means all of them.
        vulnerable: vulnerable.length > 0 ? vulnerable : ['>=0.0.0-0'],
        patched: sortVersions(ranges.flatMap(({ events }) => events.flatMap(({ fixed }) => fixed ?? []))),
        cwe: own?.cwe_ids ?? [],
        ...(published === undefined ? {} : { published }),
    };
}

;// CONCATENATED MODULE: ./.compiled/advisories/purl.js
/** The package URL of a version, its scope's `@` and whatever else is not plain percent-encoded. */
function purlOf(name, version) {
    return `pkg:npm/${name.split('/').map(encoded).join('/')}@${encoded(version)}`;
}
/** Half a surrogate pair can not be encoded; a lockfile may hold one. */
function encoded(text) {
    return encodeURIComponent(text.toWellFormed());
}

;// CONCATENATED MODULE: ./.compiled/advisories/unite.js


/** One entry for each hole in each package: sources tell some in parts, and some under two ids. */
function unite(advisories) {
    const united = new Map();
    for (const advisory of advisories) {
        const key = `${advisory.package} ${advisory.id}`;
        const known = united.get(key);
        united.set(key, known === undefined ? advisory : both(known, advisory));
    }
    return [...united.values()];
}
function both(a, b) {
    const cvss = [a.cvss, b.cvss].filter(rating => rating !== undefined).sort((x, y) => y.score - x.score)[0];
    const published = [a.published, b.published]
        .filter(date => date !== undefined)
        .sort((x, y) => x.getTime() - y.getTime())[0];
    const { cvss: _, published: __, ...rest } = a;
    return {
        ...rest,
        aliases: [...new Set([...a.aliases, ...b.aliases])],
        url: a.url ?? b.url,
        severity: finding/* severities */.gO.indexOf(a.severity) <= finding/* severities */.gO.indexOf(b.severity) ? a.severity : b.severity,
        vulnerable: [...new Set([...a.vulnerable, ...b.vulnerable])],
        patched: sortVersions([...a.patched, ...b.patched]),
        cwe: [...new Set([...a.cwe, ...b.cwe])],
        ...(cvss === undefined ? {} : { cvss }),
        ...(published === undefined ? {} : { published }),
    };
}

;// CONCATENATED MODULE: ./.compiled/advisories/osv-source.js








const queriesAtOnce = 1000;
const recordsAtOnce = 8;
const batchBytes = 32 * 1024 * 1024;
const recordBytes = 5 * 1024 * 1024;
/** More pages than any package fills: a server that always tells of another one must not hold us. */
const mostPages = 50;
const batchShape = schemas/* object */.Ikc({
    results: schemas/* array */.YOg(schemas/* object */.Ikc({
        vulns: schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP().min(1) })).nullish(),
        next_page_token: schemas/* string */.YjP().nullish(),
    })),
});
/** OSV: first the ids for every version, then each record once. */
async function askOsv(wanted, { osv, ...line }) {
    const base = osv.replace(/\/+$/, '');
    const queries = [...wanted].flatMap(([name, versions]) => [...versions].map(version => ({ package: { purl: purlOf(name, version) } })));
    const ids = await everyAnswer(chunks(queries, queriesAtOnce), 2, line, (part, on) => askIds(base, part, on));
    if (!ids.ok)
        return failed(base, ids);
    const unique = [...new Set(ids.values.flat())];
    const records = await everyAnswer(unique, recordsAtOnce, line, (id, on) => askRecord(base, id, on));
    if (!records.ok)
        return failed(base, records);
    const advisories = [];
    for (const record of records.values) {
        const parts = advisoriesOfRecord(record);
        if (parts === undefined)
            return failed(base, failure('wrong-shape', `${record.id} has versions that can not be read`));
        const ours = parts.filter(advisory => wanted.has(advisory.package));
        // It was named for one of our versions, so it must tell of one of our packages.
        if (ours.length === 0 && !isWithdrawn(record))
            return failed(base, failure('wrong-shape', `${record.id} tells of no package that was asked`));
        advisories.push(...ours);
    }
    return { ok: true, from: base, advisories: unite(advisories) };
}
async function askIds(base, first, line) {
    const ids = [];
    let queries = first;
    for (let page = 0; queries.length > 0; page += 1) {
        if (page === mostPages)
            return failure('wrong-shape', `it has more than ${mostPages} pages`);
        const body = JSON.stringify({ queries });
        const headers = { 'content-type': 'application/json' };
        const asked = {
            method: 'POST',
            url: `${base}/v1/querybatch`,
            headers,
            body,
            maxBytes: batchBytes,
        };
        const answer = await askJson(line, asked, batchShape);
        if (!answer.ok)
            return answer;
        const { results } = answer.value;
        if (results.length !== queries.length) {
            return failure('wrong-shape', `it gave ${results.length} results to ${queries.length} queries`, answer.tries);
        }
        ids.push(...results.flatMap(({ vulns }) => (vulns ?? []).map(({ id }) => id)));
        queries = queries.flatMap((query, index) => {
            const token = results[index]?.next_page_token ?? '';
            return token === '' ? [] : [{ ...query, page_token: token }];
        });
    }
    return { ok: true, value: ids };
}
/** Also asked for one record alone, where only its day is needed. */
async function askRecord(base, id, line) {
    const url = `${base}/v1/vulns/${encodeURIComponent(id)}`;
    const answer = await askJson(line, { method: 'GET', url, maxBytes: recordBytes }, osvRecordShape);
    if (!answer.ok || answer.value.id === id)
        return answer;
    return failure('wrong-shape', `it answered ${answer.value.id.slice(0, 80)} when asked for ${id}`, answer.tries);
}
function failed(base, { code, message, tries }) {
    const words = `OSV at ${base} did not answer: ${message}.`;
    return { ok: false, failure: { kind: 'osv', from: base, code, message: words, tries } };
}

;// CONCATENATED MODULE: ./.compiled/advisories/enrich-published.js


/**
 * The advisories with the day of their publication, where OSV tells it: the registry tells none.
 * One whose day is not told stays without, and so gets no grace.
 */
async function enrichPublished(question) {
    const { advisories, http, clock, signal, deadlineMs } = question;
    const osv = question.osv.replace(/\/+$/, '');
    const line = { http, clock, signal, until: clock.monotonic() + deadlineMs };
    const undated = advisories.filter(({ id, published }) => published === undefined && id.startsWith('GHSA-'));
    const ids = [...new Set(undated.map(({ id }) => id))];
    const days = new Map();
    const failures = [];
    await (0,pool/* pool */.d)(ids, 8, async (id) => {
        const answer = await askRecord(osv, id, line);
        if (answer.ok && answer.value.published !== undefined)
            days.set(id, answer.value.published);
        if (answer.ok)
            return;
        const { code, tries } = answer;
        const message = `OSV at ${osv} did not tell when ${id} was published: ${answer.message}.`;
        failures.push({ kind: 'osv', from: osv, code, message, tries });
    });
    const dated = advisories.map(advisory => {
        const published = advisory.published ?? days.get(advisory.id);
        return published === undefined ? advisory : { ...advisory, published };
    });
    return { advisories: dated, failures };
}

;// CONCATENATED MODULE: ./.compiled/advisories/match.js

/** For each advisory the locked packages that it holds; an advisory that holds none is left out. */
function matchAdvisories(question) {
    const byName = Map.groupBy([...question.packages].filter(isKnowable), ({ name }) => name);
    return question.advisories.flatMap(advisory => {
        const candidates = byName.get(advisory.package);
        if (candidates === undefined)
            return [];
        const holds = holder([advisory]);
        const packages = candidates.filter(({ version }) => holds(version));
        return packages.length === 0 ? [] : [{ advisory, packages }];
    });
}
/** What is asked of a source: every version of every package whose name a registry may know. */
function wantedOf(packages) {
    const wanted = new Map();
    for (const { name, version } of [...packages].filter(isKnowable)) {
        const versions = wanted.get(name) ?? new Set();
        wanted.set(name, versions.add(version));
    }
    return wanted;
}
/** Tells whether any of the advisories holds a version; each version is compared once. */
function holder(advisories) {
    const ranges = advisories.flatMap(({ vulnerable }) => vulnerable).map(readRange);
    const known = new Map();
    return version => {
        const before = known.get(version);
        if (before !== undefined)
            return before;
        const read = readVersion(version);
        // What can not be compared is not known to be harmless.
        const held = ranges.some(range => range === undefined || read === undefined || range.test(read));
        known.set(version, held);
        return held;
    };
}
/** As npm does: a fork or another copy of a package has the same holes, and only a folder of ours is nobody else's. */
function isKnowable({ origin, bundled }) {
    return origin !== 'directory' || bundled === true;
}

;// CONCATENATED MODULE: ./.compiled/advisories/registry.js
function registryOf(name, { main, scopes }) {
    const scope = name.startsWith('@') ? name.slice(0, name.indexOf('/')) : '';
    return scopes.get(scope) ?? main;
}
function headersFor({ authorization }) {
    return authorization === undefined ? {} : { authorization };
}
/** Names by the registry that must answer for them; scopes on one registry are asked together. */
function byRegistry(names, registries) {
    const groups = new Map();
    for (const name of names) {
        const registry = registryOf(name, registries);
        const group = groups.get(registry.url) ?? { registry, names: [] };
        group.names.push(name);
        groups.set(registry.url, group);
    }
    return new Map([...groups.values()].map(({ registry, names }) => [registry, names]));
}
/** What to add to a refusal: why there were no credentials. */
function refusalHint(code, { missing, authorization }) {
    if (!/^http-40[134]$/.test(code))
        return '';
    if (missing !== undefined)
        return `; the variable ${missing}, which .npmrc names for it, is not set`;
    if (code === 'http-401' && authorization === undefined)
        return '; .npmrc has no credentials for it';
    return '';
}

;// CONCATENATED MODULE: ./.compiled/advisories/read-documents.js




const documentShape = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    'dist-tags': schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
    versions: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ deprecated: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]).nullish() })),
    time: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).nullish(),
});
/** The full document of each package: only that one tells days, and what is deprecated. */
async function readDocuments(question) {
    const { http, clock, signal, deadlineMs, registries } = question;
    const { concurrency = 8, maxBytes = 40 * 1024 * 1024 } = question;
    const line = { http, clock, signal, until: clock.monotonic() + deadlineMs };
    const names = [...new Set(question.names)];
    const answers = await (0,pool/* pool */.d)(names, concurrency, name => readOne(name, registryOf(name, registries), line, maxBytes));
    return new Map(names.flatMap((name, index) => {
        const answer = answers[index];
        return answer === undefined ? [] : [[name, answer]];
    }));
}
async function readOne(name, registry, line, maxBytes) {
    const url = `${registry.url}/${encodeURIComponent(name.toWellFormed()).replace(/^%40/, '@')}`;
    // The address of such a name lies outside of what the credentials are for.
    if (name === '.' || name === '..' || name === '') {
        return { ok: false, code: 'invalid-name', message: `"${name}" is no name of a package` };
    }
    const headers = { accept: 'application/json', ...headersFor(registry) };
    const answer = await askJson(line, { method: 'GET', url, headers, maxBytes }, documentShape);
    if (!answer.ok) {
        const { code } = answer;
        return {
            ok: false,
            code,
            message: `${registry.url}, asked for ${name}: ${answer.message}${refusalHint(code, registry)}`,
        };
    }
    if (answer.value.name !== name) {
        return {
            ok: false,
            code: 'wrong-shape',
            message: `${registry.url}, asked for ${name}, answered another package`,
        };
    }
    return { ok: true, document: documentOf(answer.value) };
}
function documentOf({ name, versions, time, 'dist-tags': tags, }) {
    const entries = Object.entries(versions).map(([version, { deprecated }]) => {
        const published = dateOf(time?.[version]);
        const words = deprecated === true ? 'deprecated' : deprecated;
        return [
            version,
            {
                // A publisher takes a deprecation back by an empty text.
                ...(typeof words === 'string' && words !== '' ? { deprecated: words } : {}),
                ...(published === undefined ? {} : { published }),
            },
        ];
    });
    return { name, latest: tags?.['latest'], versions: new Map(entries) };
}
function dateOf(value) {
    const date = typeof value === 'string' ? new Date(value) : undefined;
    return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

// EXTERNAL MODULE: ./.compiled/domain/values/size.js
var size = __webpack_require__(5868);
// EXTERNAL MODULE: ./.compiled/errors.js
var errors = __webpack_require__(586);
// EXTERNAL MODULE: ./.compiled/policy/trusted-file.js
var trusted_file = __webpack_require__(3102);
;// CONCATENATED MODULE: ./.compiled/waivers/load-waivers.js



const waiversPath = '.github/golive-waivers.yml';
const limit = 1024 * 1024;
/**
 * The waivers that count: where the checkout may be a change, those of the trusted commit. No file means no waivers.
 * `path` is relative to the workspace. Throws InputError with every mistake in the file.
 */
async function loadWaivers(request) {
    const { path = waiversPath, event, files, github } = request;
    const read = await (0,trusted_file/* readTrusted */.G)(path, limit, { event, files, github });
    if (!read.ok) {
        if (read.refusal.reason === 'missing')
            return { file: path, ref: read.ref, waivers: [] };
        throw unusable(path, read.refusal);
    }
    // YAML is read only where there are waivers.
    const { parseWaivers } = await __webpack_require__.e(/* import() */ 16).then(__webpack_require__.bind(__webpack_require__, 16));
    const name = read.ref === undefined ? path : `${path}@${read.ref.slice(0, 7)}`;
    const { waivers, problems } = await parseWaivers(name, read.data.toString('utf8'));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems, { remedy });
    return { file: path, ref: read.ref, waivers };
}
const remedy = 'A waiver has id, scope (package, versions, path), reason, owner and expires; schema/golive-waivers.schema.json completes it in editors.';
function unusable(file, refusal) {
    const why = refusal.reason === 'too-large'
        ? `is ${(0,size/* formatSize */.X)(refusal.bytes)}; up to ${(0,size/* formatSize */.X)(refusal.limit)} are read`
        : `cannot be used: ${refusal.reason}`;
    return new errors/* InputError */.dz([{ at: 'waivers', file, message: why }], {
        remedy: 'The waivers file is a file of at most 1 MiB inside the repository.',
    });
}

;// CONCATENATED MODULE: ./.compiled/advisories/bulk-reply.js




const entryShape = schemas/* object */.Ikc({
    id: schemas/* union */.KCZ([schemas/* int */.Whr(), schemas/* string */.YjP().min(1)]),
    url: schemas/* string */.YjP().nullish(),
    title: schemas/* string */.YjP(),
    severity: severityWord,
    vulnerable_versions: schemas/* string */.YjP()
        .min(1)
        .refine(text => readRange(text) !== undefined),
    cwe: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
    cvss: schemas/* object */.Ikc({ score: schemas/* number */.aig().nullish(), vectorString: schemas/* string */.YjP().nullish() }).nullish(),
});
/** What the bulk endpoint of npm's registry answers, which may also lie in a file. */
const bulkReplyShape = schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* array */.YOg(entryShape));
/** One advisory for each entry; those of one hole are still to be united. */
function advisoriesOf(reply) {
    return Object.entries(reply).flatMap(([name, entries]) => entries.map(entry => bulk_reply_advisoryOf(name, entry)));
}
function bulk_reply_advisoryOf(name, entry) {
    const ghsa = ghsaIn(entry.url ?? '');
    const number = `npm-${entry.id}`;
    const range = readRange(entry.vulnerable_versions);
    const score = entry.cvss?.score ?? 0;
    const vector = entry.cvss?.vectorString;
    return {
        id: ghsa ?? number,
        aliases: ghsa === undefined ? [] : [number],
        package: name,
        title: entry.title,
        url: entry.url ?? undefined,
        severity: entry.severity,
        vulnerable: [entry.vulnerable_versions],
        patched: range === undefined ? [] : sortVersions(upperBounds(range)),
        cwe: entry.cwe ?? [],
        // The registry writes 0 where nobody rated it.
        ...(score === 0 ? {} : { cvss: { score, ...(typeof vector === 'string' ? { vector } : {}) } }),
    };
}

;// CONCATENATED MODULE: ./.compiled/advisories/file-source.js




const maxBytes = 64 * 1024 * 1024;
const asOf = schemas/* union */.KCZ([iso/* date */.p6(), iso/* datetime */.w$({ offset: true })])
    .transform(text => new Date(text))
    .exactOptional();
const recordsShape = schemas/* array */.YOg(osvRecordShape);
/** The three forms of JSON; only a file that tells when it was made may be empty: many reports have an empty list. */
const listShape = recordsShape.min(1).transform(vulns => ({ vulns, asOf: undefined }));
const datedShape = schemas/* object */.Ikc({ vulns: recordsShape, asOf })
    .refine(({ vulns, asOf: made }) => made !== undefined || vulns.length > 0);
const datedBulkShape = schemas/* object */.Ikc({ advisories: bulkReplyShape, asOf })
    .refine(({ advisories, asOf: made }) => made !== undefined || tellsAny(advisories));
const bulkShape = bulkReplyShape.refine(tellsAny).transform(advisories => ({ advisories, asOf: undefined }));
const fileShape = schemas/* union */.KCZ([listShape, datedShape, datedBulkShape, bulkShape]);
function tellsAny(reply) {
    return Object.values(reply).some(entries => entries.length > 0);
}
/** An offline file: OSV's records as a list, as `{ "vulns": […] }` or line by line, or what a registry's bulk endpoint answers. */
async function askFile(wanted, { path, files }) {
    const fail = (code, message) => ({
        ok: false,
        failure: { kind: 'file', from: path, code, message: `The file ${path} ${message}.`, tries: 1 },
    });
    const read = await files.read(path, maxBytes);
    if (!read.ok)
        return fail(read.refusal.reason, refused(read.refusal));
    const text = read.data.toString('utf8').replace(/^\uFEFF/, '');
    if (text.trim() === '')
        return fail('empty', 'is empty');
    const json = parseJson(text);
    if (json === undefined)
        return fail('not-json', 'holds neither JSON nor one JSON record in each line');
    const parsed = fileShape.safeParse(json.value);
    if (!parsed.success)
        return fail('wrong-shape', 'holds neither records of OSV nor a reply of a registry');
    const { asOf: made } = parsed.data;
    const advisories = 'vulns' in parsed.data ? ofRecords(parsed.data.vulns) : advisoriesOf(parsed.data.advisories);
    if (advisories === undefined)
        return fail('wrong-shape', 'has a record whose versions can not be read');
    const ours = advisories.filter(advisory => wanted.has(advisory.package));
    return { ok: true, from: path, advisories: unite(ours), ...(made === undefined ? {} : { asOf: made }) };
}
function ofRecords(records) {
    const parts = records.map(advisoriesOfRecord);
    return parts.every(part => part !== undefined) ? parts.flat() : undefined;
}
/** One value, or one in each line. */
function parseJson(text) {
    try {
        const value = JSON.parse(text);
        const single = osvRecordShape.safeParse(value);
        return { value: single.success ? [value] : value };
    }
    catch {
        return parseLines(text);
    }
}
function parseLines(text) {
    try {
        const lines = text.split('\n').filter(line => line.trim() !== '');
        return { value: lines.map(line => JSON.parse(line)) };
    }
    catch {
        return undefined;
    }
}
function refused(refusal) {
    switch (refusal.reason) {
        case 'missing':
            return 'does not exist';
        case 'outside-workspace':
            return 'leads out of the workspace';
        case 'too-large':
            return `has ${refusal.bytes} bytes, more than the ${refusal.limit} that are read`;
        case 'not-a-file':
            return 'is no file';
        case 'unreadable':
            return `can not be read: ${refusal.message}`;
    }
}

;// CONCATENATED MODULE: ./.compiled/advisories/registry-source.js







const path = '/-/npm/v1/security/advisories/bulk';
const namesAtOnce = 2000;
const registry_source_maxBytes = 20 * 1024 * 1024;
/** The bulk endpoint of each registry for its own packages; one that does not answer leaves all unknown. */
async function askRegistry(wanted, { registries, ...line }) {
    const { gzipSync } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    const found = [];
    const from = [];
    for (const [registry, names] of byRegistry(wanted.keys(), registries)) {
        const ask = (part, on) => askPart(registry, pick(wanted, part), on, gzipSync);
        const answer = await everyAnswer(chunks(names, namesAtOnce), 2, line, ask);
        if (!answer.ok)
            return registry_source_failed(registry, answer, names);
        found.push(...answer.values.flatMap(advisoriesOf));
        from.push(registry.url);
    }
    return { ok: true, from: from.join(', ') || registries.main.url, advisories: unite(found) };
}
async function askPart(registry, question, line, gzip) {
    const headers = {
        accept: 'application/json',
        'content-type': 'application/json',
        'content-encoding': 'gzip',
        ...headersFor(registry),
    };
    const body = gzip(JSON.stringify(question));
    const asked = { method: 'POST', url: registry.url + path, headers, body, maxBytes: registry_source_maxBytes };
    const answer = await askJson(line, asked, bulkReplyShape);
    if (!answer.ok)
        return answer;
    const strange = Object.keys(answer.value).find(name => !Object.hasOwn(question, name));
    if (strange === undefined)
        return answer;
    return failure('wrong-shape', `it answered for ${strange.slice(0, 80)}, which was not asked`, answer.tries);
}
function pick(wanted, names) {
    return Object.fromEntries(names.map(name => [name, [...(wanted.get(name) ?? [])]]));
}
function registry_source_failed(registry, { code, message, tries }, names) {
    const whose = `for ${names.length} ${names.length === 1 ? 'package' : 'packages'}`;
    const words = `The registry ${registry.url} did not answer ${whose}: ${message}${refusalHint(code, registry)}.`;
    return { ok: false, failure: { kind: 'registry', from: registry.url, code, message: words, tries } };
}

;// CONCATENATED MODULE: ./.compiled/advisories/ask-sources.js



/** Asks one source after the other until one answers for everything. */
async function askSources(question) {
    const { sources, clock, signal, deadlineMs } = question;
    const end = clock.monotonic() + deadlineMs;
    const failures = [];
    for (const [index, source] of sources.entries()) {
        if (signal?.aborted === true)
            break;
        const later = sources.slice(index).filter(({ kind }) => kind !== 'file').length;
        const share = Math.max(0, end - clock.monotonic()) / Math.max(1, later);
        const answer = await askOne(source, question, clock.monotonic() + share);
        if (answer.ok)
            return { ...answer, kind: source.kind, failures };
        failures.push(answer.failure);
    }
    return { ok: false, failures };
}
function askOne(source, question, until) {
    const { wanted, registries, http, clock, signal, files } = question;
    const line = { http, clock, signal, until };
    switch (source.kind) {
        case 'registry':
            return askRegistry(wanted, { ...line, registries });
        case 'osv':
            return askOsv(wanted, { ...line, osv: source.url });
        case 'file':
            return askFile(wanted, { path: source.path, files });
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/advisories.js



/** What the sources know of the wanted packages; nobody is asked about nothing. */
async function gatherAdvisories(context, wanted, registries) {
    if (wanted.size === 0)
        return { answer: { kind: 'not-asked' }, advisories: [] };
    const { policy, http, clock, signal } = context;
    const answer = await askSources({
        wanted,
        sources: policy.sources.flatMap(kind => sourceOf(kind, policy)),
        registries: await registries,
        http,
        files: trustedFiles(context),
        clock,
        signal,
        deadlineMs: policy.deadline,
    });
    return { answer: answerOf(answer), advisories: answer.ok ? answer.advisories : [] };
}
function sourceOf(kind, { 'osv-url': url, advisories: path }) {
    if (kind === 'registry')
        return [{ kind }];
    if (kind === 'osv')
        return [{ kind, url }];
    return path === undefined ? [] : [{ kind, path }];
}
function answerOf(answer) {
    if (!answer.ok)
        return { kind: 'failed', failures: answer.failures };
    const { kind: by, from, asOf, failures } = answer;
    return { kind: 'answered', by, from, failures, ...(asOf === undefined ? {} : { asOf }) };
}
/** A file that is part of the repository is the trusted commit's: a change must not bring its own advisories. */
function trustedFiles({ files, event, github }) {
    return {
        async read(path, limit) {
            const read = await files.read(path, limit);
            if (event.trustedSha === undefined || !read.ok)
                return read;
            const named = withinWorkspace(files.workspace, external_node_path_.posix.resolve(files.directory, path));
            const real = withinWorkspace(files.workspace, read.file.absolute);
            const own = await ownPath(files, [named, real]);
            if (own === undefined)
                return read;
            const trusted = await (0,trusted_file/* readTrusted */.G)(own, limit, { event, files, github });
            return trusted.ok ? { ok: true, data: trusted.data, file: read.file } : trusted;
        },
    };
}
/** The first of the paths that git tracks, or that leads through a link which it tracks; without git each may be. */
async function ownPath(files, paths) {
    const inside = paths.filter(path => path !== undefined);
    const tracked = await files.tracked();
    if (tracked === undefined)
        return inside[0];
    return inside.find(path => {
        const steps = path.split('/');
        return steps.some((_, index) => tracked.has(steps.slice(0, index + 1).join('/')));
    });
}
/** Undefined for a file of an earlier step outside the workspace. */
function withinWorkspace(workspace, absolute) {
    return absolute.startsWith(`${workspace}/`) ? absolute.slice(workspace.length + 1) : undefined;
}

// EXTERNAL MODULE: ./.compiled/lockfiles/folders.js
var folders = __webpack_require__(1137);
// EXTERNAL MODULE: ./.compiled/lockfiles/descriptors.js
var descriptors = __webpack_require__(7062);
// EXTERNAL MODULE: ./.compiled/lockfiles/manifest.js
var lockfiles_manifest = __webpack_require__(7647);
;// CONCATENATED MODULE: ./.compiled/lockfiles/attach-manifests.js



/** Lays over a lockfile what only package.json tells: names, overrides, and, for yarn, what is required how. */
function attachManifests(lockfile, manifests) {
    const facts = new Map();
    for (const manifest of manifests) {
        const read = (0,lockfiles_manifest/* readManifest */.W)(manifest);
        if (read !== undefined)
            facts.set((0,folders/* projectPath */.DZ)(lockfile.path, manifest.path), read);
    }
    const overridden = new Set([...lockfile.overridden, ...(facts.get('.')?.overridden ?? [])]);
    return { ...lockfile, overridden, projects: projectsOf(lockfile, facts) };
}
function projectsOf(lockfile, facts) {
    if (lockfile.kind === 'yarn-classic')
        return classicProjects(lockfile, facts);
    return lockfile.projects.map(project => {
        const own = facts.get(project.path);
        const name = project.name ?? own?.name;
        if (lockfile.kind !== 'yarn-berry' || own === undefined)
            return { ...project, name };
        return { ...project, name, edges: project.edges.map(edge => rekind(edge, own.requirements)) };
    });
}
/** What the manifest does not name stays production. */
function rekind(edge, requirements) {
    if (edge.kind === 'peer')
        return edge;
    const kinds = requirements
        .filter(({ name, kind }) => name === edge.name && kind !== 'peer')
        .map(({ kind }) => kind);
    if (kinds.length === 0 || kinds.includes('production'))
        return edge;
    return { ...edge, kind: kinds.includes('optional') ? 'optional' : 'development' };
}
function classicProjects(lockfile, facts) {
    const index = (0,descriptors/* indexDescriptors */.t9)(lockfile.descriptors ?? new Map(), undefined);
    const folders = new Map([...facts].flatMap(([path, { name }]) => (name === undefined ? [] : [[name, path]])));
    return [...facts].map(([path, { name, requirements }]) => ({
        path,
        name,
        edges: requirements.flatMap(requirement => classicEdges(requirement, index, folders)),
    }));
}
/** A workspace is never locked, so what has no entry and its name is one. */
function classicEdges(requirement, index, folders) {
    const { name, range, kind } = requirement;
    const folder = folders.get(name);
    if (folder !== undefined && (0,descriptors/* findExact */.pK)(index, name, range) === undefined)
        return [{ name, range, kind, to: folder }];
    const exact = (0,descriptors/* findExact */.pK)(index, name, range);
    if (exact === undefined && !index.byName.has(name))
        return [{ name, range, kind }];
    return (0,descriptors/* edgesTo */.Ax)(index, { name, range, kind });
}
/**
 * Which package.json files belong to a lockfile: paths of the projects it names, and the globs of the root's
 * `workspaces`, since yarn 1 names no project and the others may lack a new one; all relative to the workspace.
 */
function neededManifests(lockfile, root) {
    const at = (project) => (0,folders/* manifestPath */.ji)(lockfile.path, project);
    // pnpm takes its workspaces from elsewhere, and its lockfile names them all.
    const takes = root !== undefined && lockfile.kind !== 'pnpm';
    const patterns = (takes ? (0,lockfiles_manifest/* readManifest */.W)(root) : undefined)?.workspaces ?? [];
    const globs = patterns.map(pattern => (pattern.startsWith('!') ? `!${at(pattern.slice(1))}` : at(pattern)));
    const paths = new Set([at('.'), ...lockfile.projects.map(({ path }) => at(path))]);
    return { paths: [...paths], globs };
}

// EXTERNAL MODULE: ./.compiled/lockfiles/fault.js
var fault = __webpack_require__(3584);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var node_modules_semver = __webpack_require__(2088);
;// CONCATENATED MODULE: ./.compiled/lockfiles/tarball.js

/** Undefined where the address is none of a registry's. Only the path counts: what stands behind it is not asked for. */
function tarballOf(address) {
    if (!URL.canParse(address))
        return undefined;
    const { protocol, pathname } = new URL(address);
    const path = decode(pathname);
    const at = path?.lastIndexOf('/-/') ?? -1;
    if (path === undefined || at === -1 || !/^https?:$/.test(protocol))
        return undefined;
    // GitLab's archives have the mark too, and more behind it.
    if (!/^(?:@[^/]+\/)?[^/]+$/.test(path.slice(at + 3)))
        return undefined;
    const [base = '', scope = ''] = path.slice(0, at).split('/').reverse();
    if (base === '')
        return undefined;
    const name = scope.startsWith('@') ? `${scope}/${base}` : base;
    const file = path.slice(path.lastIndexOf('/') + 1);
    const told = file.startsWith(`${base}-`)
        ? file.slice(base.length + 1).replace(/\.(?:tgz|tar\.gz)$/, '')
        : '';
    return (0,node_modules_semver.valid)(told) === null ? { name } : { name, version: told };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/identify.js



/** As every registry takes names, old ones included. */
const identify_name = /^(?:@[\w.~!'()*-]+\/)?[\w.~!'()*-]+$/;
/**
 * Each package as what gets fetched: the address beats what the entry calls itself, since an entry that is edited
 * could name anything and be asked about in vain.
 */
function identify(lockfile) {
    const packages = [...lockfile.packages].map(([id, locked]) => [id, identified(locked)]);
    return { ...lockfile, packages: new Map(packages) };
}
function identified(locked) {
    const { origin, resolved, line } = locked;
    if (origin === 'directory')
        return locked;
    const fetched = { ...locked, ...(resolved === undefined ? {} : tarballOf(resolved)) };
    if (!identify_name.test(fetched.name))
        throw (0,fault/* broken */.mw)(`${JSON.stringify(fetched.name)} is no name of a package: the file is edited`, line);
    const version = (0,node_modules_semver.parse)(fetched.version, { loose: true });
    if (origin === 'registry' && version === null)
        throw (0,fault/* broken */.mw)(`${fetched.name} is locked at ${JSON.stringify(fetched.version)}, which is no version: the file is edited`, line);
    // Sources compare versions as registries write them, without `v` or `=`.
    return /^[v=\s]/.test(fetched.version) && version !== null
        ? { ...fetched, version: version.version }
        : fetched;
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/kind.js

/** File names that a lockfile is known by. */
const lockfileNames = [
    'npm-shrinkwrap.json',
    'package-lock.json',
    'pnpm-lock.yaml',
    'yarn.lock',
];
/** Lockfiles of other tools, by file name. */
const foreignNames = new Map([
    ['bun.lock', "Bun's lockfile"],
    ['bun.lockb', "Bun's binary lockfile"],
    ['deno.lock', "Deno's lockfile"],
    ['shrinkwrap.yaml', 'the lockfile of pnpm before 3'],
    ['composer.lock', "Composer's lockfile"],
    ['Cargo.lock', "Cargo's lockfile"],
    ['Gemfile.lock', "Bundler's lockfile"],
    ['poetry.lock', "Poetry's lockfile"],
]);
/** The name decides where it can; of yarn's two, and of a file with a name of its own, the text does. */
function kindOf(path, text) {
    const name = path.split('/').at(-1) ?? path;
    const foreign = foreignNames.get(name);
    if (foreign !== undefined)
        throw unknown(`this is ${foreign}`);
    if (name === 'package-lock.json' || name === 'npm-shrinkwrap.json')
        return 'npm';
    if (name === 'pnpm-lock.yaml')
        return 'pnpm';
    const kind = kindByText(text);
    if (kind !== undefined)
        return kind;
    throw unknown(name === 'yarn.lock' ? "this is no lockfile of yarn's" : 'this is no lockfile that is known');
}
function kindByText(text) {
    if (/^# yarn lockfile v1$/m.test(text))
        return 'yarn-classic';
    if (/^__metadata:$/m.test(text))
        return 'yarn-berry';
    if (/^lockfileVersion: /m.test(text))
        return 'pnpm';
    return /^\s*\{/.test(text) && text.includes('"lockfileVersion"') ? 'npm' : undefined;
}
function unknown(message) {
    return new fault/* LockfileFault */.cv('lockfile-kind-unknown', `${message}; read are ${lockfileNames.join(', ')}`);
}

// EXTERNAL MODULE: ./.compiled/lockfiles/text.js
var lockfiles_text = __webpack_require__(173);
;// CONCATENATED MODULE: ./.compiled/lockfiles/parse-lockfile.js







/** Reads a lockfile of npm, pnpm or yarn; `manifests` are the package.json files that `neededManifests` names. */
async function parseLockfile(path, data, manifests = []) {
    try {
        const text = (0,lockfiles_text/* textOf */.b)(data);
        return {
            ok: true,
            lockfile: attachManifests(identify(await parse(kindOf(path, text), path, text, overriddenBy(path, manifests))), manifests),
        };
    }
    catch (error) {
        if (error instanceof fault/* LockfileFault */.cv)
            return (0,fault/* refusalOf */.Of)(error);
        throw error;
    }
}
function overriddenBy(path, manifests) {
    const root = manifests.find(manifest => (0,folders/* projectPath */.DZ)(path, manifest.path) === '.');
    return root === undefined ? undefined : (0,lockfiles_manifest/* readManifest */.W)(root)?.overridden;
}
async function parse(kind, path, text, overridden) {
    switch (kind) {
        case 'npm':
            return (await __webpack_require__.e(/* import() */ 809).then(__webpack_require__.bind(__webpack_require__, 7809))).parseNpm(path, text);
        case 'pnpm':
            return (await __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 6942))).parsePnpm(path, text);
        case 'yarn-classic':
            return (await __webpack_require__.e(/* import() */ 575).then(__webpack_require__.bind(__webpack_require__, 7575))).parseClassic(path, text, overridden);
        case 'yarn-berry':
            return (await __webpack_require__.e(/* import() */ 513).then(__webpack_require__.bind(__webpack_require__, 1513))).parseBerry(path, text, overridden);
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/base.js



/** The lockfile before the change, read through GitHub: nothing is checked out or installed a second time. */
async function gatherBase({ policy, event, github }, path, 
/** Paths of the package.json files that the lockfile covers now. */
covered) {
    if (!policy['new-only'])
        return { base: { kind: 'not-asked' }, lockfile: undefined };
    const ref = baseOf(event);
    if (ref === undefined) {
        const why = `the event ${event.name} has no commit to compare with`;
        return { base: { kind: 'not-applicable', why }, lockfile: undefined };
    }
    try {
        const data = await github.readFile(path, ref);
        if (data === undefined)
            return { base: { kind: 'known', ref }, lockfile: undefined };
        const parsed = await parseLockfile(path, data, await manifestsOf(path, covered, ref, github));
        if (parsed.ok)
            return { base: { kind: 'known', ref }, lockfile: parsed.lockfile };
        return unavailable(`${path} of ${ref.slice(0, 7)}: ${parsed.message}`);
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return unavailable(`${path} of ${ref.slice(0, 7)} could not be read: ${why}`);
    }
}
/** yarn's lockfiles do not tell what is for development only; each package.json of then does. */
async function manifestsOf(path, covered, ref, github) {
    if (!path.endsWith('yarn.lock'))
        return [];
    const files = [...new Set([(0,folders/* manifestPath */.ji)(path, '.'), ...covered])];
    const read = await (0,pool/* pool */.d)(files, 8, async (file) => {
        const data = await github.readFile(file, ref);
        return data === undefined ? [] : [{ path: file, text: data.toString('utf8') }];
    });
    return read.flat();
}
function unavailable(why) {
    return { base: { kind: 'unavailable', why }, lockfile: undefined };
}
function baseOf({ name, pullRequest, before, trustedSha }) {
    if (pullRequest !== undefined)
        return pullRequest.baseSha;
    return name === 'merge_group' ? trustedSha : before;
}

// EXTERNAL MODULE: ./.compiled/lockfiles/json-scan.js
var json_scan = __webpack_require__(7264);
;// CONCATENATED MODULE: ./.compiled/lockfiles/manifest-lines.js

const fields = {
    production: 'dependencies',
    optional: 'optionalDependencies',
    development: 'devDependencies',
    peer: 'peerDependencies',
};
/** Finds the line of a requirement in a package.json that is JSON. */
function manifestLines(text) {
    const scans = new Map();
    return (kind, name) => {
        const lines = scans.get(kind) ?? (0,json_scan/* scanJson */.E)(text, fields[kind]).lines;
        scans.set(kind, lines);
        return lines.get(name);
    };
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/reach.js
const scopes = ['production', 'optional', 'development'];
/**
 * How each package is reached from the projects: production beats optional, optional beats development. What
 * nothing leads to is there all the same, and counts as production: what is not known is not harmless.
 */
function reach(lockfile) {
    const edges = new Map(lockfile.projects.map(project => [project.path, project.edges]));
    const direct = new Set([...edges.values()].flat().flatMap(({ to }) => to ?? []));
    const found = new Map(lockfile.projects.map(({ path }) => [path, 'production']));
    for (const scope of scopes) {
        const open = [...found].filter(([, reached]) => rank(reached) <= rank(scope)).map(([id]) => id);
        for (let id = open.pop(); id !== undefined; id = open.pop()) {
            const from = found.get(id) ?? scope;
            for (const edge of edges.get(id) ?? lockfile.packages.get(id)?.edges ?? []) {
                if (edge.to === undefined || found.has(edge.to) || worse(from, weight(edge)) !== scope)
                    continue;
                found.set(edge.to, scope);
                open.push(edge.to);
            }
        }
    }
    return new Map([...lockfile.packages.keys()].map(id => [
        id,
        { scope: found.get(id) ?? 'production', direct: direct.has(id) },
    ]));
}
const weights = {
    production: 'production',
    optional: 'optional',
    development: 'development',
    peer: 'production',
};
function weight({ kind, optional }) {
    return optional ? 'optional' : weights[kind];
}
function rank(scope) {
    return scopes.indexOf(scope);
}
function worse(a, b) {
    return rank(a) > rank(b) ? a : b;
}

// EXTERNAL MODULE: ./.compiled/documents/map.js
var map = __webpack_require__(3554);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/manifests.js




const manifests_limit = 10_000_000;
/** The package.json files that a lockfile covers; yarn 1 names none of them, so there the root's workspaces tell. */
async function readManifests(files, lockfile) {
    const root = await readAll(files, [manifestOf(lockfile, '.')]);
    const [beside] = root.manifests;
    if (root.refused !== undefined || beside === undefined)
        return root;
    const { paths, globs } = neededManifests(lockfile, beside);
    const found = globs.length === 0 ? [] : (await files.glob(globs.map(glob => absolute(files, glob)))).files;
    const wanted = new Set([
        ...paths,
        ...found.map(file => external_node_path_.posix.relative(files.workspace, external_node_path_.posix.resolve(files.directory, file.path))),
    ]);
    wanted.delete(beside.path);
    const rest = await readAll(files, [...wanted].filter(path => !path.includes('node_modules/')));
    return { manifests: [beside, ...rest.manifests], refused: rest.refused };
}
function absolute({ workspace }, glob) {
    return glob.startsWith('!') ? `!${workspace}/${glob.slice(1)}` : `${workspace}/${glob}`;
}
function manifestOf(lockfile, project) {
    return (0,folders/* manifestPath */.ji)(lockfile.path, project);
}
async function readAll(files, paths) {
    const read = await Promise.all(paths.map(async (path) => ({ path, ...(await files.read(`${files.workspace}/${path}`, manifests_limit)) })));
    const manifests = read.flatMap(one => one.ok ? [{ path: one.path, text: one.data.toString('utf8').replace(/^\uFEFF/, '') }] : []);
    const broken = manifests.find(({ text }) => !isManifest(text));
    const missing = read.find(one => !one.ok);
    const refused = missing !== undefined && !missing.ok
        ? refusedManifest(missing.path, wordsOf(missing.refusal))
        : broken === undefined
            ? undefined
            : refusedManifest(broken.path, 'is no JSON object');
    return { manifests: manifests.filter(one => one !== broken), refused };
}
function isManifest(text) {
    try {
        return (0,map/* isMap */.j)(JSON.parse(text));
    }
    catch {
        return false;
    }
}
function refusedManifest(file, why) {
    const message = `${file} ${why}, and the lockfile covers it`;
    return { reason: 'manifest-unreadable', message, place: { file } };
}
function wordsOf(refusal) {
    return refusal.reason === 'missing' ? 'does not exist' : `can not be read (${refusal.reason})`;
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/paths-to.js
/**
 * The shortest ways in to a package, one for each direct requirement that leads to it, at most so many: the project,
 * then names with versions. Walked backwards once, so cycles end and a graph of any shape costs its edges.
 */
function pathsTo(lockfile, id, most, dependents = dependentsOf(lockfile)) {
    const target = lockfile.packages.get(id);
    if (target === undefined || most < 1)
        return [];
    const next = stepsTowards(dependents, id);
    const ways = lockfile.projects.flatMap(({ path, name, edges }) => [...new Set(edges.flatMap(({ to }) => to ?? []))]
        .filter(to => next.has(to))
        .map(to => [name ?? path, ...walk(lockfile, next, to)]));
    return ways.sort((a, b) => a.length - b.length).slice(0, most);
}
/** Whoever asks for many packages makes it once: it costs every edge. */
function dependentsOf(lockfile) {
    const dependents = new Map();
    for (const { id: from, edges } of lockfile.packages.values())
        for (const { to } of edges) {
            if (to === undefined)
                continue;
            const list = dependents.get(to);
            if (list === undefined)
                dependents.set(to, [from]);
            else
                list.push(from);
        }
    return dependents;
}
/** For each package that leads to the target: the next one on a shortest way. */
function stepsTowards(dependents, id) {
    const next = new Map([[id, undefined]]);
    // A map's iteration goes on over what is set meanwhile, which makes it the queue.
    for (const [at] of next)
        for (const from of dependents.get(at) ?? [])
            if (!next.has(from))
                next.set(from, at);
    return next;
}
function walk(lockfile, next, from) {
    const steps = [];
    for (let at = from; at !== undefined; at = next.get(at)) {
        const locked = lockfile.packages.get(at);
        steps.push(locked === undefined ? at : `${locked.name}@${locked.version}`);
    }
    return steps;
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/ways.js

/** More ways than these are not gone one by one: widely used packages have thousands. */
const mostWays = 200;
/** Names gone by on all ways together: in a large circle single ways get long, too. */
const mostSteps = 50_000;
/** The ways by which packages came in, walked backwards from each. */
class Ways {
    #lockfile;
    #wantsEvery;
    #dependents = new Map();
    #packages;
    /** `every` is wanted where a waiver is for some ways only; going them all takes its time. */
    constructor(lockfile, every) {
        this.#lockfile = lockfile;
        this.#wantsEvery = every;
        for (const { path, edges } of lockfile.projects)
            for (const edge of edges)
                this.#add({ from: path, isProject: true, edge });
        for (const { id, edges } of lockfile.packages.values())
            for (const edge of edges)
                this.#add({ from: id, isProject: false, edge });
    }
    /** Every way, the shortest first; where there are too many or nobody asks, one for each dependency of a project. */
    to(id) {
        const every = this.#wantsEvery ? this.#every(id) : undefined;
        if (every !== undefined)
            return { paths: every.sort((a, b) => a.length - b.length), allPaths: true };
        this.#packages ??= dependentsOf(this.#lockfile);
        const some = pathsTo(this.#lockfile, id, mostWays, this.#packages).map(([, ...steps]) => steps.map(nameOf));
        return { paths: some, allPaths: false };
    }
    /** How packages ask for it; projects are left out. */
    edgesTo(id) {
        return (this.#dependents.get(id) ?? []).filter(({ isProject }) => !isProject).map(({ edge }) => edge);
    }
    #add(dependent) {
        const { to } = dependent.edge;
        if (to === undefined)
            return;
        const known = this.#dependents.get(to);
        if (known === undefined)
            this.#dependents.set(to, [dependent]);
        else
            known.push(dependent);
    }
    #every(id) {
        const ways = new Map();
        const open = [
            { ids: [id], names: [this.#name(id)] },
        ];
        for (let steps = 0; open.length > 0;) {
            const { ids, names } = open.pop() ?? { ids: [], names: [] };
            steps += ids.length;
            if (steps > mostSteps || ways.size > mostWays)
                return undefined;
            for (const { from, isProject } of this.#dependents.get(ids[0] ?? '') ?? []) {
                if (isProject)
                    ways.set(names.join('\n'), [...names]);
                else if (!ids.includes(from))
                    open.push({ ids: [from, ...ids], names: [this.#name(from), ...names] });
            }
        }
        return [...ways.values()];
    }
    #name(id) {
        return this.#lockfile.packages.get(id)?.name ?? id;
    }
}
/** `name@version`, where names may start with an @. */
function nameOf(step) {
    return step.slice(0, Math.max(step.lastIndexOf('@'), 0) || undefined);
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/inventory.js




/** A lockfile with what is asked of it: scope, ways in and place of each package. */
class Inventory {
    lockfile;
    #scopes;
    #askers = new Map();
    #manifests;
    #ways;
    constructor(lockfile, manifests, { everyWay = false } = {}) {
        this.lockfile = lockfile;
        this.#scopes = reach(lockfile);
        this.#ways = new Ways(lockfile, everyWay);
        this.#manifests = new Map(manifests.map(manifest => [manifest.path, manifest]));
        for (const { path: project, edges } of lockfile.projects)
            for (const { to, name, kind } of edges)
                if (to !== undefined && !this.#askers.has(to))
                    this.#askers.set(to, { project, name, kind });
    }
    copyOf(locked) {
        const { id, name, version } = locked;
        const ways = this.#ways.to(id);
        return {
            name,
            version,
            scope: this.scopeOf(id),
            direct: this.#askers.has(id),
            ...ways,
            place: this.#placeOf(locked),
        };
    }
    scopeOf(id) {
        return this.#scopes.get(id)?.scope ?? 'production';
    }
    /** The folder of the project that asks for it itself. */
    askedIn(id) {
        return this.#askers.get(id)?.project;
    }
    /** Ranges in which packages ask for it. */
    rangesOf(id) {
        return this.#ways.edgesTo(id).map(({ range }) => range);
    }
    /** The line that asks for it, where a project does; a person mends that one. */
    #placeOf({ id, line }) {
        const asker = this.#askers.get(id);
        const manifest = asker === undefined ? undefined : this.#manifests.get(manifestOf(this.lockfile, asker.project));
        const asked = asker === undefined || manifest === undefined
            ? undefined
            : manifestLines(manifest.text)(asker.kind, asker.name);
        if (asked !== undefined && manifest !== undefined)
            return { file: manifest.path, line: asked };
        return { file: this.lockfile.path, ...(line === undefined ? {} : { line }) };
    }
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/choose-lockfile.js

/** By file names alone; two package managers in one folder are a question that only people can settle. */
function chooseLockfile(found) {
    const known = [...lockfileNames, ...javaScriptNames()].filter(name => found.includes(name));
    const [first, second] = known;
    if (first === undefined)
        return { found: 'none' };
    if (second === undefined)
        return { found: 'one', name: first, beside: [] };
    const npm = first === 'npm-shrinkwrap.json' && second === 'package-lock.json' && known.length === 2;
    return npm ? { found: 'one', name: first, beside: [second] } : { found: 'several', names: known };
}
function javaScriptNames() {
    return [...foreignNames.keys()].filter(name => /^(?:bun|deno|shrinkwrap)\./.test(name));
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/compare-requirement.js

/** What is locked for one line of package.json. */
function compareRequirement(lockfile, project, requirement, overridden) {
    const { name, range, kind } = requirement;
    const edges = project.edges.filter(edge => edge.name === name);
    if (!edges.some(edge => edge.to !== undefined) && mayLack(lockfile, requirement))
        return [];
    const told = { name, required: range };
    if (edges.length === 0 || (lockfile.kind === 'yarn-classic' && edges.every(({ to }) => to === undefined)))
        return [
            { ...told, kind: 'not-locked', message: `${name} ${range} is required, and nothing is locked for it` },
        ];
    const moved = unlockedRange(lockfile, edges, requirement);
    if (moved !== undefined && !overridden.has(name))
        return [moved];
    const same = edges.filter(edge => isSameRange(lockfile, edge.range, range));
    const [other] = edges;
    if (same.length === 0 && other !== undefined) {
        // A name may be required twice, such as by a range for peers and another to build with.
        if (kind === 'peer')
            return [];
        const message = `${name} is required as ${range}, and locked for ${other.range}`;
        return [{ ...told, kind: 'range-differs', locked: other.range, message }];
    }
    const kinds = same.map(edge => edge.kind);
    if (lockfile.kind !== 'yarn-classic' &&
        kind !== 'peer' &&
        !kinds.some(locked => isSameKind(lockfile, locked, kind)))
        return [
            {
                ...told,
                kind: 'kind-differs',
                locked: kinds.join(', '),
                message: `${name} is required for ${kind}, and locked for ${kinds.join(', ')}`,
            },
        ];
    return overridden.has(name) ? [] : outside(lockfile, same, requirement);
}
/** Yarn 1 keeps ranges in its keys only; one that is in none was changed since. */
function unlockedRange(lockfile, edges, { name, range }) {
    const { kind, descriptors = new Map() } = lockfile;
    if (kind !== 'yarn-classic' || descriptors.has(`${name}@${range}`))
        return undefined;
    const locked = edges.flatMap(({ to }) => lockfile.packages.get(to ?? '')?.version ?? []);
    if (locked.length === 0)
        return undefined;
    const message = `${name} is required as ${range}, and locked for another range, at ${locked.join(', ')}`;
    return { kind: 'range-differs', name, required: range, locked: locked.join(', '), message };
}
/** Peers of a project are installed by some tools, and an optional package may not be had. */
function mayLack(lockfile, { range, kind }) {
    if (kind === 'peer')
        return true;
    return lockfile.kind === 'pnpm' ? range.startsWith('link:') : kind === 'optional' && lockfile.kind === 'npm';
}
function isSameRange({ kind }, locked, required) {
    if (locked === required)
        return true;
    return kind === 'yarn-berry' && (locked === `npm:${required}` || (locked === 'npm:*' && required === ''));
}
/** Berry tells no development; what is attached from package.json does, and is the same. */
function isSameKind({ kind }, locked, required) {
    return kind === 'yarn-berry' || locked === required;
}
/** A version that was edited into the lockfile by hand, or by a merge. */
function outside(lockfile, edges, { name, range }) {
    const wanted = range.startsWith('npm:') ? range.slice(range.indexOf('@', 5) + 1) : range;
    if ((0,node_modules_semver.validRange)(wanted) === null)
        return [];
    return edges.flatMap(({ to }) => {
        const locked = to === undefined ? undefined : lockfile.packages.get(to);
        if (locked?.origin !== 'registry' || (0,node_modules_semver.satisfies)(locked.version, wanted, { includePrerelease: true }))
            return [];
        const message = `${name} is required as ${range}, and ${locked.version} is locked, which is none of these`;
        return [{ kind: 'version-outside', name, required: range, locked: locked.version, message }];
    });
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/compare-with-manifests.js




/** Everything in which the lockfile is not what the package.json files ask for; nothing where they agree. */
function compareWithManifests(lockfile, manifests) {
    const given = new Map(manifests.map(manifest => [(0,folders/* projectPath */.DZ)(lockfile.path, manifest.path), manifest]));
    const root = given.get('.');
    const overridden = new Set([...lockfile.overridden, ...((root && (0,lockfiles_manifest/* readManifest */.W)(root)?.overridden) ?? [])]);
    const projects = new Map(lockfile.projects.map(project => [project.path, project]));
    const paths = new Set(['.', ...given.keys(), ...projects.keys()]);
    return [...paths].flatMap(path => compareProject(lockfile, overridden, path, projects.get(path), given.get(path)));
}
function compareProject(lockfile, overridden, path, project, manifest) {
    const file = manifest?.path ?? (0,folders/* manifestPath */.ji)(lockfile.path, path);
    if (manifest === undefined) {
        const message = `${file} is missing, and the lockfile has it as a project`;
        return [{ kind: 'manifest-missing', file, message }];
    }
    const facts = (0,lockfiles_manifest/* readManifest */.W)(manifest);
    if (facts === undefined)
        return [{ kind: 'manifest-broken', file, line: 1, message: `${file} is not JSON with an object` }];
    if (project === undefined)
        return [{ kind: 'project-not-locked', file, line: 1, message: `the lockfile knows nothing of ${file}` }];
    const lines = manifestLines(manifest.text);
    const required = facts.requirements.flatMap(requirement => {
        if (overridden.has(requirement.name) && lockfile.kind !== 'npm')
            return [];
        const found = compareRequirement(lockfile, project, requirement, overridden);
        const line = lines(requirement.kind, requirement.name);
        return found.map(one => ({ ...one, file, ...(line === undefined ? {} : { line }) }));
    });
    return [...required, ...leftOver(project, facts, file)];
}
/** What is locked for a project and no longer required by it. */
function leftOver(project, { requirements }, file) {
    const names = new Set(requirements.map(({ name }) => name));
    const gone = project.edges.filter(({ name, ownTool }) => !names.has(name) && ownTool === undefined);
    return gone.map(({ name, range }) => ({
        kind: 'not-required',
        file,
        name,
        locked: range,
        message: `${name} ${range} is locked for ${file}, which does not require it`,
    }));
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/lockfile.js







/** Lockfiles are read up to this many bytes. */
const lockfile_limit = 200_000_000;
/** The lockfile that counts, with the package.json files that it covers. */
async function gatherLockfile(context) {
    const { files, policy } = context;
    const chosen = policy.lockfile ?? (await choose(context));
    if (typeof chosen !== 'string')
        return { ok: false, refused: chosen };
    const path = fromWorkspace(context, chosen);
    const found = await files.read(chosen, lockfile_limit);
    if (!found.ok)
        return { ok: false, refused: refusedFile(path, found.refusal) };
    const parsed = await parseLockfile(path, found.data);
    if (!parsed.ok) {
        const { reason, message, line } = parsed;
        return { ok: false, refused: { reason, message: `${path}: ${message}`, place: placeOf(path, line) } };
    }
    const { manifests, refused } = await readManifests(files, parsed.lockfile);
    if (refused !== undefined)
        return { ok: false, refused };
    const lockfile = attachManifests(parsed.lockfile, manifests);
    const mismatches = compareWithManifests(lockfile, manifests).map(({ message, file, line }) => ({
        message,
        place: placeOf(file, line),
    }));
    const asked = lockfile.projects
        .flatMap(({ edges }) => edges)
        .filter(({ kind }) => kind === 'production' || kind === 'development').length;
    const { kind: type, version } = lockfile;
    return { ok: true, lockfile, manifests, read: { kind: 'read', path, type, version, mismatches, asked } };
}
/** The one in the working directory; none and several are named as such. */
async function choose({ files }) {
    const { files: found, refused } = await files.glob(['*.json', '*.yaml', '*.lock', '*.lockb']);
    const choice = chooseLockfile([...found, ...refused].map(({ path }) => path));
    switch (choice.found) {
        case 'one':
            return choice.name;
        case 'several':
            return {
                reason: 'lockfile-several',
                message: `there are several lockfiles: ${choice.names.join(', ')}`,
            };
        case 'none':
            return { reason: 'lockfile-missing', message: 'there is no lockfile in the working directory' };
    }
}
const reasons = {
    missing: 'lockfile-missing',
    'outside-workspace': 'lockfile-outside-workspace',
    'too-large': 'lockfile-too-large',
    'not-a-file': 'lockfile-unreadable',
    unreadable: 'lockfile-unreadable',
};
function refusedFile(path, refusal) {
    return { reason: reasons[refusal.reason], message: `${path} ${lockfile_wordsOf(refusal)}`, place: { file: path } };
}
function lockfile_wordsOf(refusal) {
    switch (refusal.reason) {
        case 'missing':
            return 'does not exist';
        case 'outside-workspace':
            return 'leads out of the workspace';
        case 'too-large':
            return `is ${(0,size/* formatSize */.X)(refusal.bytes)}; up to ${(0,size/* formatSize */.X)(refusal.limit)} are read`;
        case 'not-a-file':
            return 'is not a file';
        case 'unreadable':
            return `can not be read: ${refusal.message}`;
    }
}
/** Relative to the workspace, as GitHub and annotations name it. */
function fromWorkspace({ files }, path) {
    return external_node_path_.posix.relative(files.workspace, external_node_path_.posix.resolve(files.directory, path));
}
function placeOf(file, line) {
    return { file, ...(line === undefined ? {} : { line }) };
}

// EXTERNAL MODULE: ./.compiled/domain/wildcard.js
var wildcard = __webpack_require__(5510);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/notable.js



const dayMs = 86_400_000;
/** What the policy asks of packages beside advisories; the registry is asked only for what it needs. */
async function gatherNotable(context, inventory, registries) {
    const { policy, clock } = context;
    const all = [...inventory.lockfile.packages.values()];
    const published = all.filter(({ origin }) => origin === 'registry');
    const direct = published.filter(({ id }) => inventory.askedIn(id) !== undefined);
    const aged = policy['release-age'] === undefined ? [] : published.filter(locked => !isExempt(locked, policy));
    const stated = policy.deprecated === 'off' ? [] : published.filter(({ deprecated }) => deprecated === undefined);
    const compared = policy['outdated-majors'] === 0 ? [] : direct;
    const names = new Set([...aged, ...stated, ...compared].map(({ name }) => name));
    const documents = await askFor(context, names, registries);
    const young = aged.flatMap(locked => youngOf(locked, documents, clock.now(), policy, inventory));
    return {
        denied: deniedOf(all, inventory, policy),
        young,
        deprecated: policy.deprecated === 'off'
            ? []
            : published.flatMap(locked => deprecatedOf(locked, documents, inventory)),
        outdated: compared.flatMap(locked => outdatedOf(locked, documents, policy, inventory)),
        untold: {
            age: untold(aged, documents, locked => publishedOf(locked, documents) !== undefined),
            state: untold([...stated, ...compared], documents, () => true),
        },
    };
}
async function askFor({ http, clock, signal, policy }, names, registries) {
    if (names.size === 0)
        return new Map();
    return await readDocuments({
        names,
        registries: await registries,
        http,
        clock,
        signal,
        deadlineMs: policy.deadline,
    });
}
function isExempt({ name }, policy) {
    return policy['release-age']?.exempt.some(pattern => (0,wildcard/* matches */.c)(pattern, name)) === true;
}
function deniedOf(all, inventory, { deny }) {
    if (deny.length === 0)
        return [];
    return all.flatMap(locked => {
        const rule = deny.find(({ package: pattern, versions }) => (0,wildcard/* matches */.c)(pattern, locked.name) &&
            // A version that can not be compared is not known to be another one.
            (versions === '*' ||
                node_modules_semver.valid(locked.version) === null ||
                node_modules_semver.satisfies(locked.version, versions, { includePrerelease: true })));
        if (rule === undefined)
            return [];
        return [{ copy: inventory.copyOf(locked), versions: rule.versions, reason: rule.reason }];
    });
}
function publishedOf({ name, version }, documents) {
    const answer = documents.get(name);
    return answer?.ok === true ? answer.document.versions.get(version)?.published : undefined;
}
function youngOf(locked, documents, now, policy, inventory) {
    const published = publishedOf(locked, documents);
    const days = policy['release-age']?.days ?? 0;
    if (published === undefined || now.getTime() - published.getTime() >= days * dayMs)
        return [];
    return [{ copy: inventory.copyOf(locked), published }];
}
function deprecatedOf(locked, documents, inventory) {
    const answer = documents.get(locked.name);
    const told = answer?.ok === true ? answer.document.versions.get(locked.version)?.deprecated : undefined;
    const words = locked.deprecated ?? told;
    return words === undefined ? [] : [{ copy: inventory.copyOf(locked), words }];
}
function outdatedOf(locked, documents, policy, inventory) {
    const answer = documents.get(locked.name);
    const latest = answer?.ok === true ? answer.document.latest : undefined;
    const [ours, theirs] = [node_modules_semver.parse(locked.version), node_modules_semver.parse(latest)];
    if (latest === undefined || ours === null || theirs === null)
        return [];
    const behind = theirs.major - ours.major;
    return behind < policy['outdated-majors'] ? [] : [{ copy: inventory.copyOf(locked), latest, behind }];
}
function untold(wanted, documents, isTold) {
    const found = new Map();
    for (const locked of wanted) {
        const answer = documents.get(locked.name);
        if (answer === undefined || !answer.ok)
            found.set(locked.name, answer?.message ?? 'nobody was asked');
        else if (!isTold(locked))
            found.set(locked.name, `no day is told for ${locked.version}`);
    }
    return [...found].map(([name, why]) => ({ name, why }));
}

;// CONCATENATED MODULE: ./.compiled/advisories/credentials.js
const kinds = ['_authToken', '_auth', 'username', '_password'];
/** Credentials by the place they are for, the stronger file's first. */
class Credentials {
    #places = new Map();
    /** False when the key is none of credentials. */
    add(key, value) {
        const [, place, kind] = /^(\/\/.+?)\/?:(_authToken|_auth|username|_password)$/.exec(key) ?? [];
        if (place === undefined || !isKind(kind))
            return false;
        const given = this.#places.get(normal(place)) ?? {};
        given[kind] ??= value;
        this.#places.set(normal(place), given);
        return true;
    }
    /** What to send to the registry: the place that fits longest counts, as with npm. */
    for(url) {
        const { host, pathname } = new URL(url);
        const parts = pathname.split('/').filter(part => part !== '');
        for (let length = parts.length; length >= 0; length -= 1) {
            const given = this.#places.get([`//${host}`, ...parts.slice(0, length)].join('/'));
            const made = given === undefined ? undefined : headerOf(given);
            if (made !== undefined)
                return made;
        }
        return {};
    }
}
function headerOf(given) {
    const { _authToken: token, _auth: pair, username, _password: password } = given;
    if (isUsable(token))
        return token.ok ? { authorization: `Bearer ${token.value}` } : missing(token);
    if (isUsable(pair))
        return pair.ok ? { authorization: `Basic ${pair.value}` } : missing(pair);
    if (!isUsable(username) || !isUsable(password))
        return undefined;
    if (!username.ok)
        return missing(username);
    if (!password.ok)
        return missing(password);
    const plain = Buffer.from(password.value, 'base64').toString('utf8');
    return { authorization: `Basic ${Buffer.from(`${username.value}:${plain}`).toString('base64')}` };
}
function missing({ missing }) {
    return { missing };
}
function isUsable(value) {
    return value !== undefined && !(value.ok && value.value === '');
}
function isKind(text) {
    return kinds.some(kind => kind === text);
}
/** Hosts have no case, and a slash at the end says nothing. */
function normal(place) {
    const [host = '', ...path] = place.slice(2).split('/');
    return [`//${host.toLowerCase()}`, ...path.filter(part => part !== '')].join('/');
}

;// CONCATENATED MODULE: ./.compiled/advisories/npmrc.js
/** The settings of an .npmrc in their order; sections and lists have none that we need. */
function readNpmrc(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .flatMap((raw, index) => {
        const [, key = '', value] = /^\s*([^\s=;#[][^=]*?)\s*=(.*)$/.exec(raw) ?? [];
        return value === undefined ? [] : [{ key: unquote(key), value: unquote(value.trim()), line: index + 1 }];
    });
}
/** As the ini format that npm reads: quotes, `\;` and `\#`, and a comment behind a value. */
function unquote(text) {
    if (/^".*"$/s.test(text)) {
        try {
            const value = JSON.parse(text);
            return typeof value === 'string' ? value : text;
        }
        catch {
            return text.slice(1, -1);
        }
    }
    if (/^'.*'$/s.test(text))
        return text.slice(1, -1);
    const [bare = ''] = /^(?:\\.|[^;#\\]|\\$)*/.exec(text) ?? [];
    return bare.replace(/\\([;#\\])/g, '$1').trim();
}
/** `${NAME}`, `${NAME?}`, and `${NAME-else}` or `${NAME:-else}` as pnpm reads them; `\${NAME}` is text. */
const variable = /(\\*)\$\{([^${}?:-]+)(\?|:?-[^${}]*)?\}/g;
function expand(text, variableOf) {
    let missing;
    const value = text.replace(variable, (whole, escapes, name, otherwise) => {
        const kept = escapes.slice(0, escapes.length >> 1);
        if (escapes.length % 2 === 1)
            return kept + whole.slice(escapes.length);
        const found = variableOf(name) ?? fallback(otherwise);
        if (found === undefined)
            missing ??= name;
        return kept + (found ?? '');
    });
    return missing === undefined ? { ok: true, value } : { ok: false, missing };
}
function fallback(otherwise) {
    if (otherwise === undefined)
        return undefined;
    return otherwise === '?' ? '' : otherwise.replace(/^:?-/, '');
}

;// CONCATENATED MODULE: ./.compiled/advisories/read-registries.js


const publicRegistry = 'https://registry.npmjs.org';
const barred = new Set(['_authToken', '_auth', '_password', 'username']);
/** Which registries answer for which packages, and with which credentials, as npm reads its settings. */
function readRegistries({ texts, env, secretFrom }) {
    const settings = [...fromVariable(env.registry), ...texts.flatMap(file => settingsOf(file, secretFrom))];
    const problems = [];
    const credentials = new Credentials();
    for (const setting of settings) {
        if (barred.has(setting.key))
            problems.push(problem(setting, `names no registry; write //host/:${setting.key}=…`));
        else
            credentials.add(setting.key, setting.value);
    }
    const addresses = settings.filter(({ key }) => key === 'registry' || /^@[^/:]+:registry$/.test(key));
    const found = new Map();
    for (const setting of addresses.filter(({ key }, index) => isFirst(addresses, key, index))) {
        const registry = registryAt(setting, credentials);
        if ('message' in registry)
            problems.push(registry);
        else
            found.set(setting.key.replace(/:?registry$/, ''), registry);
    }
    if (problems.length > 0)
        return { ok: false, problems };
    const { '': main = { url: publicRegistry, ...credentials.for(publicRegistry) }, ...scopes } = Object.fromEntries(found);
    return { ok: true, registries: { main, scopes: new Map(Object.entries(scopes)) } };
}
function fromVariable(registry) {
    if (registry === undefined || registry === '')
        return [];
    return [{ key: 'registry', value: { ok: true, value: registry }, place: undefined }];
}
/** Within one file the last of a key counts; so it comes first. */
function settingsOf({ file, text }, secretFrom) {
    return readNpmrc(text)
        .filter(({ key }) => isOurs(key))
        .reverse()
        .map(({ key, value, line }) => ({ key, value: expand(value, secretFrom), place: { file, line } }));
}
/** Other settings may name variables that nobody sets here. */
function isOurs(key) {
    return (barred.has(key) ||
        /(?:^|:)registry$/.test(key) ||
        /^\/\/.+:(?:_authToken|_auth|username|_password)$/.test(key));
}
function isFirst(settings, key, index) {
    return settings.findIndex(setting => setting.key === key) === index;
}
function registryAt(setting, credentials) {
    if (!setting.value.ok) {
        return problem(setting, `names the variable ${setting.value.missing}, which is not set`);
    }
    const url = URL.canParse(setting.value.value) ? new URL(setting.value.value) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol)) {
        return problem(setting, 'is not an absolute http or https URL');
    }
    const plain = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
    if (url.username === '' && url.password === '')
        return { url: plain, ...credentials.for(plain) };
    const pair = `${decoded(url.username)}:${decoded(url.password)}`;
    return { url: plain, authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
function problem({ key, place }, message) {
    return { at: place === undefined ? 'NPM_CONFIG_REGISTRY' : key, message, ...place };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/registries.js




const registries_limit = 1024 * 1024;
/**
 * Who answers for which package, as the `.npmrc` beside the lockfile and then the user's say. On a pull request the
 * first is the base branch's: it could send the token to a stranger, or name a registry that knows no advisories.
 */
async function gatherRegistries(context, folder) {
    const { policy, log, settings } = context;
    const file = external_node_path_.posix.join(folder, '.npmrc');
    const read = await (0,trusted_file/* readTrusted */.G)(file, registries_limit, context);
    if (!read.ok && read.refusal.reason !== 'missing')
        throw new errors/* InputError */.dz([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }]);
    const name = read.ref === undefined ? file : `${file}@${read.ref.slice(0, 7)}`;
    const registry = policy['registry-url'] ?? settings.variable('NPM_CONFIG_REGISTRY');
    const answer = readRegistries({
        texts: [
            ...(read.ok ? [{ file: name, text: read.data.toString('utf8') }] : []),
            ...(await userSettings(context)),
        ],
        env: registry === undefined ? {} : { registry },
        secretFrom: variable => context.secretFrom(variable),
    });
    if (!answer.ok)
        throw new errors/* InputError */.dz(answer.problems);
    const { main, scopes } = answer.registries;
    for (const { authorization } of [main, ...scopes.values()])
        for (const secret of secretsOf(authorization))
            log.mask(secret);
    return answer.registries;
}
/** Where setup-node and people put tokens; the file's path may be a secret of the machine, so it is not told. */
async function userSettings(context) {
    const { settings, files } = context;
    const read = await settings.file({ variable: 'NPM_CONFIG_USERCONFIG', name: '.npmrc', limit: registries_limit });
    if (read === undefined)
        return [];
    const file = 'the user’s .npmrc';
    const root = `${files.workspace.replaceAll('\\', '/')}/`;
    const inside = read.paths.map(path => path.replaceAll('\\', '/')).find(path => path.startsWith(root));
    if (inside !== undefined)
        return await committedSettings(context, inside.slice(root.length), file);
    if (read.ok)
        return [{ file, text: read.text }];
    // npm too goes on without the file where there is none.
    if (read.refusal.reason === 'missing')
        return [];
    throw new errors/* InputError */.dz([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }]);
}
/** A file of the checkout may be somebody's change, also when a variable makes it the user's. */
async function committedSettings(context, path, file) {
    const read = await (0,trusted_file/* readTrusted */.G)(path, registries_limit, context);
    if (read.ok)
        return [{ file, text: read.data.toString('utf8') }];
    if (read.refusal.reason === 'missing')
        return [];
    throw new errors/* InputError */.dz([{ at: '.npmrc', file, message: `cannot be used: ${read.refusal.reason}` }]);
}
/** A token that stands in the file itself was masked by nobody yet. */
function secretsOf(authorization) {
    const [kind, value = ''] = authorization?.split(' ') ?? [];
    if (value === '')
        return [];
    if (kind !== 'Basic')
        return [value];
    const pair = Buffer.from(value, 'base64').toString('utf8');
    const password = pair.slice(pair.indexOf(':') + 1);
    return [value, ...(password === '' ? [] : [password])];
}

;// CONCATENATED MODULE: ./.compiled/advisories/fix.js


/** The lowest version above the installed one that none of the package's advisories holds; undefined when none is known. */
function fixOf(question) {
    const { advisory, version, document, advisories = [] } = question;
    const installed = readVersion(version);
    if (installed === undefined)
        return undefined;
    const own = [advisory, ...advisories.filter(other => other.package === advisory.package)];
    const holds = holder(own);
    const above = sortVersions(document === undefined ? told(own) : document.versions.keys()).filter(candidate => {
        const read = readVersion(candidate);
        return read !== undefined && read.compare(installed) > 0 && !holds(candidate);
    });
    const isPrerelease = (candidate) => (readVersion(candidate)?.prerelease.length ?? 0) > 0;
    const isDeprecated = (candidate) => document?.versions.get(candidate)?.deprecated !== undefined;
    // A prerelease mends only what was one already.
    const usable = above.filter(candidate => !isPrerelease(candidate) || isPrerelease(version));
    return usable.find(candidate => !isDeprecated(candidate)) ?? usable[0];
}
function told(advisories) {
    return advisories.flatMap(({ patched, vulnerable }) => [
        ...patched,
        ...vulnerable.flatMap(text => {
            const range = readRange(text);
            return range === undefined ? [] : upperBounds(range);
        }),
    ]);
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/remedy.js

/** A name that a registry takes; anything else must not come near a shell. */
const safeName = /^(@[a-z0-9][\w.-]*\/)?[a-z0-9][\w.-]*$/i;
const safePath = /^[a-z0-9_][\w./-]*$/i;
/** How a package is brought to a version; text for people, never run by us. */
function remedyFor(request) {
    const { kind, name, fix, directIn, ranges } = request;
    if (!safeName.test(name) || node_modules_semver.valid(fix) !== fix)
        return {};
    if (directIn !== undefined) {
        return safePath.test(directIn) || directIn === '.'
            ? { command: direct(kind, `${name}@${fix}`, directIn) }
            : {};
    }
    return ranges.every(range => allows(range, fix)) ? update(kind, name) : override(kind, name, fix);
}
function direct(kind, wanted, folder) {
    const root = folder === '.';
    switch (kind) {
        case 'npm':
            return `npm install ${wanted}${root ? '' : ` --workspace ${folder}`}`;
        case 'pnpm':
            return `pnpm ${root ? '' : `--filter ./${folder} `}update ${wanted}`;
        case 'yarn-classic':
            return `yarn ${root ? '' : `--cwd ${folder} `}upgrade ${wanted}`;
        case 'yarn-berry':
            return `yarn up ${wanted}`;
    }
}
function update(kind, name) {
    switch (kind) {
        case 'npm':
            return { command: `npm update ${name}` };
        case 'pnpm':
            return { command: `pnpm update --recursive --depth 100 ${name}` };
        case 'yarn-classic':
            return { hint: `take the entry of ${name} out of yarn.lock and run \`yarn install\`` };
        case 'yarn-berry':
            return { command: `yarn up --recursive ${name}` };
    }
}
/** Whoever needs it does not allow the fix. */
function override(kind, name, fix) {
    const field = kind === 'npm' || kind === 'pnpm' ? 'overrides' : 'resolutions';
    const file = kind === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json';
    const tool = kind === 'npm' || kind === 'pnpm' ? kind : 'yarn';
    return {
        hint: `what needs it does not allow that: update it, or set \`${name}\` to \`${fix}\` in \`${field}\` of ${file} and run \`${tool} install\``,
    };
}
function allows(range, version) {
    const plain = range.replace(/^npm:(@?[^@]+@)?/, '');
    return node_modules_semver.satisfies(version, plain);
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather/vulnerabilities.js




/** Each advisory with the copies that it hits, what mends it, and whether the base had it. */
function findVulnerabilities(inventory, advisories, base, 
/** What is published, where a registry was asked for it. */
documents = new Map()) {
    const known = base === undefined ? new Set() : knownIn(base, advisories);
    const packages = inventory.lockfile.packages.values();
    const fixFor = fixes(advisories, documents);
    return matchAdvisories({ packages, advisories }).map(({ advisory, packages }) => {
        const hits = packages.map((locked) => {
            const copy = inventory.copyOf(locked);
            return {
                ...copy,
                knownBefore: known.has(keyOf(advisory, copy.scope)),
                // Where nobody tells what is published, a fix may be.
                fixable: fixFor(advisory, locked.version) !== undefined || documents.get(advisory.package)?.ok === false,
            };
        });
        return { advisory, hits, ...mendingOf(inventory, advisory, packages, fixFor) };
    });
}
/** Packages of which a hit has no fix that the advisories tell: a range such as `<=1.2.3` names none. */
function unmended(inventory, advisories) {
    const fixFor = fixes(advisories, new Map());
    const found = matchAdvisories({ packages: inventory.lockfile.packages.values(), advisories });
    const open = found.filter(({ advisory, packages }) => packages.some(({ version }) => fixFor(advisory, version) === undefined));
    return [...new Set(open.map(({ advisory }) => advisory.package))];
}
/** What mends a version must mend all that is known of its package, so it is the same for each advisory. */
function fixes(advisories, documents) {
    const byPackage = Map.groupBy(advisories, advisory => advisory.package);
    const known = new Map();
    return (advisory, version) => {
        const key = `${advisory.package}\n${version}`;
        // A version that can not be compared is mended by whatever mends the oldest.
        const from = node_modules_semver.parse(version, { loose: true }) === null ? '0.0.0-0' : version;
        if (!known.has(key)) {
            const question = { advisory, version: from, advisories: byPackage.get(advisory.package) ?? [] };
            const answer = documents.get(advisory.package);
            const published = answer?.ok === true ? fixOf({ ...question, document: answer.document }) : undefined;
            known.set(key, published ?? fixOf(question));
        }
        return known.get(key);
    };
}
/** What was for tests only before and is shipped now is new. */
function knownIn(base, advisories) {
    const matches = matchAdvisories({ packages: base.lockfile.packages.values(), advisories });
    return new Set(matches.flatMap(({ advisory, packages }) => {
        const scopes = packages.map(({ id }) => base.scopeOf(id));
        return scopes.flatMap(scope => notGraver(scope).map(same => keyOf(advisory, same)));
    }));
}
function notGraver(scope) {
    if (scope === 'production')
        return ['production', 'optional', 'development'];
    return scope === 'optional' ? ['optional', 'development'] : ['development'];
}
function keyOf({ id, package: name }, scope) {
    return [id, name, scope].join('\n');
}
/** The remedy of the copy that is easiest to reach: one that a project asks for itself. */
function mendingOf(inventory, advisory, packages, fixFor) {
    const mended = packages.flatMap(locked => {
        const fix = fixFor(advisory, locked.version);
        return fix === undefined ? [] : [{ locked, fix }];
    });
    const [first] = mended;
    const best = mended.find(({ locked }) => inventory.askedIn(locked.id) !== undefined) ?? first;
    if (best === undefined)
        return { fix: undefined };
    return {
        fix: best.fix,
        ...remedyFor({
            kind: inventory.lockfile.kind,
            name: advisory.package,
            fix: best.fix,
            directIn: inventory.askedIn(best.locked.id),
            ranges: packages.flatMap(({ id }) => inventory.rangesOf(id)),
        }),
    };
}

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/standing.js
var standing = __webpack_require__(1115);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/gather.js













/** Reads lockfile and waivers, then asks registry, sources and GitHub side by side; what can not be read is evidence too. */
async function gather(context) {
    const { policy, event, files, github, clock } = context;
    const [waivers, found] = await Promise.all([
        loadWaivers({ path: policy.waivers.file, event, files, github }),
        gatherLockfile(context),
    ]);
    const common = { now: clock.now(), waivers, sarif: sarifPath(context) };
    if (!found.ok)
        return { ...common, ...nothing(found.refused) };
    const { lockfile, manifests } = found;
    const inventory = new Inventory(lockfile, manifests, {
        everyWay: waivers.waivers.some(({ scope }) => scope.path !== '*'),
    });
    const registries = gatherRegistries(context, external_node_path_.posix.dirname(lockfile.path));
    // Waited for in any case: where nobody is asked, its fault would end the process by itself.
    const [told, base, notable] = await Promise.all([
        gatherAdvisories(context, wantedOf(lockfile.packages.values()), registries).then(told => dated(context, told)),
        gatherBase(context, lockfile.path, manifests.map(({ path }) => path)),
        gatherNotable(context, inventory, registries),
        registries,
    ]);
    const documents = await gatherDocuments(context, inventory, told, await registries);
    const before = base.lockfile === undefined ? undefined : new Inventory(base.lockfile, []);
    return {
        ...common,
        ...notable,
        lockfile: { ...found.read, packages: countByScope(inventory) },
        answer: told.answer,
        vulnerabilities: findVulnerabilities(inventory, told.advisories, before, documents),
        base: base.base,
    };
}
/** What is published is asked for only where it decides. */
async function gatherDocuments({ policy, http, clock, signal }, inventory, { advisories }, registries) {
    if (!policy['only-fixable'] || !policy.sources.includes('registry'))
        return new Map();
    const names = unmended(inventory, advisories);
    return await readDocuments({ names, registries, http, clock, signal, deadlineMs: policy.deadline });
}
/** Days are asked for only where a grace needs them. */
async function dated(context, told) {
    const { policy, http, clock, signal } = context;
    if (policy['grace-days'] === 0 || told.answer.kind !== 'answered')
        return told;
    // An air-gapped runner must not reach out for a day.
    if (!policy.sources.includes('osv'))
        return told;
    const wanted = told.advisories.filter(({ severity }) => (0,standing/* blocksSomewhere */.c)(policy, severity));
    const { advisories } = await enrichPublished({
        advisories: wanted,
        osv: policy['osv-url'],
        http,
        clock,
        signal,
        deadlineMs: policy.deadline,
    });
    const known = new Map(wanted.map((advisory, index) => [advisory, advisories[index] ?? advisory]));
    return { ...told, advisories: told.advisories.map(advisory => known.get(advisory) ?? advisory) };
}
function countByScope(inventory) {
    const counts = { production: 0, optional: 0, development: 0 };
    for (const id of inventory.lockfile.packages.keys())
        counts[inventory.scopeOf(id)] += 1;
    return counts;
}
function sarifPath({ policy, files }) {
    return policy.sarif === undefined ? undefined : `${files.directory}/${policy.sarif}`;
}
function nothing(refused) {
    return {
        lockfile: { kind: 'refused', ...refused },
        answer: { kind: 'not-asked' },
        vulnerabilities: [],
        base: { kind: 'not-asked' },
        denied: [],
        young: [],
        deprecated: [],
        outdated: [],
        untold: { age: [], state: [] },
    };
}

// EXTERNAL MODULE: ./.compiled/domain/decision.js
var domain_decision = __webpack_require__(6862);
// EXTERNAL MODULE: ./.compiled/actions/audit-gate/ruling.js
var ruling = __webpack_require__(2910);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/rules/lockfile.js

const shown = 50;
/** Can the lockfile be trusted to tell what is installed? */
function judgeLockfile({ lockfile }) {
    return { measures: [], rulings: lockfile.kind === 'refused' ? lockfile_refused(lockfile) : judgeRead(lockfile) };
}
function lockfile_refused({ reason, message, place }) {
    const where = place === undefined
        ? {}
        : { where: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } };
    return [(0,ruling/* rule */.Hu)('unknown', reason, message, [{ message, ...where, remedy: remedies[reason] }])];
}
function judgeRead({ path, mismatches, packages, asked, }) {
    const total = packages.production + packages.optional + packages.development;
    const empty = total === 0 && asked > 0;
    const message = `${path} holds no package, and ${(0,ruling/* many */._d)(asked, 'dependency is', 'dependencies are')} asked for`;
    const remedy = remedies['lockfile-mismatch'];
    return [
        ...(mismatches.length === 0
            ? []
            : [
                (0,ruling/* rule */.Hu)('block', 'lockfile-mismatch', `${path} does not match package.json: ${(0,ruling/* listed */.KE)(mismatches.map(mismatch => mismatch.message), 2)}`, mismatches.slice(0, shown).map(mismatch => ({
                    message: mismatch.message,
                    where: {
                        file: mismatch.place.file,
                        ...(mismatch.place.line === undefined ? {} : { line: mismatch.place.line }),
                    },
                    remedy,
                }))),
            ]),
        ...(empty ? [(0,ruling/* rule */.Hu)('unknown', 'no-packages', message, [{ message, where: { file: path }, remedy }])] : []),
    ];
}
const remedies = {
    'lockfile-missing': 'Commit the lockfile, or name it in `audit-gate.lockfile`: without it nobody knows what gets installed.',
    'lockfile-several': 'Name the one that counts in `audit-gate.lockfile`, and remove what is left over.',
    'lockfile-outside-workspace': 'Name a lockfile of the repository; links that lead out of it are not followed.',
    'lockfile-unreadable': 'Name a file that this job can read.',
    'lockfile-too-large': 'Lockfiles of up to 200 MB are read; this is none that a package manager writes.',
    'lockfile-empty': 'Make it anew with your package manager, and commit it.',
    'lockfile-broken': 'Make it anew with your package manager, and commit it.',
    'lockfile-conflict': 'Solve the merge conflict: run your package manager’s install, and commit what it writes.',
    'lockfile-version-unknown': 'Read are package-lock.json and npm-shrinkwrap.json 2 and 3, pnpm-lock.yaml 6 and 9, yarn.lock 1 and of yarn 2 and later.',
    'lockfile-kind-unknown': 'Read are package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml and yarn.lock.',
    'manifest-unreadable': 'The lockfile covers this package.json: commit it, or make the lockfile anew.',
    'lockfile-mismatch': 'Run your package manager’s install, and commit the lockfile that it writes.',
};

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/grant.js + 1 modules
var rules_grant = __webpack_require__(5134);
// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/words.js
var rules_words = __webpack_require__(4630);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/rules/packages.js



const packages_shown = 50;
const packages_dayMs = 86_400_000;
/** What is wrong with a package without an advisory: denied, too young, deprecated, outdated. */
function judgePackages(evidence, policy) {
    const { denied, young, deprecated, outdated, now } = evidence;
    const age = policy['release-age'];
    const judge = (reason, decision, words, told) => judgeTold({ reason, decision, words, told, evidence, policy });
    return {
        measures: [],
        rulings: [
            ...judge('denied-package', 'block', 'denied', denied.map(({ copy, versions, reason }) => ({
                copy,
                message: `${(0,rules_words/* namedCopy */.$k)(copy)} is denied${versions === '*' ? '' : ` (${versions})`}: ${reason}${(0,rules_words/* shownWay */.x)(copy)}`,
                remedy: 'Replace it, or take another version.',
            }))),
            ...judge('release-too-young', age?.decision ?? 'block', 'too young', young.map(({ copy, published }) => ({
                copy,
                message: `${(0,rules_words/* namedCopy */.$k)(copy)} was published ${ageOf(published, now)}, on ${published.toISOString().slice(0, 10)}; ${(0,ruling/* many */._d)(age?.days ?? 0, 'day is', 'days are')} asked for${(0,rules_words/* shownWay */.x)(copy)}`,
                remedy: 'Take the version before, or wait: hijacked versions are mostly found within days.',
            }))),
            ...judge('deprecated', 'warn', 'deprecated', deprecated.map(({ copy, words }) => ({
                copy,
                message: `${(0,rules_words/* namedCopy */.$k)(copy)} is deprecated: ${words}${(0,rules_words/* shownWay */.x)(copy)}`,
            }))),
            ...judge('outdated', 'warn', 'outdated', outdated.map(({ copy, latest, behind }) => ({
                copy,
                message: `${(0,rules_words/* namedCopy */.$k)(copy)} is ${(0,ruling/* many */._d)(behind, 'major version', 'major versions')} behind ${latest}`,
            }))),
        ],
    };
}
function judgeTold(request) {
    const { reason, decision, words, told, evidence, policy } = request;
    const granted = told.map(one => ({
        ...one,
        grant: (0,rules_grant/* grantFor */.O4)((0,rules_grant/* waivableOf */.nw)(one.copy, [reason]), evidence, policy),
    }));
    const open = granted.filter(({ grant }) => grant === undefined);
    const ended = granted.filter(({ grant }) => grant !== undefined && !(0,rules_grant/* counts */.tQ)(grant));
    const waived = granted.flatMap(({ grant, ...one }) => grant !== undefined && (0,rules_grant/* counts */.tQ)(grant) ? [{ ...one, grant }] : []);
    const names = (all) => (0,ruling/* listed */.KE)([...new Set(all.map(({ copy }) => copy.name))]);
    const headline = (all) => `${(0,ruling/* many */._d)(all.length, 'package is', 'packages are')} ${words}: ${names(all)}`;
    return [
        ...(open.length === 0 ? [] : [(0,ruling/* rule */.Hu)(decision, reason, headline(open), open.slice(0, packages_shown).map(packages_finding))]),
        ...(ended.length === 0
            ? []
            : [
                (0,ruling/* rule */.Hu)(decision, 'waiver-expired', `${headline(ended)}, and the waiver counts no more`, ended.slice(0, packages_shown).map(packages_finding)),
            ]),
        ...(waived.length === 0
            ? []
            : [
                (0,ruling/* rule */.Hu)('pass', 'waived', `${headline(waived)}; waived`, waived.map(one => ({ ...packages_finding(one), ...(0,rules_words/* waiverOf */.Ci)(one.grant) }))),
            ]),
    ];
}
function packages_finding({ copy, message, remedy }) {
    return { message, ...(0,rules_words/* placeOf */.$t)(copy), ...(remedy === undefined ? {} : { remedy }) };
}
function ageOf(published, now) {
    const days = Math.floor((now.getTime() - published.getTime()) / packages_dayMs);
    return days < 1 ? 'less than a day ago' : `${(0,ruling/* many */._d)(days, 'day', 'days')} ago`;
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/rules/sources.js

/** Nobody's answer is no answer: neither "nothing known" nor "vulnerable". */
function judgeSources(evidence, policy) {
    return { measures: [], rulings: [...sources_failed(evidence), ...sources_untold(evidence, policy), ...base(evidence)] };
}
function sources_failed({ answer }) {
    if (answer.kind !== 'failed')
        return [];
    const { failures } = answer;
    const each = failures.map(describeFailure);
    const headline = `no source of advisories answered: ${(0,ruling/* listed */.KE)(each, 2)}`;
    const findings = each.map(message => ({
        message,
        remedy: 'Run the job again; with `advisories` a file can answer where the network does not.',
    }));
    return [(0,ruling/* rule */.Hu)('unknown', 'sources-failed', headline, findings.length === 0 ? undefined : findings)];
}
/** A source's own sentence, with its code. */
function describeFailure({ code, message, tries }) {
    const tried = tries > 1 ? `, ${tries} tries` : '';
    return `${message.replace(/\.$/, '')} (${code}${tried})`;
}
function sources_untold({ untold }, policy) {
    const decision = policy['release-age']?.decision === 'warn' ? 'warn' : 'unknown';
    return [
        ...documents(decision, untold.age, 'when it was published'),
        ...documents('warn', untold.state, 'whether it is deprecated or outdated'),
    ];
}
function documents(decision, packages, what) {
    if (packages.length === 0)
        return [];
    const names = (0,ruling/* listed */.KE)(packages.map(({ name }) => name));
    const headline = `the registry does not tell of ${(0,ruling/* many */._d)(packages.length, 'package', 'packages')} ${what}: ${names}`;
    const findings = packages.slice(0, 20).map(({ name, why }) => ({ message: `${name}: ${why}` }));
    return [(0,ruling/* rule */.Hu)(decision, 'documents-unavailable', headline, findings)];
}
function base({ base }) {
    if (base.kind !== 'unavailable')
        return [];
    const message = `every advisory counts as new: ${base.why}`;
    const remedy = 'Give the job `permissions: { contents: read }`.';
    return [(0,ruling/* rule */.Hu)('warn', 'base-unavailable', message, [{ message, remedy }])];
}

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/vulnerable.js
var vulnerable = __webpack_require__(2055);
// EXTERNAL MODULE: ./.compiled/waivers/covers.js
var covers = __webpack_require__(5603);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/rules/waivers.js



/** Waivers that end, are too long or cover nothing; what an ended one covered blocks by itself. */
function judgeWaivers(evidence, policy) {
    const rulings = usedWaivers(evidence).flatMap(({ waiver, used }) => judgeWaiver(waiver, used, evidence, policy));
    return { rulings, measures: [] };
}
/** Those that are this gate's to judge, each with whether it covers something. */
function usedWaivers(evidence) {
    const found = (0,rules_grant/* waivables */.ze)(evidence);
    // Without an answer nothing is known of what a waiver may be needed for.
    const known = evidence.answer.kind !== 'failed' && evidence.lockfile.kind === 'read';
    return evidence.waivers.waivers.filter(waivers_isOurs).map(waiver => {
        const used = found.some(one => (0,covers/* covers */.h)(waiver, one));
        return { waiver, used: used || (known ? false : undefined) };
    });
}
/** Other gates' waivers name their reasons; what is no such word must be meant for an advisory. */
function waivers_isOurs({ id }) {
    if (rules_grant/* waivableReasons */.Vb.some(reason => reason === id))
        return true;
    return /^(ghsa|cve|mal)-/i.test(id) || !/^[a-z]+(-[a-z]+)*$/.test(id);
}
function judgeWaiver(waiver, used, { now, waivers }, policy) {
    const state = (0,rules_grant/* waiverState */.Of)(waiver, now, policy);
    const name = `the waiver of ${waiver.id} for ${waiver.scope.package} by ${waiver.owner}`;
    const where = { file: waivers.file, line: waiver.line };
    const { id, reason, owner, expires } = waiver;
    const rulings = [];
    if (state.kind === 'too-long') {
        const message = `${name} ends on ${expires}: ${state.daysLeft} days away, at most ${state.longest} are accepted`;
        const remedy = 'Let it end sooner; it can be renewed when somebody looked at it again.';
        rulings.push((0,ruling/* rule */.Hu)('block', 'waiver-too-long', message, [{ message, where, remedy }]));
    }
    if (state.kind === 'expired' && used !== false) {
        const message = `${name} ended on ${expires}: what it covers counts again`;
        const remedy = 'Mend what it covers, or let its owner look at it again and renew it.';
        rulings.push((0,ruling/* rule */.Hu)('warn', 'waiver-expired', message, [{ message, where, remedy }]));
    }
    if (state.kind === 'ends-soon' && used === true) {
        const left = state.daysLeft === 0 ? 'today' : `in ${state.daysLeft} days, on ${expires}`;
        const message = `${name} ends ${left}`;
        rulings.push((0,ruling/* rule */.Hu)('warn', 'waiver-ends-soon', message, [{ message, where, waiver: { id, reason, owner, expires } }]));
    }
    if (used === false) {
        const message = `${name} covers nothing that was found`;
        const remedy = 'Take it out of the file, or mend its id, package, range or path.';
        rulings.push((0,ruling/* rule */.Hu)('warn', 'waiver-unused', message, [{ message, where, remedy }]));
    }
    return rulings;
}

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/evidence.js
var evidence = __webpack_require__(8930);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/sections.js









const shownAdvisories = 100;
const shownPackages = 100;
/** What stands below the verdict: counts by scope, each advisory, waivers, packages of note, sources. */
function sectionsOf(evidence, policy) {
    const judged = (0,standing/* judgeVulnerabilities */.K5)(evidence, policy);
    return [
        ...(evidence.answer.kind === 'failed' || evidence.lockfile.kind === 'refused'
            ? []
            : [scopesSection(judged, evidence, policy)]),
        ...advisoriesSection(judged),
        ...waiversSection(evidence, policy),
        ...packagesSections(evidence),
        sourcesSection(evidence, policy),
    ];
}
function scopesSection(judged, { lockfile }, policy) {
    const packages = lockfile.kind === 'read' ? lockfile.packages : undefined;
    const rows = evidence/* scopes */.W.map((scope) => [
        scope,
        String(packages?.[scope] ?? 0),
        ...finding/* severities */.gO.map((severity) => {
            const own = judged.filter(({ advisory, hits }) => advisory.severity === severity && hits.some(hit => hit.scope === scope));
            const count = (0,vulnerable/* countAdvisories */.$e)(own);
            return count > 0 && (0,standing/* blocksAt */.SP)(policy, scope, severity) ? { strong: String(count) } : String(count);
        }),
        policy.levels[scope] === 'none' ? 'nothing' : policy.levels[scope],
    ]);
    const columns = [
        { title: 'Scope' },
        ...['Packages', ...finding/* severities */.gO.map(severity => `${severity[0]?.toUpperCase()}${severity.slice(1)}`)].map(title => ({ title, align: 'right' })),
        { title: 'Blocks from' },
    ];
    return { title: 'Advisories by scope', open: true, blocks: [{ kind: 'table', columns, rows }] };
}
const sections_words = {
    blocks: '❌ blocks',
    'waiver-expired': '❌ waiver ended',
    'waiver-too-long': '❌ waiver too long',
    'in-grace': '⚠️ in grace',
    'without-fix': '⚠️ no fix',
    waived: 'waived',
    before: 'known before',
    'below-level': 'below level',
};
function advisoriesSection(judged) {
    if (judged.length === 0)
        return [];
    const rows = (0,vulnerable/* bySeverity */.Np)(judged)
        .slice(0, shownAdvisories)
        .map((one) => [
        one.advisory.severity,
        one.advisory.url === undefined ? one.advisory.id : { link: one.advisory.id, href: one.advisory.url },
        { code: `${(0,ruling/* clip */.$Q)(one.advisory.package)} ${(0,rules_words/* shownVersions */.Vl)(one)}` },
        one.worst.scope,
        one.worst.paths.slice(0, 3).map(rules_words/* shownPath */.pS).join('; '),
        one.command === undefined ? (one.fix ?? 'none yet') : { code: one.command },
        sections_words[one.standing.kind],
    ]);
    const columns = ['Severity', 'Advisory', 'Package', 'Scope', 'By way of', 'Fix', ''].map(title => ({
        title,
    }));
    const omitted = Math.max(0, judged.length - shownAdvisories);
    return [
        {
            title: `Advisories (${(0,vulnerable/* countAdvisories */.$e)(judged)})`,
            open: true,
            blocks: [{ kind: 'table', columns, rows, omitted }],
        },
    ];
}
function waiversSection(evidence, policy) {
    const rows = usedWaivers(evidence)
        .filter(({ used }) => used === true)
        .map(({ waiver }) => {
        const state = (0,rules_grant/* waiverState */.Of)(waiver, evidence.now, policy);
        const left = state.kind === 'expired' ? 'ended' : (0,ruling/* many */._d)(state.daysLeft, 'day', 'days');
        const { id, scope, reason, owner, expires } = waiver;
        return [id, { code: `${scope.package} ${scope.versions}` }, owner, reason, expires, left];
    });
    if (rows.length === 0)
        return [];
    const columns = ['Waiver', 'Package', 'Owner', 'Reason', 'Ends on', 'Left'].map(title => ({ title }));
    return [{ title: 'Waivers in use', open: true, blocks: [{ kind: 'table', columns, rows }] }];
}
function packagesSections({ deprecated, outdated }) {
    const section = (title, all) => {
        const items = all.slice(0, shownPackages);
        const left = all.length - items.length;
        const more = left === 0 ? [] : [`… and ${left} more`];
        return all.length === 0
            ? []
            : [{ title: `${title} (${all.length})`, blocks: [{ kind: 'list', items: [...items, ...more] }] }];
    };
    return [
        ...section('Deprecated packages', deprecated.map(({ copy, words }) => `${(0,rules_words/* namedCopy */.$k)(copy)}: ${words}`)),
        ...section('Outdated dependencies', outdated.map(({ copy, latest }) => `${(0,rules_words/* namedCopy */.$k)(copy)}: ${latest} is out`)),
    ];
}
function sourcesSection({ answer, lockfile, base, waivers }, policy) {
    const failures = answer.kind === 'not-asked' ? [] : answer.failures;
    const items = [
        ...(lockfile.kind === 'read'
            ? [['Lockfile: ', { code: lockfile.path }, ` (${lockfile.type}, version ${lockfile.version})`]]
            : []),
        ...(answer.kind === 'answered'
            ? [
                [
                    `Advisories: ${answer.by}, `,
                    { code: answer.from },
                    answer.asOf === undefined ? '' : `, as of ${answer.asOf.toISOString().slice(0, 10)}`,
                ],
            ]
            : []),
        ...failures.map((failure) => describeFailure(failure)),
        ...(base.kind === 'known' ? [`Compared with the lockfile of ${base.ref.slice(0, 7)}.`] : []),
        ...(base.kind === 'not-applicable' || base.kind === 'unavailable'
            ? [`Not compared with a base: ${base.why}.`]
            : []),
        `Waivers: ${waivers.waivers.length} in ${waivers.file}${waivers.ref === undefined ? '' : ` of ${waivers.ref.slice(0, 7)}`}`,
        ...(policy['grace-days'] > 0
            ? [`Advisories have ${(0,ruling/* many */._d)(policy['grace-days'], 'day', 'days')} of grace.`]
            : []),
    ];
    const block = { kind: 'list', items };
    return { title: 'What was read', blocks: [block] };
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/judge.js










/** Every rule speaks; the gravest decides, and the first of its kind gives the reason. */
function judge(evidence, policy) {
    const ruled = [
        (0,vulnerable/* judgeVulnerable */._w)(evidence, policy),
        judgeLockfile(evidence),
        judgeSources(evidence, policy),
        judgePackages(evidence, policy),
        judgeWaivers(evidence, policy),
    ];
    const rulings = ruled.flatMap(({ rulings }) => rulings);
    const decision = rulings.length === 0 ? 'pass' : (0,domain_decision/* worstDecision */._V)(rulings.map(ruling => ruling.decision));
    const first = rulings.find(ruling => ruling.decision === decision);
    const more = rulings.filter(ruling => ruling.decision === decision).length - 1;
    const findings = rulings.flatMap(({ findings }) => findings);
    return {
        decision,
        reasonCode: first?.reason ?? 'passed',
        headline: first === undefined
            ? passed(evidence)
            : more === 0
                ? first.headline
                : `${first.headline} (and ${more} more)`,
        measures: ruled.flatMap(({ measures }) => measures),
        findings,
        facts: factsOf(evidence),
        sections: sectionsOf(evidence, policy),
        annotations: ruled.flatMap(({ annotations }) => annotations ?? []),
        outputs: outputsOf(evidence, policy),
    };
}
function passed({ lockfile, answer }) {
    const { production = 0, optional = 0, development = 0 } = lockfile.kind === 'read' ? lockfile.packages : {};
    const counted = (0,ruling/* many */._d)(production + optional + development, 'package', 'packages');
    return answer.kind === 'answered'
        ? `no known advisory hits any of ${counted}`
        : `${counted}, none from a registry: no advisory can hit`;
}
/** Nothing is known, not even zero, where nobody answered. */
function countsOf(evidence, policy) {
    const { answer, lockfile } = evidence;
    if (answer.kind === 'failed' || lockfile.kind === 'refused')
        return {};
    const judged = (0,standing/* judgeVulnerabilities */.K5)(evidence, policy);
    const waived = (0,vulnerable/* countAdvisories */.$e)(judged.filter(({ standing }) => standing.kind === 'waived'));
    const bySeverity = finding/* severities */.gO.map(severity => {
        const own = judged.filter(({ advisory }) => advisory.severity === severity);
        return [severity, String((0,vulnerable/* countAdvisories */.$e)(own))];
    });
    return { ...Object.fromEntries(bySeverity), waived: String(waived) };
}
/** Which source the verdict rests on, and which ones were asked in vain before it. */
function factsOf({ answer, lockfile }) {
    const failures = answer.kind === 'not-asked' ? [] : answer.failures;
    const failed = failures.map(({ kind, code }) => `${kind} (${code})`).join(', ');
    return {
        ...(lockfile.kind === 'read' ? { lockfile: lockfile.path.slice(0, 200) } : {}),
        ...(answer.kind === 'answered' ? { 'advisories from': answer.by } : {}),
        ...(failed === '' ? {} : { 'sources that failed': failed.slice(0, 200) }),
    };
}
function outputsOf(evidence, policy) {
    const counts = countsOf(evidence, policy);
    return {
        critical: counts.critical ?? '',
        high: counts.high ?? '',
        moderate: counts.moderate ?? '',
        low: counts.low ?? '',
        waived: counts.waived ?? '',
        source: evidence.answer.kind === 'answered' ? evidence.answer.by : '',
        sarif: counts.waived === undefined ? '' : (evidence.sarif ?? ''),
    };
}

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/spec.js + 4 modules
var spec = __webpack_require__(7389);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/publish.js

/** The SARIF file that the verdict names, and one comment on the pull request, kept up to date. */
async function publish(verdict, evidence, context) {
    // Each by itself: a comment that can not be written must not keep the file from code scanning.
    const [file, comment] = await Promise.allSettled([
        writeSarif(verdict, evidence, context),
        writeComment(verdict, context),
    ]);
    for (const done of [file, comment])
        if (done.status === 'rejected')
            throw done.reason;
}
/** Nothing is written where nobody answered: an empty file would close every alert. */
async function writeSarif({ outputs }, evidence, { policy, files, log }) {
    if (outputs.sarif === '')
        return;
    const { sarifOf } = await __webpack_require__.e(/* import() */ 46).then(__webpack_require__.bind(__webpack_require__, 3046));
    await files.write(outputs.sarif, log.redact(sarifOf(evidence, policy)));
}
async function writeComment(verdict, { policy, event, github, run, log }) {
    if (!policy.comment || event.pullRequest === undefined)
        return;
    const { renderComment } = await __webpack_require__.e(/* import() */ 493).then(__webpack_require__.bind(__webpack_require__, 2493));
    const body = renderComment({ title: spec.spec.title, verdict, url: run.url });
    await github.upsertComment({ issue: event.pullRequest.number, marker: spec.spec.name, body: log.redact(body) });
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/action.js





const action = (0,host_define/* defineAction */.Q)({ spec: spec.spec, gather: gather, judge: judge, publish: publish });


/***/ }),

/***/ 8930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ scopes)
/* harmony export */ });
/** The gravest first: what is shipped counts as shipped, whatever else needs it. */
const scopes = ['production', 'optional', 'development'];


/***/ }),

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tQ: () => (/* binding */ counts),
  O4: () => (/* binding */ grantFor),
  nw: () => (/* binding */ waivableOf),
  Vb: () => (/* binding */ waivableReasons),
  ze: () => (/* binding */ waivables),
  Of: () => (/* binding */ waiverState)
});

// EXTERNAL MODULE: ./.compiled/waivers/covers.js
var covers = __webpack_require__(5603);
;// CONCATENATED MODULE: ./.compiled/waivers/state.js
const dayMs = 86_400_000;
/** Nobody may take a risk for longer; a policy may shorten it. */
const longestDays = 90;
const warnDays = 14;
/** Days are UTC's, and the last one still counts. */
function stateOf(waiver, now, rules = {}) {
    const longest = Math.min(rules.longestDays ?? longestDays, longestDays);
    const daysLeft = Math.round(Date.parse(waiver.expires) / dayMs) - Math.floor(now.getTime() / dayMs);
    // What is no day at all compares with nothing, and must not count for ever.
    if (!(daysLeft >= 0))
        return { kind: 'expired', daysAgo: Number.isFinite(daysLeft) ? -daysLeft : 0 };
    if (daysLeft > longest)
        return { kind: 'too-long', daysLeft, longest };
    return { kind: daysLeft <= (rules.warnDays ?? warnDays) ? 'ends-soon' : 'active', daysLeft };
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/rules/grant.js


/** Reasons that a waiver may name beside advisories. */
const waivableReasons = ['denied-package', 'release-too-young', 'deprecated', 'outdated'];
const order = { active: 0, 'ends-soon': 1, 'too-long': 2, expired: 3 };
/** Of several that cover it, the one that counts the longest. */
function grantFor(found, { waivers, now }, policy) {
    const grants = waivers.waivers
        .filter(waiver => (0,covers/* covers */.h)(waiver, found))
        .map(waiver => ({ waiver, state: waiverState(waiver, now, policy) }));
    return grants.sort((a, b) => order[a.state.kind] - order[b.state.kind])[0];
}
function counts({ state }) {
    return state.kind === 'active' || state.kind === 'ends-soon';
}
function waiverState(waiver, now, policy) {
    const { 'longest-days': longestDays, 'warn-days': warnDays } = policy.waivers;
    return stateOf(waiver, now, { longestDays, warnDays });
}
function waivableOf({ name, version, paths, allPaths }, ids) {
    return { ids, package: name, version, paths, allPaths };
}
/** Everything that this gate found and a waiver may cover. */
function waivables(evidence) {
    const { vulnerabilities, denied, young, deprecated, outdated } = evidence;
    const ofReason = (reason, found) => found.map(({ copy }) => waivableOf(copy, [reason]));
    return [
        ...vulnerabilities.flatMap(({ advisory, hits }) => hits.map(hit => waivableOf(hit, [advisory.id, ...advisory.aliases]))),
        ...ofReason('denied-package', denied),
        ...ofReason('release-too-young', young),
        ...ofReason('deprecated', deprecated),
        ...ofReason('outdated', outdated),
    ];
}


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K5: () => (/* binding */ judgeVulnerabilities),
/* harmony export */   SP: () => (/* binding */ blocksAt),
/* harmony export */   c: () => (/* binding */ blocksSomewhere)
/* harmony export */ });
/* unused harmony export standings */
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8930);
/* harmony import */ var _grant_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5134);



const dayMs = 86_400_000;
/** What the policy makes of one advisory in one copy, the gravest first. */
const standings = [
    'blocks',
    'waiver-expired',
    'waiver-too-long',
    'in-grace',
    'without-fix',
    'waived',
    'before',
    'below-level',
];
/** Every vulnerability with what the policy makes of it: one copy that blocks is enough. */
function judgeVulnerabilities(evidence, policy) {
    return evidence.vulnerabilities.flatMap(vulnerability => {
        const [first] = vulnerability.hits
            .map(hit => ({ worst: hit, standing: standingOf(vulnerability, hit, evidence, policy) }))
            .sort((a, b) => standings.indexOf(a.standing.kind) - standings.indexOf(b.standing.kind));
        return first === undefined ? [] : [{ ...vulnerability, ...first }];
    });
}
function standingOf({ advisory }, hit, evidence, policy) {
    if (!blocksAt(policy, hit.scope, advisory.severity))
        return { kind: 'below-level' };
    if (evidence.base.kind === 'known' && hit.knownBefore)
        return { kind: 'before' };
    const grant = (0,_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .grantFor */ .O4)((0,_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .waivableOf */ .nw)(hit, [advisory.id, ...advisory.aliases]), evidence, policy);
    if (grant !== undefined && (0,_grant_js__WEBPACK_IMPORTED_MODULE_1__/* .counts */ .tQ)(grant))
        return { kind: 'waived', grant };
    // Copy by copy: one that nothing mends must not excuse another that something does.
    if (policy['only-fixable'] && !hit.fixable)
        return { kind: 'without-fix' };
    const until = graceEnd(advisory.published, policy['grace-days']);
    if (until !== undefined && evidence.now < until)
        return { kind: 'in-grace', until };
    if (grant === undefined)
        return { kind: 'blocks' };
    return { kind: grant.state.kind === 'too-long' ? 'waiver-too-long' : 'waiver-expired', grant };
}
/** Does the policy block an advisory of this severity in this scope at all? */
function blocksAt(policy, scope, severity) {
    const level = policy.levels[scope];
    if (level === 'none')
        return false;
    const rank = _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(severity);
    return rank <= _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(level);
}
/** Nobody knows how old an advisory without a date is, so it has no grace. */
function graceEnd(published, days) {
    if (published === undefined || days === 0 || Number.isNaN(published.getTime()))
        return undefined;
    return new Date(published.getTime() + days * dayMs);
}
function blocksSomewhere(policy, severity) {
    return _evidence_js__WEBPACK_IMPORTED_MODULE_2__/* .scopes */ .W.some(scope => blocksAt(policy, scope, severity));
}


/***/ }),

/***/ 2055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ countAdvisories),
/* harmony export */   Np: () => (/* binding */ bySeverity),
/* harmony export */   _w: () => (/* binding */ judgeVulnerable)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8339);
/* harmony import */ var _domain_measure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5217);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8930);
/* harmony import */ var _ruling_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2910);
/* harmony import */ var _standing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1115);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4630);






const marked = 10;
const outcomes = [
    { kind: 'blocks', decision: 'block', reason: 'vulnerable', words: 'to mend' },
    {
        kind: 'waiver-expired',
        decision: 'block',
        reason: 'waiver-expired',
        words: 'with a waiver that has ended',
    },
    {
        kind: 'waiver-too-long',
        decision: 'block',
        reason: 'waiver-too-long',
        words: 'with a waiver that ends too far away',
    },
    { kind: 'in-grace', decision: 'warn', reason: 'vulnerable-in-grace', words: 'still in grace' },
    { kind: 'without-fix', decision: 'warn', reason: 'vulnerable-without-fix', words: 'without a fix' },
    { kind: 'waived', decision: 'pass', reason: 'waived', words: 'waived' },
    { kind: 'before', decision: 'pass', reason: 'vulnerable-before', words: 'in the base branch already' },
    { kind: 'below-level', decision: 'pass', reason: 'vulnerable-below-level', words: 'below its level' },
];
/** Advisories are counted, not packages: one that hits five copies is one thing to mend. */
function judgeVulnerable(evidence, policy) {
    if (evidence.answer.kind === 'failed' || evidence.lockfile.kind === 'refused')
        return { rulings: [], measures: [] };
    const judged = (0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .judgeVulnerabilities */ .K5)(evidence, policy);
    const rulings = outcomes.flatMap(({ kind, decision, reason, words }) => {
        const own = bySeverity(judged.filter(({ standing }) => standing.kind === kind));
        if (own.length === 0)
            return [];
        return [(0,_ruling_js__WEBPACK_IMPORTED_MODULE_2__/* .rule */ .Hu)(decision, reason, headline(own, words), own.map(finding))];
    });
    return {
        rulings,
        measures: [...severityMeasures(judged, policy), ...otherMeasures(judged, evidence.lockfile.packages)],
        annotations: annotations(judged),
    };
}
function bySeverity(judged) {
    const rank = ({ advisory }) => _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(advisory.severity);
    return [...judged].sort((a, b) => rank(a) - rank(b));
}
/** Different advisories, whatever number of packages each hits. */
function countAdvisories(judged) {
    return new Set(judged.map(({ advisory }) => advisory.id)).size;
}
/** `2 advisories to mend, 1 critical and 1 high: lodash, minimist`. */
function headline(own, words) {
    const kinds = _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.flatMap(severity => {
        const count = countAdvisories(own.filter(({ advisory }) => advisory.severity === severity));
        return count === 0 ? [] : [`${count} ${severity}`];
    });
    const names = [...new Set(own.map(({ advisory }) => advisory.package))];
    const counted = (0,_ruling_js__WEBPACK_IMPORTED_MODULE_2__/* .many */ ._d)(countAdvisories(own), 'advisory', 'advisories');
    return `${counted} ${words}, ${kinds.join(', ')}: ${(0,_ruling_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .KE)(names)}`;
}
function finding(judged) {
    const { advisory, standing, worst } = judged;
    const { grant, until } = standing;
    const message = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeVulnerability */ .an)(judged, worst);
    const late = until !== undefined
        ? `; blocks from ${until.toISOString().slice(0, 10)}`
        : grant !== undefined && standing.kind !== 'waived'
            ? `; the waiver by ${grant.waiver.owner} ends on ${grant.waiver.expires}`
            : '';
    const { where } = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(worst);
    return {
        message: `${message}${late}`,
        severity: advisory.severity,
        where: advisory.url === undefined ? where : { ...where, url: advisory.url },
        remedy: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRemedy */ .cF)(judged),
        ...(standing.kind === 'waived' && grant !== undefined ? (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .waiverOf */ .Ci)(grant) : {}),
    };
}
/** A severity that blocks somewhere is held against none; only what blocks counts there. */
function severityMeasures(judged, policy) {
    return _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.flatMap((severity) => {
        const own = judged.filter(({ advisory }) => advisory.severity === severity);
        const held = (0,_standing_js__WEBPACK_IMPORTED_MODULE_3__/* .blocksSomewhere */ .c)(policy, severity);
        if (!held && own.length === 0)
            return [];
        if (!held)
            return [(0,_domain_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)({ name: `${severity} advisories`, value: countAdvisories(own), unit: '' })];
        const blocking = own.filter(({ standing: { kind } }) => ['blocks', 'waiver-expired', 'waiver-too-long'].includes(kind));
        const name = `${severity} advisories that count`;
        return [(0,_domain_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)({ name, value: countAdvisories(blocking), unit: '', limit: 0 })];
    });
}
function otherMeasures(judged, packages) {
    const waived = countAdvisories(judged.filter(({ standing }) => standing.kind === 'waived'));
    return [
        ...(waived === 0 ? [] : [(0,_domain_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)({ name: 'waived advisories', value: waived, unit: '' })]),
        ..._evidence_js__WEBPACK_IMPORTED_MODULE_5__/* .scopes */ .W
            .filter(scope => packages[scope] > 0)
            .map(scope => (0,_domain_measure_js__WEBPACK_IMPORTED_MODULE_1__/* .measure */ .xP)({ name: `packages, ${scope}`, value: packages[scope], unit: '' })),
    ];
}
function annotations(judged) {
    const levels = {
        blocks: 'error',
        'waiver-expired': 'error',
        'waiver-too-long': 'error',
        'in-grace': 'warning',
        'without-fix': 'warning',
    };
    const all = bySeverity(judged).flatMap((one) => {
        const level = levels[one.standing.kind];
        if (level === undefined)
            return [];
        const { file, line } = one.worst.place;
        const message = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeVulnerability */ .an)(one, one.worst)}\n${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeRemedy */ .cF)(one)}`;
        const title = `${one.advisory.severity}: ${one.advisory.id}`;
        return [{ level, title, message, file, ...(line === undefined ? {} : { line }) }];
    });
    return ['error', 'warning'].flatMap(level => all.filter(annotation => annotation.level === level).slice(0, marked));
}


/***/ }),

/***/ 4630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ namedCopy),
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Ci: () => (/* binding */ waiverOf),
/* harmony export */   Vl: () => (/* binding */ shownVersions),
/* harmony export */   _Q: () => (/* binding */ shownTitle),
/* harmony export */   an: () => (/* binding */ describeVulnerability),
/* harmony export */   cF: () => (/* binding */ describeRemedy),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   x: () => (/* binding */ shownWay)
/* harmony export */ });
/* harmony import */ var _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6701);

const titleLimit = 300;
/** A source may say as much as it likes. */
function shownTitle({ advisory: { title } }) {
    return title.length <= titleLimit ? title : `${title.slice(0, titleLimit)}…`;
}
/** `lodash 4.17.20 (production)`. */
function namedCopy({ name, version, scope }) {
    return `${(0,_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(name)} ${(0,_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(version)} (${scope})`;
}
/** `app > lib > lodash`, cut in the middle where it is long. */
function shownPath(path) {
    const steps = path.map(_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q);
    if (steps.length <= 6)
        return steps.join(' > ');
    return [...steps.slice(0, 3), '…', ...steps.slice(-2)].join(' > ');
}
function shownVersions({ hits }) {
    return (0,_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)([...new Set(hits.map(({ version }) => version))], 4);
}
/** The shortest way in, where it is not a direct dependency. */
function shownWay({ paths }) {
    const [first = []] = paths;
    return first.length < 2 ? '' : `, by way of ${shownPath(first)}`;
}
function describeVulnerability({ advisory, hits }, worst) {
    const what = `${(0,_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(advisory.package)} ${shownVersions({ hits })} (${worst.scope})`;
    return `${what}: ${shownTitle({ advisory })} (${(0,_domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(advisory.id)})${shownWay(worst)}`;
}
/** What to do, with the version that mends it. */
function describeRemedy({ fix, command, hint }) {
    if (fix === undefined)
        return 'No version mends it yet: replace the package, or waive it with an owner and an end.';
    if (command !== undefined)
        return `Mended in ${fix}: run \`${command}\`.`;
    return hint === undefined ? `Mended in ${fix}.` : `Mended in ${fix}; ${hint}.`;
}
function placeOf({ place }) {
    return { where: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) } };
}
function waiverOf({ waiver: { id, reason, owner, expires } }) {
    return { waiver: { id, reason, owner, expires } };
}


/***/ }),

/***/ 2910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* reexport safe */ _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__.$Q),
/* harmony export */   Hu: () => (/* reexport safe */ _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__.Hu),
/* harmony export */   KE: () => (/* reexport safe */ _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__.KE),
/* harmony export */   _d: () => (/* reexport safe */ _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__._d)
/* harmony export */ });
/* harmony import */ var _domain_ruling_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6701);



/***/ }),

/***/ 7389:
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
;// CONCATENATED MODULE: ./.compiled/advisories/advisory.js
const sourceKinds = ['registry', 'osv', 'file'];

// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
;// CONCATENATED MODULE: ./.compiled/domain/values/repository-path.js

/** A path that means the same file in the workspace and in a commit, so nothing may lead out of the repository. */
const repositoryPath = () => schemas/* string */.YjP()
    .min(1)
    .refine(text => !/^([\\/]|[a-z]:)/i.test(text) && stepsOf(text).length > 0 && !stepsOf(text).includes('..'), 'expected a path inside the repository, without `..`')
    .transform(text => stepsOf(text).join('/'))
    .meta({ title: 'path in the repository' });
function stepsOf(text) {
    return text.split(/[\\/]/).filter(step => step !== '.' && step !== '');
}

// EXTERNAL MODULE: ./.compiled/domain/values/version-range.js
var version_range = __webpack_require__(5917);
// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/policy.js









const levels = [...finding/* severities */.gO, 'none'];
const level = () => schemas/* enum */.k5n(levels, { error: `expected ${levels.join(', ')}` });
const filled = () => schemas/* string */.YjP().trim().min(1);
const webUrl = () => schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected a URL that starts with https:// or http://' });
const denied = schemas/* strictObject */.rej({
    package: filled().describe('Name of the package; `*` stands for any text.'),
    versions: (0,version_range/* versionRange */.Q)().prefault('*').describe('Range of the versions that are denied.'),
    reason: filled().describe('Why it is denied.'),
});
const releaseAge = schemas/* strictObject */.rej({
    days: (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().min(1, 'expected one day or more'))
        .describe('Least age of a locked version.'),
    decision: schemas/* enum */.k5n(['block', 'warn'], { error: 'expected block or warn' })
        .prefault('block')
        .describe('What a younger one does.'),
    exempt: (0,list/* list */.p)().prefault([]).describe('Packages that may be of any age; `*` stands for any text.'),
});
const waivers = schemas/* strictObject */.rej({
    file: repositoryPath().prefault('.github/golive-waivers.yml').describe('Where the waivers stand.'),
    'longest-days': (0,whole/* whole */.W)()
        .pipe(schemas/* number */.aig().max(90, 'expected 90 days or fewer'))
        .prefault(90)
        .describe('Longest life of a waiver; at most 90 days.'),
    'warn-days': (0,whole/* whole */.W)().prefault(14).describe('How many days ahead a waiver’s end is warned of.'),
});
const policy = schemas/* strictObject */.rej({
    lockfile: filled()
        .optional()
        .describe('Path of the lockfile. Without it the one in the working directory is taken.'),
    levels: schemas/* strictObject */.rej({
        production: level().prefault('high').describe('For what is shipped.'),
        optional: level().prefault('high').describe('For what is shipped where it can be installed.'),
        development: level().prefault('critical').describe('For what is needed to build and test only.'),
    })
        .prefault({})
        .describe('Least severity that blocks, by scope; `none` lets every advisory of that scope through.'),
    'grace-days': (0,whole/* whole */.W)()
        .prefault(0)
        .describe('Days since its publication for which an advisory only warns.'),
    'only-fixable': (0,flag/* flag */.J)().prefault(false).describe('An advisory that no version mends yet only warns.'),
    'new-only': (0,flag/* flag */.J)()
        .prefault(false)
        .describe('Only what the base branch (on a push: the commit before it) has not already blocks.'),
    deny: schemas/* array */.YOg(denied).prefault([]).describe('Packages that must not be locked.'),
    deprecated: schemas/* enum */.k5n(['off', 'warn'], { error: 'expected off or warn' })
        .prefault('off')
        .describe('Whether deprecated versions are warned of.'),
    'outdated-majors': (0,whole/* whole */.W)()
        .prefault(0)
        .describe('Warns of direct dependencies so many major versions behind; 0 never does.'),
    'release-age': releaseAge.optional().describe('Least age of a release, against hijacked versions.'),
    sources: schemas/* array */.YOg(schemas/* enum */.k5n(sourceKinds, { error: `expected ${sourceKinds.join(', ')}` }))
        .min(1, 'expected a source')
        .optional()
        .describe('Who is asked for advisories, in this order, until one answers for all packages. Without it `registry`, `osv` and, with `advisories`, `file`.'),
    advisories: filled().optional().describe('File with advisories, for runners without a network.'),
    'registry-url': webUrl().optional().describe('Registry in place of the one in `.npmrc`.'),
    'osv-url': webUrl().prefault('https://api.osv.dev').describe('Where OSV answers.'),
    deadline: (0,duration/* duration */.p0)().prefault('60s').describe('For all questions to sources together, retries included.'),
    waivers: waivers.prefault({}).describe('Known risks that somebody took for a time.'),
    comment: (0,flag/* flag */.J)().prefault(false).describe('Keep a comment with the report on the pull request.'),
    sarif: filled()
        .optional()
        .describe('Where to write the findings as SARIF 2.1.0, from the working directory.'),
})
    .superRefine(({ sources, advisories }, context) => {
    if (sources === undefined || sources.includes('file') === (advisories !== undefined))
        return;
    const [path, message] = advisories === undefined
        ? ['advisories', 'is missing: `sources` names `file`']
        : ['sources', 'does not name `file`, so `advisories` would never be read'];
    context.addIssue({ code: 'custom', path: [path], message });
})
    .transform(given => ({ ...given, sources: given.sources ?? usualSources(given.advisories) }));
function usualSources(advisories) {
    return advisories === undefined ? ['registry', 'osv'] : ['registry', 'osv', 'file'];
}

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/reasons.js
/** Each way in which the audit gate decides, with what it means. */
const reasons = {
    passed: 'No known advisory hits a locked package.',
    'vulnerable-below-level': 'Advisories hit, each below the level of its scope.',
    'vulnerable-before': 'Advisories hit, and the base branch has each of them already.',
    waived: 'What would block is waived.',
    'vulnerable-in-grace': 'An advisory hits that is younger than the grace days; it blocks when they are over.',
    'vulnerable-without-fix': 'An advisory hits that no version mends yet, and only fixable ones block.',
    vulnerable: 'An advisory at or above the level of its scope hits a locked package.',
    'denied-package': 'A package is locked that the policy denies.',
    'release-too-young': 'A locked version was published too recently.',
    deprecated: 'Its publisher deprecated a locked version.',
    outdated: 'A direct dependency is too many major versions behind.',
    'waiver-expired': 'A waiver that is needed has ended.',
    'waiver-too-long': 'A waiver ends further away than is allowed.',
    'waiver-ends-soon': 'A waiver that is in use ends soon.',
    'waiver-unused': 'A waiver covers nothing that was found.',
    'lockfile-missing': 'There is no lockfile.',
    'lockfile-several': 'There are several lockfiles, and nothing tells which one counts.',
    'lockfile-outside-workspace': 'The lockfile’s path leads out of the workspace.',
    'lockfile-unreadable': 'The lockfile can not be read.',
    'lockfile-too-large': 'The lockfile is above 200 MB.',
    'lockfile-empty': 'The lockfile is empty.',
    'lockfile-broken': 'The lockfile is not of its format, or ends early.',
    'lockfile-conflict': 'A merge conflict stands in the lockfile.',
    'lockfile-version-unknown': 'The lockfile is of a version that is not known.',
    'lockfile-kind-unknown': 'The lockfile is of a kind that is not known.',
    'manifest-unreadable': 'A package.json that the lockfile covers can not be read.',
    'lockfile-mismatch': 'The lockfile does not match a package.json.',
    'no-packages': 'The lockfile holds no package, and a package.json asks for some.',
    'sources-failed': 'No source of advisories answered for all packages.',
    'documents-unavailable': 'The registry did not tell of a package what a rule of the policy needs.',
    'base-unavailable': 'The base branch’s lockfile can not be read, so every advisory counts as new.',
};

;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/spec.js




const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'audit-gate',
    title: 'Golive audit gate',
    description: 'Holds the locked packages against known advisories, and says so when nobody could be asked.',
    branding: { icon: 'shield', color: 'green' },
    inputs: {
        lockfile: {
            description: 'Path of the lockfile: package-lock.json, npm-shrinkwrap.json, pnpm-lock.yaml or yarn.lock. Without it the one in the working directory is taken.',
            schema: schemas/* string */.YjP(),
            overrides: 'lockfile',
        },
        advisories: {
            description: 'File with advisories, for runners without a network.',
            schema: schemas/* string */.YjP(),
            overrides: 'advisories',
        },
    },
    policy: policy,
    outputs: {
        critical: 'Number of critical advisories that hit, waived ones too; empty when unknown.',
        high: 'Number of high advisories; empty when unknown.',
        moderate: 'Number of moderate advisories; empty when unknown.',
        low: 'Number of low advisories; empty when unknown.',
        waived: 'Number of advisories that a waiver lets through; empty when unknown.',
        source: 'Who answered: `registry`, `osv` or `file`; empty when nobody did.',
        sarif: 'Path of the SARIF file; empty when none is wanted or nobody answered.',
    },
    reasons: reasons,
    permissions: {
        contents: {
            access: 'read',
            why: 'on pull requests, to read policy, waivers and `.npmrc` of the base branch, and with `new-only` its lockfile',
        },
        'pull-requests': { access: 'write', why: 'with `comment: true`' },
    },
    post: false,
});


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

/***/ 3554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isMap)
/* harmony export */ });
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


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

/***/ 5917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ versionRange)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);


/** A range in semver's words, such as `<4.17.21`, `^2.0.0 || 3.1.4` or `*`. */
const versionRange = () => zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()
    .trim()
    .min(1)
    .refine(text => semver__WEBPACK_IMPORTED_MODULE_0__.validRange(text) !== null, 'expected a range of versions such as `<4.17.21` or `*`')
    .meta({ title: 'range of versions' });


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


/***/ }),

/***/ 5510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ matches)
/* harmony export */ });
/** `*` stands for any text; everything else for itself. Linear, unlike a regular expression made from it. */
function matches(pattern, text) {
    const parts = pattern.split('*');
    const [first = '', ...rest] = parts;
    if (rest.length === 0)
        return text === pattern;
    if (!text.startsWith(first))
        return false;
    const last = rest.at(-1) ?? '';
    let at = first.length;
    for (const part of rest.slice(0, -1)) {
        const found = text.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
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


/***/ }),

/***/ 7062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ edgesTo),
/* harmony export */   _t: () => (/* binding */ splitDescriptor),
/* harmony export */   pK: () => (/* binding */ findExact),
/* harmony export */   t9: () => (/* binding */ indexDescriptors),
/* harmony export */   wo: () => (/* binding */ demand)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3584);

function indexDescriptors(exact, overridden) {
    const bare = new Map();
    const byName = new Map();
    for (const [descriptor, id] of exact) {
        const [name] = splitDescriptor(descriptor);
        const at = descriptor.indexOf('::');
        if (at !== -1 && !bare.has(descriptor.slice(0, at)))
            bare.set(descriptor.slice(0, at), id);
        const ids = byName.get(name);
        if (ids === undefined)
            byName.set(name, new Set([id]));
        else
            ids.add(id);
    }
    return { exact, bare, byName, isFree: name => overridden === undefined || overridden.has(name) };
}
function splitDescriptor(descriptor) {
    const at = descriptor.indexOf('@', 1);
    return at === -1 ? [descriptor, ''] : [descriptor.slice(0, at), descriptor.slice(at + 1)];
}
/** Berry writes `npm:` before a range in the key, and, before version 8, not where the range is required. */
function findExact({ exact, bare }, name, range) {
    const found = exact.get(`${name}@${range}`) ?? exact.get(`${name}@npm:${range}`);
    if (found !== undefined)
        return found;
    // Berry adds to a range of a folder or patch who required it.
    return /^(?:file|link|portal|patch|exec):/.test(range) ? bare.get(`${name}@${range}`) : undefined;
}
/**
 * The edges of one requirement: where a resolution or a catalog takes the range's place, the lockfile does
 * not say which entry is meant, so every entry of the name is.
 */
function edgesTo(index, { name, range, kind }) {
    const exact = findExact(index, name, range);
    if (exact !== undefined)
        return [{ name, range, kind, to: exact }];
    const free = range.startsWith('catalog:') || index.isFree(name);
    const all = kind === 'peer' || !free ? [] : [...(index.byName.get(name) ?? [])];
    return all.length === 0 ? [{ name, range, kind }] : all.map(to => ({ name, range, kind, to }));
}
/** Yarn locks what is optional, too, for every platform. */
function demand(edges, who, line) {
    const lost = edges.find(({ to, kind }) => to === undefined && kind !== 'peer');
    if (lost !== undefined)
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .broken */ .mw)(`${who} needs ${lost.name} ${lost.range}, and nothing is locked for it`, line);
    return edges;
}


/***/ }),

/***/ 3584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   cv: () => (/* binding */ LockfileFault),
/* harmony export */   mw: () => (/* binding */ broken)
/* harmony export */ });
/** Thrown by what reads a lockfile, and turned into a refusal in one place. */
class LockfileFault extends Error {
    reason;
    line;
    constructor(reason, message, line) {
        super(message);
        this.reason = reason;
        this.line = line;
    }
}
/** Names in a lockfile may be of any length, and a message quotes them. */
const messageLimit = 400;
function refusalOf(fault) {
    return {
        ok: false,
        reason: fault.reason,
        message: fault.message.slice(0, messageLimit),
        ...(fault.line === undefined ? {} : { line: fault.line }),
    };
}
function broken(message, line) {
    return new LockfileFault('lockfile-broken', message, line);
}


/***/ }),

/***/ 1137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ projectPath),
/* harmony export */   ji: () => (/* binding */ manifestPath),
/* harmony export */   uJ: () => (/* binding */ joinPath)
/* harmony export */ });
/* unused harmony export folderOf */
/** The folder a file lies in; `.` for the workspace itself. */
function folderOf(path) {
    const at = path.lastIndexOf('/');
    return at === -1 ? '.' : path.slice(0, at);
}
/** Joins two relative paths, `.` and `..` worked out. */
function joinPath(base, path) {
    const parts = [];
    for (const part of `${base}/${path}`.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/') || '.';
}
/** The folder of a package.json as the lockfile names projects. */
function projectPath(lockfile, manifest) {
    const base = folderOf(lockfile);
    const folder = folderOf(manifest);
    if (base === '.')
        return folder;
    return folder === base
        ? '.'
        : folder.startsWith(`${base}/`)
            ? folder.slice(base.length + 1)
            : `../${folder}`;
}
/** Where a project's package.json is, relative to the workspace. */
function manifestPath(lockfile, project) {
    return joinPath(folderOf(lockfile), `${project}/package.json`);
}


/***/ }),

/***/ 7264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ scanJson)
/* harmony export */ });
/** Below this no lockfile says anything of a package. */
const guardedDepth = 5;
/** Goes once through text that JSON.parse has taken, for what JSON.parse does not tell. */
function scanJson(text, under) {
    const lines = new Map();
    const stack = [];
    let section = '';
    let line = 1;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 10)
            line += 1;
        else if (code === 123)
            stack.push(stack.length < guardedDepth ? new Set() : undefined);
        else if (code === 91)
            stack.push(undefined);
        else if (code === 125 || code === 93)
            stack.pop();
        else if (code === 34) {
            const end = endOfString(text, at);
            const keys = stack.at(-1);
            if (keys !== undefined && isKey(text, end)) {
                const key = plain(text.slice(at + 1, end));
                if (keys.has(key) || key === '__proto__')
                    return { lines, odd: { key, line } };
                keys.add(key);
                if (stack.length === 1)
                    section = key;
                else if (stack.length === 2 && section === under)
                    lines.set(key, line);
            }
            at = end;
        }
    }
    return { lines, odd: undefined };
}
function endOfString(text, start) {
    let end = text.indexOf('"', start + 1);
    while (end !== -1 && isEscaped(text, end))
        end = text.indexOf('"', end + 1);
    return end === -1 ? text.length : end;
}
function isEscaped(text, quote) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92)
        slashes += 1;
    return slashes % 2 === 1;
}
function isKey(text, end) {
    let at = end + 1;
    while (text.charCodeAt(at) <= 32)
        at += 1;
    return text.charCodeAt(at) === 58;
}
function plain(raw) {
    return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}


/***/ }),

/***/ 7647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readManifest),
/* harmony export */   w: () => (/* binding */ overriddenName)
/* harmony export */ });
/* harmony import */ var _documents_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);
/* harmony import */ var _workspaces_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2992);


const fields = [
    ['dependencies', 'production'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'development'],
    ['peerDependencies', 'peer'],
];
/** Undefined where the text is no package.json. */
function readManifest({ text }) {
    const value = parse(text);
    if (!(0,_documents_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .j)(value))
        return undefined;
    const optional = new Set(Object.keys(mapAt(value, 'optionalDependencies')));
    const peers = mapAt(value, 'peerDependenciesMeta');
    const requirements = fields.flatMap(([field, kind]) => Object.entries(mapAt(value, field)).flatMap(([name, range]) => {
        if (typeof range !== 'string' || (kind === 'production' && optional.has(name)))
            return [];
        return [
            { name, range, kind, ...(kind === 'peer' && isOptional(peers[name]) ? { optional: true } : {}) },
        ];
    }));
    return {
        name: typeof value['name'] === 'string' ? value['name'] : undefined,
        requirements,
        workspaces: (0,_workspaces_js__WEBPACK_IMPORTED_MODULE_1__/* .workspacePatterns */ .Z)(value['workspaces']),
        overridden: new Set([
            ...overriddenNames(value['overrides']),
            ...overriddenNames(value['resolutions']),
            ...overriddenNames(mapAt(value, 'pnpm')['overrides']),
        ]),
    };
}
function parse(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
function mapAt(value, key) {
    const found = value[key];
    return (0,_documents_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .j)(found) ? found : {};
}
function isOptional(value) {
    return (0,_documents_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .j)(value) && value['optional'] === true;
}
function overriddenNames(value) {
    if (!(0,_documents_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .j)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [
        ...(overriddenName(key) ?? []),
        ...overriddenNames(inner),
    ]);
}
/** The last name of `a`, `a@^1`, `parent>a`, `parent/a` or `parent@1>a@2`. */
function overriddenName(key) {
    const last = key
        .split(/>(?=@?[a-z])/i)
        .at(-1)
        ?.trim() ?? key;
    const [, name] = /((?:@[^/@]+\/)?[^/@]+)(?:@.*)?$/.exec(last) ?? [];
    return name === undefined ? undefined : [name];
}


/***/ }),

/***/ 173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ textOf),
/* harmony export */   m: () => (/* binding */ lineAt)
/* harmony export */ });
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3584);

const mark = /^(?:<{7}(?: |$)|={7}$|>{7}(?: |$)|\|{7}(?: |$))/m;
/** The text without a byte order mark and with plain line breaks; refuses what no lockfile is. */
function textOf(data) {
    const text = data
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .replaceAll('\r\n', '\n');
    if (text.trim() === '')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('lockfile-empty', 'the lockfile is empty');
    const conflict = mark.exec(text);
    if (conflict !== null)
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .LockfileFault */ .cv('lockfile-conflict', 'the lockfile has the marks of a merge conflict; settle it and let the package manager write the lockfile again', lineAt(text, conflict.index));
    return text;
}
/** 1-based. */
function lineAt(text, offset) {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
        line += 1;
    return line;
}


/***/ }),

/***/ 2992:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ workspacePatterns),
/* harmony export */   a: () => (/* binding */ workspaceTest)
/* harmony export */ });
/* harmony import */ var _documents_map_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3554);

/** The patterns of `workspaces` in package.json: a list, or a map with one under `packages`. */
function workspacePatterns(value) {
    const list = (0,_documents_map_js__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .j)(value) ? value['packages'] : value;
    if (!Array.isArray(list))
        return [];
    return list.filter(item => typeof item === 'string').map(pattern => pattern.replace(/^\.\/|\/+$/g, ''));
}
/** Whether a folder is a workspace: the last pattern that speaks of it decides, as with npm and yarn. */
async function workspaceTest(value) {
    const patterns = workspacePatterns(value);
    if (patterns.length === 0)
        return () => false;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19));
    const tests = patterns.map(pattern => ({
        takes: !pattern.startsWith('!'),
        matches: picomatch(pattern.replace(/^!/, '').replace(/^\.\//, '')),
    }));
    return folder => tests.findLast(({ matches }) => matches(folder))?.takes === true;
}


/***/ }),

/***/ 5603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ covers)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);
/* harmony import */ var _domain_wildcard_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5510);


/** What is not wholly inside the scope is not waived: one way that nobody looked at is enough to be hit. */
function covers({ id, scope }, found) {
    const wanted = id.toLowerCase();
    return (found.ids.some(known => known.toLowerCase() === wanted) &&
        (0,_domain_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .c)(scope.package, found.package) &&
        coversVersion(scope.versions, found.version) &&
        coversPaths(scope.path, found));
}
function coversVersion(range, version) {
    // A version of git's or a tarball's is none of semver's: only "every version" has it.
    return range === '*' || semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, range, { includePrerelease: true });
}
function coversPaths(path, { paths, allPaths }) {
    if (path === '*')
        return true;
    // A name with the mark in it could pass for two.
    const isPlain = (way) => !way.some(step => step.includes('>'));
    return allPaths && paths.length > 0 && paths.every(way => isPlain(way) && (0,_domain_wildcard_js__WEBPACK_IMPORTED_MODULE_1__/* .matches */ .c)(path, way.join(' > ')));
}


/***/ })

};
