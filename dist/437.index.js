export const id = 437;
export const ids = [437,762,493];
export const modules = {

/***/ 7437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
// EXTERNAL MODULE: ./.compiled/coverage/hits.js
var coverage_hits = __webpack_require__(6348);
;// CONCATENATED MODULE: ./.compiled/coverage/totals.js

const metrics = ['lines', 'branches', 'functions', 'statements'];
function countHits(hits) {
    let total = 0;
    let covered = 0;
    for (const count of hits.lines) {
        if (count === coverage_hits/* notCode */.DK)
            continue;
        total += 1;
        if (count > 0)
            covered += 1;
    }
    return {
        lines: { total, covered },
        ...(hits.branches === undefined ? {} : { branches: countParts(hits.branches) }),
        ...(hits.functions === undefined ? {} : { functions: countParts(hits.functions) }),
        ...(hits.statements === undefined ? {} : { statements: countParts(hits.statements) }),
    };
}
/** A metric that one of the files does not tell is told of none: half a sum would lie. */
function sumTotals(all) {
    const sum = (metric) => {
        const counts = all.map(totals => totals[metric]);
        if (counts.length === 0 || counts.some(count => count === undefined))
            return undefined;
        return counts.reduce((a, b) => ({ total: a.total + (b?.total ?? 0), covered: a.covered + (b?.covered ?? 0) }), { total: 0, covered: 0 });
    };
    const [branches, functions, statements] = [sum('branches'), sum('functions'), sum('statements')];
    return {
        lines: sum('lines') ?? { total: 0, covered: 0 },
        ...(branches === undefined ? {} : { branches }),
        ...(functions === undefined ? {} : { functions }),
        ...(statements === undefined ? {} : { statements }),
    };
}
/** NaN of nothing: 0 of 0 is neither covered nor not. */
function percentOf({ total, covered }) {
    // Multiplied first: 29 of 100 is 29 %, and (29 / 100) * 100 is a little less.
    return total === 0 ? Number.NaN : (covered * 100) / total;
}
function countParts(parts) {
    let covered = 0;
    for (let index = 0; index < parts.hits.length; index += 1)
        if ((parts.hits[index] ?? 0) > 0)
            covered += 1;
    return { total: parts.hits.length, covered };
}

;// CONCATENATED MODULE: ./.compiled/coverage/merge.js


/** Unites by line. A summary beside a full report of the same file says nothing more. */
function mergeFiles(resolved) {
    const byPath = new Map();
    for (const file of resolved) {
        const known = byPath.get(file.path);
        if (known === undefined)
            byPath.set(file.path, [file]);
        else
            known.push(file);
    }
    const ambiguous = [];
    const files = [...byPath].map(([path, all]) => {
        const known = all.flatMap(({ hits }) => (hits === undefined ? [] : [hits]));
        const formats = [...new Set(all.map(({ format }) => format))];
        const [first, ...others] = known;
        if (first !== undefined) {
            const hits = others.reduce(coverage_hits/* uniteHits */.Oc, first);
            return { path, hits, totals: countHits(hits), formats };
        }
        const [summary, second] = all.flatMap(({ totals }) => (totals === undefined ? [] : [totals]));
        if (second !== undefined)
            ambiguous.push(path);
        return { path, hits: undefined, totals: summary ?? { lines: { total: 0, covered: 0 } }, formats };
    });
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), ambiguous: ambiguous.sort() };
}

;// CONCATENATED MODULE: ./.compiled/coverage/formats/json.js
/** The first key that an object holds twice, down to the given depth: JSON.parse would keep the last, whatever the first said. */
function findDuplicateKey(text, deepest) {
    const stack = [];
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 123)
            stack.push(stack.length < deepest ? new Set() : undefined);
        else if (code === 91)
            stack.push(undefined);
        else if (code === 125 || code === 93)
            stack.pop();
        else if (code === 34) {
            const end = endOfString(text, at);
            const keys = stack.at(-1);
            if (keys !== undefined && isKey(text, end)) {
                const raw = text.slice(at + 1, end);
                const key = raw.includes('\\') ? plainKey(raw) : raw;
                if (keys.has(key))
                    return key;
                keys.add(key);
            }
            at = end;
        }
    }
    return undefined;
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
function plainKey(raw) {
    try {
        return String(JSON.parse(`"${raw}"`));
    }
    catch {
        return raw;
    }
}

// EXTERNAL MODULE: ./.compiled/coverage/report.js
var report = __webpack_require__(6860);
;// CONCATENATED MODULE: ./.compiled/coverage/formats/lcov-functions.js

const notCalled = -1;
/** The functions of one file: declared by line and name, called by name, both as places in the report's bytes. */
class LcovFunctions {
    #data;
    #parts = (0,coverage_hits/* noParts */.K_)();
    #starts = [];
    #ends = [];
    #byIndex = new Map();
    #byName;
    #calls = 0;
    constructor(data) {
        this.#data = data;
    }
    /** `FN:line[,end],name`. */
    declare(line, nameStart, nameEnd) {
        if (!(0,coverage_hits/* addPart */.hs)(this.#parts, line, 0))
            return false;
        const place = this.#parts.hits.length - 1;
        this.#parts.hits[place] = notCalled;
        this.#starts[place] = nameStart;
        this.#ends[place] = nameEnd;
        if (this.#byName !== undefined)
            this.#remember(this.#byName, place);
        return true;
    }
    /** `FNDA:hits,name`: tools tell the calls in the order of the declarations, so names are hardly ever looked up. */
    call(count, nameStart, nameEnd) {
        const place = this.#calls;
        this.#calls += 1;
        const start = this.#starts[place];
        const end = this.#ends[place];
        const next = this.#parts.hits[place] === notCalled && start !== undefined && end !== undefined;
        if (next && this.#isSame(start, end, nameStart, nameEnd))
            return this.#count(place, count);
        return this.#callByName(count, this.#data.toString('latin1', nameStart, nameEnd));
    }
    /** `FNL:index,line[,end]`. */
    declareIndex(index, line) {
        this.#byIndex.set(index, this.#parts.hits.length);
        return this.declare(line, 0, 0);
    }
    /** `FNA:index,hits,name`: one name of several that a function has; any call of them is its own. */
    callIndex(index, count) {
        const place = this.#byIndex.get(index);
        return place !== undefined && this.#count(place, count);
    }
    /** All functions so far; it is ready for the next file then. */
    take() {
        const { hits } = this.#parts;
        for (const place of hits.keys())
            if (hits[place] === notCalled)
                hits[place] = 0;
        this.#starts.length = 0;
        this.#ends.length = 0;
        this.#byIndex.clear();
        this.#byName = undefined;
        this.#calls = 0;
        return (0,coverage_hits/* packParts */.iT)(this.#parts);
    }
    /** Functions of one name are called in their order; what is called once more than there are counts for the last. */
    #callByName(count, name) {
        this.#byName ??= this.#names();
        const known = this.#byName.get(name);
        if (known === undefined)
            return false;
        while (known.next < known.places.length - 1 && this.#isCalled(known.places[known.next]))
            known.next += 1;
        const place = known.places[known.next];
        return place !== undefined && this.#count(place, count);
    }
    /** Names are short: a call out of JavaScript would cost more than the comparison. */
    #isSame(start, end, otherStart, otherEnd) {
        if (end - start !== otherEnd - otherStart)
            return false;
        const data = this.#data;
        for (let at = 0; at < end - start; at += 1)
            if (data[start + at] !== data[otherStart + at])
                return false;
        return true;
    }
    #isCalled(place) {
        return place !== undefined && this.#parts.hits[place] !== notCalled;
    }
    #count(place, count) {
        const { hits } = this.#parts;
        hits[place] = Math.max(hits[place] ?? 0, Math.min(count, coverage_hits/* mostHits */.G));
        return count >= 0;
    }
    #names() {
        const names = new Map();
        for (const place of this.#starts.keys())
            this.#remember(names, place);
        return names;
    }
    #remember(names, place) {
        const name = this.#data.toString('latin1', this.#starts[place], this.#ends[place]);
        const known = names.get(name);
        if (known === undefined)
            names.set(name, { places: [place], next: 0 });
        else
            known.places.push(place);
    }
}

;// CONCATENATED MODULE: ./.compiled/coverage/formats/lcov-section.js


const dash = 45;
const lcov_section_metrics = ['branches', 'functions'];
/** What stands from SF to end_of_record. One for all files: its arrays grow to the largest of them and no further. */
class LcovSection {
    path;
    #data;
    #cursor;
    #lines = (0,coverage_hits/* noHits */.g7)();
    #branches = (0,coverage_hits/* noParts */.K_)();
    #functions;
    #sums = { branches: 0, functions: 0 };
    #last = 0;
    constructor(data, cursor) {
        this.#data = data;
        this.#cursor = cursor;
        this.#functions = new LcovFunctions(data);
    }
    /** `DA:line,hits[,checksum]`. gcov writes negative hits for an overflow; they say nothing that can be trusted. */
    line() {
        const line = this.#cursor.number();
        const count = this.#cursor.number();
        if (line > this.#last)
            this.#last = line;
        return (0,coverage_hits/* addLine */.cG)(this.#lines, line, count);
    }
    /** `BRDA:line,block,branch,taken`; a branch may be an expression with commas, a dash was never reached. */
    branch() {
        const cursor = this.#cursor;
        const line = cursor.number();
        let fields = 0;
        while (cursor.skip())
            fields += 1;
        if (line === -1 || fields < 2)
            return false;
        const unreached = this.#data[cursor.at] === dash && cursor.at + 1 === cursor.end;
        return (0,coverage_hits/* addPart */.hs)(this.#branches, line, unreached ? 0 : cursor.number());
    }
    /** `FN:line[,end],name`; a name may itself be a number. */
    declareFunction() {
        const cursor = this.#cursor;
        const line = cursor.number();
        let name = cursor.at;
        if (cursor.number() !== -1 && cursor.at < cursor.end)
            name = cursor.at;
        return line !== -1 && name < cursor.end && this.#functions.declare(line, name, cursor.end);
    }
    /** `FNDA:hits,name`. */
    callFunction() {
        const cursor = this.#cursor;
        const count = cursor.number();
        return count !== -1 && this.#functions.call(count, cursor.at, cursor.end);
    }
    /** `FNL:index,line[,end]`. */
    declareIndex() {
        const index = this.#cursor.number();
        const line = this.#cursor.number();
        return index !== -1 && line !== -1 && this.#functions.declareIndex(index, line);
    }
    /** `FNA:index,hits,name`. */
    callIndex() {
        const index = this.#cursor.number();
        const count = this.#cursor.number();
        return index !== -1 && count !== -1 && this.#functions.callIndex(index, count);
    }
    /** `FNF:count` and `BRF:count`: only kept to see whether records are missing. */
    sum(metric) {
        const count = this.#cursor.number();
        this.#sums[metric] = Math.max(this.#sums[metric], count);
        return count !== -1;
    }
    /** Gives what was told, and is ready for the next file. */
    finish() {
        const { lines } = this.#lines;
        const branches = (0,coverage_hits/* packParts */.iT)(this.#branches);
        const functions = this.#functions.take();
        const hits = {
            lines: lines.slice(0, this.#last + 1),
            ...(branches.lines.length === 0 ? {} : { branches }),
            ...(functions.lines.length === 0 ? {} : { functions }),
        };
        const silent = lcov_section_metrics.filter(metric => this.#sums[metric] > 0 && hits[metric] === undefined);
        lines.fill(coverage_hits/* notCode */.DK, 0, this.#last + 1);
        this.#last = 0;
        this.#sums.branches = 0;
        this.#sums.functions = 0;
        this.path = undefined;
        return { hits, silent };
    }
}

;// CONCATENATED MODULE: ./.compiled/coverage/formats/line-cursor.js
const [comma, zero] = [44, 48];
/** Reads the fields of one line from its bytes: a string for each of millions of lines would be most of the work. */
class LineCursor {
    #data;
    at = 0;
    end = 0;
    constructor(data) {
        this.#data = data;
    }
    /** Stands on a line without its line break. */
    move(at, end) {
        this.at = at;
        this.end = end;
    }
    /** A field of digits only, and steps behind its comma; -1, without a step, when the field is anything else. */
    number() {
        const data = this.#data;
        let at = this.at;
        let value = 0;
        for (; at < this.end && data[at] !== comma; at += 1) {
            const digit = (data[at] ?? 0) - zero;
            if (digit < 0 || digit > 9)
                return -1;
            value = value * 10 + digit;
        }
        if (at === this.at)
            return -1;
        this.at = Math.min(at + 1, this.end);
        return value;
    }
    /** Steps behind the next comma; false, without a step, when there is none. */
    skip() {
        const data = this.#data;
        let at = this.at;
        while (at < this.end && data[at] !== comma)
            at += 1;
        if (at >= this.end)
            return false;
        this.at = at + 1;
        return true;
    }
}

;// CONCATENATED MODULE: ./.compiled/coverage/formats/lcov.js




const [newline, carriage, colon, hash, upperA, upperZ] = [10, 13, 58, 35, 65, 90];
/** A record's letters in one number, to compare them without a string. */
const code = (letters) => [...letters].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
const [SF, DA, BRDA, BRF] = [code('SF'), code('DA'), code('BRDA'), code('BRF')];
const [FN, FNDA, FNF, FNL, FNA] = [code('FN'), code('FNDA'), code('FNF'), code('FNL'), code('FNA')];
/** Records that say nothing we count; sums (LF, LH, ...) are never trusted. */
const ignored = new Set(['TN', 'FNH', 'LF', 'LH', 'BRH', 'VER', 'MCDC', 'MCF', 'MCH'].map(code));
/** Reads lcov's tracefile, whose grammar is in geninfo(1), from its bytes: sections of one file are united by line. */
function parseLcov(data) {
    const cursor = new LineCursor(data);
    const section = new LcovSection(data, cursor);
    const files = new Map();
    const silent = { branches: new Set(), functions: new Set() };
    let [line, at] = [0, 0];
    while (at < data.length) {
        line += 1;
        const found = data.indexOf(newline, at);
        const next = found === -1 ? data.length : found;
        const end = next > at && data[next - 1] === carriage ? next - 1 : next;
        const start = at;
        at = next + 1;
        if (end === start || data[start] === hash)
            continue;
        const record = codeOf(data, start, end, cursor);
        if (record === SF) {
            if (section.path !== undefined)
                return (0,report/* refuse */.T)('truncated', 'a file starts before the one above it ended', line);
            const path = data.toString('utf8', cursor.at, end).trim();
            if (path === '')
                return (0,report/* refuse */.T)('unparsable', 'a file has no name', line);
            section.path = path;
        }
        else if (record === 0 && /^end_of_record\s*$/.test(data.toString('utf8', start, end))) {
            const { path } = section;
            if (path === undefined)
                return (0,report/* refuse */.T)('unparsable', 'a record ends that did not start', line);
            const finished = section.finish();
            for (const metric of finished.silent)
                silent[metric].add(path);
            const known = files.get(path);
            files.set(path, known === undefined ? finished.hits : (0,coverage_hits/* uniteHits */.Oc)(known, finished.hits));
        }
        else if (!ignored.has(record) && !(section.path !== undefined && read(record, section))) {
            // A line that just ends was cut; one that goes on was never right.
            const fault = found === -1 && files.size > 0 ? 'truncated' : 'unparsable';
            const shown = data.toString('utf8', start, Math.min(end, start + 60));
            return (0,report/* refuse */.T)(fault, `the line is no record of lcov: ${shown}`, line);
        }
    }
    if (section.path !== undefined)
        return (0,report/* refuse */.T)('truncated', 'the last record does not end', line);
    if (files.size === 0)
        return (0,report/* refuse */.T)('empty', 'there is no file in it');
    return { ok: true, format: 'lcov', files: complete(files, silent) };
}
/** The letters before the colon, where the cursor then stands; 0 when the line starts with none. */
function codeOf(data, start, end, cursor) {
    let record = 0;
    let at = start;
    for (; at < end && at - start < 5; at += 1) {
        const letter = data[at] ?? 0;
        if (letter === colon)
            break;
        if (letter < upperA || letter > upperZ)
            return 0;
        record = record * 256 + letter;
    }
    if (data[at] !== colon || at >= end)
        return 0;
    cursor.move(at + 1, end);
    return record;
}
function read(record, section) {
    switch (record) {
        case DA:
            return section.line();
        case BRDA:
            return section.branch();
        case FN:
            return section.declareFunction();
        case FNDA:
            return section.callFunction();
        case FNL:
            return section.declareIndex();
        case FNA:
            return section.callIndex();
        case FNF:
            return section.sum('functions');
        case BRF:
            return section.sum('branches');
        default:
            return false;
    }
}
/**
 * Where branches or functions are told at all, a file without any has none; a file that only sums them up tells nothing of
 * them, and neither does a report without a single one: many tools write `FNF:0` whatever the code is.
 */
function complete(files, silent) {
    const all = [...files];
    for (const metric of ['branches', 'functions']) {
        if (!all.some(([, hits]) => hits[metric] !== undefined))
            continue;
        for (const [path, hits] of all)
            if (!silent[metric].has(path))
                hits[metric] ??= { lines: [], hits: [] };
    }
    return all.map(([path, hits]) => ({ path, hits, totals: undefined }));
}

;// CONCATENATED MODULE: ./.compiled/coverage/parse-report.js



/** What JSON of an entry's maps lies within this depth: file, map, id. */
const guardedDepth = 6;
/** Tells the format by the content, never by the name. */
async function parseReport(data) {
    const head = data
        .toString('utf8', 0, 4096)
        .replace(/^\uFEFF/, '')
        .trimStart();
    if (head === '')
        return (0,report/* refuse */.T)('empty', 'the file is empty');
    if (head.startsWith('{'))
        return await parseJson(data);
    if (head.startsWith('<'))
        return await parseXml(data);
    if (/^(TN:|SF:|#)/.test(head))
        return parseLcov(withoutMark(data));
    return (0,report/* refuse */.T)('unparsable', 'this is none of lcov, istanbul, cobertura and clover', 1);
}
/** Some editors and shells put a byte order mark in front. */
function withoutMark(data) {
    return data[0] === 0xef && data[1] === 0xbb && data[2] === 0xbf ? data.subarray(3) : data;
}
async function parseJson(data) {
    const text = withoutMark(data).toString('utf8');
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return (0,report/* refuse */.T)(text.trimEnd().endsWith('}') ? 'unparsable' : 'truncated', `this is not JSON: ${message.slice(0, 120)}`);
    }
    const twice = findDuplicateKey(text, guardedDepth);
    if (twice !== undefined)
        return (0,report/* refuse */.T)('forbidden', `the key ${JSON.stringify(twice.slice(0, 120))} stands twice in one object`);
    const entries = new Map(Object.entries(value ?? {}));
    if (entries.size === 0)
        return (0,report/* refuse */.T)('empty', 'there is no file in it');
    const first = [...entries.values()][0];
    const isSummary = entries.has('total') || (typeof first === 'object' && first !== null && 'lines' in first);
    if (isSummary)
        return (await __webpack_require__.e(/* import() */ 352).then(__webpack_require__.bind(__webpack_require__, 6352))).parseIstanbulSummary(entries);
    return (await __webpack_require__.e(/* import() */ 669).then(__webpack_require__.bind(__webpack_require__, 9669))).parseIstanbul(entries);
}
async function parseXml(data) {
    const text = withoutMark(data).toString('utf8').trimStart();
    const root = /<coverage\b[^>]*>/.exec(text.slice(0, 16_384))?.[0];
    if (root === undefined)
        return (0,report/* refuse */.T)('unparsable', 'the XML is neither cobertura nor clover');
    const isClover = /\bclover\s*=|\bgenerated\s*=/.test(root) || /<(test)?project\b/.test(text.slice(0, 16_384));
    if (isClover)
        return (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(486)]).then(__webpack_require__.bind(__webpack_require__, 8486))).parseClover(text);
    return (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(158)]).then(__webpack_require__.bind(__webpack_require__, 4158))).parseCobertura(text);
}

// EXTERNAL MODULE: ./.compiled/domain/result.js
var result = __webpack_require__(521);
// EXTERNAL MODULE: ./.compiled/domain/values/size.js
var size = __webpack_require__(5868);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/refusals.js

const reasons = {
    missing: 'report-missing',
    'outside-workspace': 'report-outside-workspace',
    'too-large': 'report-too-large',
    'not-a-file': 'report-unreadable',
    unreadable: 'report-unreadable',
};
function refusedFile(path, refusal) {
    return { path, reason: reasons[refusal.reason], message: describe(refusal) };
}
/** The faults that the parsers name, as reasons. */
const faultReasons = {
    empty: 'report-empty',
    unparsable: 'report-unparsable',
    truncated: 'report-truncated',
    forbidden: 'report-forbidden',
};
function describe(refusal) {
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
            return `cannot be read: ${refusal.message}`;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/found.js

/** Reports are read up to this many bytes. */
const reportLimit = 200_000_000;
/** The files that patterns name; each pattern must name one, or half of a report would pass for the whole. */
async function findReports(files, patterns) {
    const without = patterns.filter(pattern => pattern.startsWith('!'));
    const wanted = patterns.filter(pattern => !pattern.startsWith('!'));
    const found = new Map();
    const refused = new Map();
    for (const pattern of wanted) {
        const named = await files.glob([pattern, ...without]);
        for (const file of named.files)
            found.set(file.path, file);
        for (const { path, refusal } of named.refused)
            refused.set(path, refusedFile(path, refusal));
        if (named.files.length + named.refused.length === 0)
            refused.set(pattern, nothing(pattern));
    }
    if (wanted.length === 0)
        refused.set('', nothing(patterns.join(', ')));
    return {
        files: [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
        refused: [...refused.values()],
    };
}
function nothing(pattern) {
    return { path: pattern, reason: 'report-missing', message: 'matches no file' };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/baseline.js





const doubtful = /^(report-|checkout-|files-not-in-tree$|no-lines$|no-tests$|tests-not-run$)/;
/** A stored Result of this gate, or any coverage report. */
async function gatherBaseline(context, tracked) {
    const path = context.policy.baseline;
    if (path === undefined)
        return { kind: 'none' };
    const read = await readBaseline(context, path, await tracked);
    if (typeof read === 'string')
        return { kind: 'unusable', why: `${path} ${read}` };
    const result = readResult(read);
    if (result !== undefined)
        return ofResult(path, result);
    const parsed = await parseReport(read);
    if (!parsed.ok)
        return { kind: 'unusable', why: `${path}: ${parsed.message}` };
    const totals = sumTotals(parsed.files.flatMap(({ hits, totals }) => (hits === undefined ? (totals ?? []) : countHits(hits))));
    if (totals.lines.total === 0)
        return { kind: 'unusable', why: `${path} tells of no line` };
    return { kind: 'known', path, percent: percentages(totals), tests: undefined };
}
/** Its bytes, or why there are none. One that is part of the repository is the base branch's on pull requests, as the policy is. */
async function readBaseline({ files, event, github }, path, tracked) {
    const read = await files.read(path, reportLimit);
    if (!read.ok)
        return refusedFile(path, read.refusal).message;
    const name = read.file.absolute.slice(files.workspace.length + 1).replaceAll('\\', '/');
    if (event.pullRequest === undefined || tracked?.has(name) !== true)
        return read.data;
    try {
        return (await github.readFile(name, event.pullRequest.baseSha)) ?? 'is not in the base branch';
    }
    catch (error) {
        return `could not be read from the base branch: ${error instanceof Error ? error.message : String(error)}`;
    }
}
function ofResult(path, result) {
    if (result.gate !== 'coverage-gate')
        return { kind: 'unusable', why: `${path} is a result of ${result.gate}` };
    // Its numbers may be those of half a report; the very first run only lacks a baseline.
    const doubt = result.findings.find(({ code }) => doubtful.test(code));
    if (doubt !== undefined)
        return { kind: 'unusable', why: `${path} is of a run that could not be checked (${doubt.code})` };
    const value = (name) => result.measures.find(measure => measure.name === name)?.value;
    const told = metrics.flatMap(metric => {
        const percent = value(metric);
        return percent === undefined ? [] : [[metric, percent]];
    });
    return { kind: 'known', path, percent: Object.fromEntries(told), tests: value('tests') };
}
function percentages(totals) {
    const told = metrics.flatMap(metric => {
        const count = totals[metric];
        return count === undefined || count.total === 0 ? [] : [[metric, percentOf(count)]];
    });
    return Object.fromEntries(told);
}
function readResult(data) {
    const head = data.toString('utf8', 0, 200);
    if (!head.includes('"schemaVersion"'))
        return undefined;
    try {
        return result/* resultSchema */.F.parse(JSON.parse(data.toString('utf8')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/checkout.js
/** As the commit itself tells: a shallow checkout knows the parents of its commit too, and `git log` hides them. */
async function readCheckout({ process, files, }) {
    // In a container the workspace often belongs to another user, which git refuses unless it is told.
    const args = ['-c', 'safe.directory=*', 'cat-file', '--batch'];
    const options = { cwd: files.workspace, timeoutMs: 10_000, stdin: 'HEAD\n' };
    const { exitCode, stdout } = await process.run('git', args, options);
    const sha = /^([0-9a-f]{40,64}) commit \d+\n/.exec(stdout)?.[1];
    const head = stdout.split('\n\n', 1)[0] ?? '';
    const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(head)?.[1];
    if (exitCode !== 0 || sha === undefined || seconds === undefined)
        return undefined;
    const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, parent = '']) => parent);
    return { sha, parents, committed: new Date(Number(seconds) * 1000) };
}
/** Is this the commit that the verdict will be about, or GitHub's merge of it? Without git nothing else can be there. */
function judgedCheckout(checkout, { subject, event }) {
    const merged = event.pullRequest !== undefined && checkout !== undefined && mergedBase(checkout, subject.sha);
    if (checkout === undefined || checkout.sha === subject.sha || merged)
        return { kind: 'judged' };
    return { kind: 'other', sha: checkout.sha, wanted: subject.sha };
}
/** The base that a merge of the head was made with; undefined when the checkout is no such merge. */
function mergedBase({ parents }, head) {
    const [base, merged] = parents;
    return parents.length === 2 && merged === head ? base : undefined;
}

;// CONCATENATED MODULE: ./.compiled/coverage/patch.js

/** Lines that a unified diff adds or changes, 1-based in the new file. */
function addedLines(patch) {
    const added = [];
    let line = 0;
    for (const text of patch.split('\n')) {
        const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
        if (hunk !== null)
            line = Number(hunk[1]);
        else if (text.startsWith('+')) {
            added.push(line);
            line += 1;
        }
        else if (!text.startsWith('-') && !text.startsWith('\\'))
            line += 1;
    }
    return added;
}
/** Lines that a unified diff adds and removes together: fewer than the file's changes means that it was cut. */
function countChanges(patch) {
    return patch.split('\n').filter(line => line.startsWith('+') || line.startsWith('-')).length;
}
function patchOf(path, added, hits) {
    const code = added.filter(line => (hits.lines[line] ?? coverage_hits/* notCode */.DK) !== coverage_hits/* notCode */.DK);
    return { path, code: code.length, uncovered: code.filter(line => hits.lines[line] === 0) };
}
/** More lines that are no code than this part two ranges. */
const longestBridge = 20;
/** Neighbouring lines as one range; lines that are no code do not part them when `bridges` says so. */
function rangesOf(lines, bridges) {
    const ranges = [];
    for (const line of [...lines].sort((a, b) => a - b)) {
        const last = ranges.at(-1);
        if (last !== undefined && isBridged(last.to, line, bridges))
            last.to = line;
        else
            ranges.push({ from: line, to: line });
    }
    return ranges;
}
function isBridged(from, to, bridges) {
    if (to - from - 1 > longestBridge)
        return false;
    for (let line = from + 1; line < to; line += 1)
        if (!bridges(line))
            return false;
    return true;
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/change.js

/** What the pull request or the push changes, in lines of the commit that is checked out: the reports count those. */
async function gatherChange(context, checkout) {
    const { event, github, subject } = context;
    try {
        if (event.pullRequest !== undefined)
            return { kind: 'known', comparison: await pullRequestChange(context, checkout) };
        if (event.before !== undefined)
            return { kind: 'known', comparison: await github.compare(event.before, subject.sha) };
    }
    catch (error) {
        return { kind: 'unavailable', why: error instanceof Error ? error.message : String(error) };
    }
    return { kind: 'none', why: `the event ${event.name} has no change to look at` };
}
/** The merge that GitHub checks out has other line numbers than the head once the base went on. */
async function pullRequestChange({ event, github, subject }, checkout) {
    const base = checkout === undefined ? undefined : mergedBase(checkout, subject.sha);
    return base === undefined || checkout === undefined
        ? await github.pullFiles(event.pullRequest?.number ?? 0)
        : await github.compare(base, checkout.sha);
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/selection.js
/** A test for paths by globs; picomatch is loaded only where there are some. */
async function selector(globs) {
    if (globs.length === 0)
        return () => false;
    const { default: picomatch } = await __webpack_require__.e(/* import() */ 6).then(__webpack_require__.t.bind(__webpack_require__, 4006, 19));
    return picomatch(globs.map(glob => glob.replace(/^\.\//, '')), { dot: true });
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/patch.js




const unchanged = new Set(['removed', 'unchanged']);
/** The changed lines of files that the reports tell of. */
async function gatherPatch(context, checkout, covered) {
    if (context.policy.patch === undefined)
        return { kind: 'not-asked' };
    const change = await gatherChange(context, checkout);
    if (change.kind === 'none')
        return { kind: 'not-applicable', why: change.why };
    if (change.kind === 'unavailable') {
        const remedy = 'Give the job `permissions: { contents: read, pull-requests: read }`.';
        return { kind: 'unavailable', why: change.why, remedy };
    }
    return comparePatch(change.comparison, covered, await selector(context.policy.exclude));
}
/** Lays the change over the coverage; whatever hides a line of it makes the whole unknown. */
function comparePatch({ files, complete }, covered, excluded) {
    const smaller = 'Make the change smaller, or take `coverage-gate.patch` out for this one.';
    if (!complete)
        return { kind: 'unavailable', why: 'the change has more files than GitHub lists', remedy: smaller };
    const byPath = new Map(covered.map(file => [file.path, file]));
    const changed = files.filter(({ status }) => !unchanged.has(status));
    const pairs = [];
    for (const file of changed) {
        const known = byPath.get(file.path);
        if (known === undefined)
            continue;
        // A file that only moved has no change, and no diff.
        if (countChanges(file.patch ?? '') !== file.changes) {
            const why = `GitHub does not show the whole diff of ${file.path}, which is too large`;
            return { kind: 'unavailable', why, remedy: smaller };
        }
        if (known.hits === undefined) {
            const why = `the summary does not tell which lines of ${file.path} are covered`;
            const remedy = 'Give a report that tells lines: coverage-final.json, lcov, cobertura or clover.';
            return { kind: 'unavailable', why, remedy };
        }
        pairs.push({ file, added: addedLines(file.patch ?? ''), hits: known.hits });
    }
    return {
        kind: 'known',
        files: pairs.map(({ file, added, hits }) => patchOf(file.path, added, hits)),
        bridges: new Map(pairs.map(({ file, added, hits }) => [
            file.path,
            new Set(added.filter(line => (hits.lines[line] ?? coverage_hits/* notCode */.DK) === coverage_hits/* notCode */.DK)),
        ])),
        untold: untold(changed, byPath).filter(path => !excluded(path)),
    };
}
/** A new file that no test loads is in no report: it is shown, because nothing can be said of its lines. */
function untold(changed, byPath) {
    const kinds = new Set([...byPath.keys()].map(kindOf));
    return changed.map(({ path }) => path).filter(path => !byPath.has(path) && kinds.has(kindOf(path)));
}
function kindOf(path) {
    return path.slice(path.lastIndexOf('.'));
}

;// CONCATENATED MODULE: ./.compiled/coverage/resolve-path.js
/** The file of the repository that a report means. */
function resolvePath(file, report, tree) {
    const { told, nearest } = candidates(file, report, tree);
    const meant = [...new Set(told.flatMap(ways => ways.find(tree.has) ?? []))];
    if (meant.length > 1)
        return { kind: 'ambiguous', paths: meant };
    const path = meant[0] ?? nearest.find(tree.has);
    return path === undefined ? { kind: 'missing' } : { kind: 'found', path };
}
/** Every path, relative to the workspace, that a report may mean. */
function candidatesOf(file, report, tree) {
    const { told, nearest } = candidates(file, report, tree);
    return [...told.flat(), ...nearest];
}
function candidates(file, report, tree) {
    const path = slashed(file.path);
    const isWithin = (candidate) => !/^(\.\.)?(\/|$)/.test(candidate);
    if (isAbsolute(path))
        return { told: [inside(path, tree)], nearest: [] };
    const folders = ancestors(report.path, tree);
    const told = (file.sources ?? []).map(slashed).map(source => {
        const joined = `${source.replace(/\/$/, '')}/${path}`;
        const ways = isAbsolute(source) ? inside(joined, tree) : folders.map(folder => under(folder, joined));
        return ways.filter(isWithin);
    });
    // In a monorepo each package says src/index.ts: the folder nearest to the report is meant.
    const nearest = folders.map(folder => under(folder, path));
    return { told, nearest: nearest.filter(isWithin) };
}
/** The report's folder and those above it, up to the workspace. */
function ancestors(report, tree) {
    const parts = under(tree.directory, slashed(report)).split('/').slice(0, -1);
    return Array.from({ length: parts.length + 1 }, (_, up) => parts.slice(0, parts.length - up).join('/'));
}
function under(folder, path) {
    return normal(folder === '' ? path : `${folder}/${path}`);
}
function inside(path, tree) {
    const clean = normal(path);
    const root = normal(slashed(tree.workspace));
    return clean.startsWith(`${root}/`) ? [clean.slice(root.length + 1)] : [];
}
/** Windows writes a drive's letter large or small as it likes. */
function slashed(path) {
    return path
        .replace(/^file:\/\/(\/(?=[A-Za-z]:))?/, '')
        .replaceAll('\\', '/')
        .replace(/^[a-z](?=:\/)/, letter => letter.toUpperCase());
}
function isAbsolute(path) {
    return path.startsWith('/') || /^[A-Za-z]:\//.test(path);
}
/** Without `.` and `..`; what would climb above the top keeps its `..`. */
function normal(path) {
    const rooted = path.startsWith('/') ? '/' : '';
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..' && parts.length > 0 && parts.at(-1) !== '..')
            parts.pop();
        else
            parts.push(part);
    }
    return rooted + parts.join('/');
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/tree.js

/** The files of the repository; outside a git checkout the disk is the tree. */
async function openTree({ files }, tracked, reported) {
    const workspace = files.workspace.replaceAll('\\', '/');
    const directory = files.directory
        .slice(files.workspace.length)
        .replace(/^[/\\]/, '')
        .replaceAll('\\', '/');
    const place = { workspace, directory };
    const shorten = (path) => path.startsWith(`${workspace}/`) ? path.slice(workspace.length + 1) : path;
    if (tracked !== undefined)
        return { ...place, shorten, has: path => tracked.has(path) };
    const known = new Set();
    const asked = new Set(reported.flatMap(({ file, reported }) => candidatesOf(reported, file, place)));
    for (const path of asked)
        if (await files.exists(`${files.workspace}/${path}`))
            known.add(path);
    return { ...place, shorten, has: path => known.has(path) };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/reports.js






/** Where the common tools write, the most telling format first. */
const usual = [
    'coverage/coverage-final.json',
    'coverage/lcov.info',
    'coverage/cobertura-coverage.xml',
    'coverage/cobertura.xml',
    'coverage/clover.xml',
    'coverage/coverage-summary.json',
];
/** Reads and parses while git still lists its files; only then are paths looked up. */
async function gatherReports(context, tracked) {
    const { files, policy, log } = context;
    const excluded = selector(policy.exclude);
    const { files: taken, refused: missing } = await find(context);
    const refused = [...missing];
    const parsed = [];
    for (const file of taken) {
        const read = await files.read(file.absolute, reportLimit);
        if (!read.ok) {
            refused.push(refusedFile(file.path, read.refusal));
            continue;
        }
        const report = await parseReport(read.data);
        log.debug(`${file.path}: ${report.ok ? `${report.format}, ${report.files.length} files` : report.message}`);
        if (report.ok)
            parsed.push({ file, report });
        else
            refused.push(faultOf(file.path, report));
    }
    const placed = parsed.flatMap(({ file, report }) => report.files.map(reported => ({ file, reported })));
    const tree = await openTree(context, await tracked, placed);
    const found = place(parsed, tree, await excluded);
    const reports = parsed.map(({ file: { path }, report }) => ({
        path,
        format: report.format,
        files: report.files.length,
    }));
    return { reports, refused, ...found, taken, united: reports.length > 1 };
}
function place(parsed, tree, excluded) {
    const resolved = [];
    const lost = [];
    const ambiguous = [];
    for (const { file, report } of parsed) {
        for (const { hits, totals, ...reported } of report.files) {
            const resolution = resolvePath(reported, file, tree);
            if (resolution.kind === 'ambiguous')
                ambiguous.push(...resolution.paths.filter(path => !excluded(path)));
            else if (resolution.kind === 'missing') {
                const path = tree.shorten(reported.path);
                if (!excluded(path))
                    lost.push({ report: file.path, path });
            }
            else if (!excluded(resolution.path))
                resolved.push({ path: resolution.path, format: report.format, hits, totals });
        }
    }
    return { resolved, lost, ambiguous };
}
async function find({ files, policy }) {
    if (policy.coverage.length > 0)
        return findReports(files, policy.coverage);
    for (const path of usual)
        if (await files.exists(path))
            return findReports(files, [path]);
    const message = 'is not there, nor is any other usual report: name yours as `coverage`';
    return { files: [], refused: [{ path: usual[0] ?? '', reason: 'report-missing', message }] };
}
function faultOf(path, parsed) {
    const { fault, message, line } = parsed;
    return { path, reason: faultReasons[fault], message, ...(line === undefined ? {} : { line }) };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/staleness.js
const sampled = 40;
const sourceLimit = 10_000_000;
/** File systems and commits round their times. */
const toleranceMs = 2000;
const clockSkewMs = 10 * 60_000;
/** Reports that were there before the commit was, or that are part of it. */
async function findStale({ files }, reports, tracked, committed) {
    const prefix = files.directory.slice(files.workspace.length + 1).replaceAll('\\', '/');
    return reports.flatMap(({ path, modified }) => {
        if (tracked?.has(prefix === '' ? path : `${prefix}/${path}`))
            return [{ path, why: 'is part of the commit, so it can not have been made from it' }];
        if (committed === undefined)
            return [{ path, why: 'may be of any age: neither git nor GitHub tells when the commit was made' }];
        if (modified.getTime() + toleranceMs >= committed.getTime())
            return [];
        return [{ path, why: `was written on ${day(modified)}, before the commit of ${day(committed)}` }];
    });
}
/** When the commit that is checked out was made; GitHub knows where there is no checkout. */
async function commitDate({ event, clock, github }, checkout) {
    const date = (await checkout)?.committed ?? (await github.commitDate(event.checkedOutSha).catch(() => undefined));
    const ahead = (date?.getTime() ?? 0) - clock.now().getTime();
    // Clocks differ by minutes, and then nothing is older than the commit; further ahead it tells nothing of its age.
    if (ahead > 0)
        return ahead <= clockSkewMs ? new Date(0) : undefined;
    return date;
}
/** Files with fewer lines than the report tells of: it was made from other sources. */
async function findOverlong(context, covered) {
    const detailed = covered.filter(({ hits }) => hits !== undefined);
    const step = Math.max(1, Math.ceil(detailed.length / sampled));
    const sample = detailed.filter((_, index) => index % step === 0);
    const judged = await Promise.all(sample.map(async ({ path, hits }) => {
        const read = await context.files.read(`${context.files.workspace}/${path}`, sourceLimit);
        // A file that git lists and the disk has not was not what the tests ran.
        if (!read.ok)
            return read.refusal.reason === 'missing' ? [path] : [];
        if (hits === undefined)
            return [];
        return hits.lines.findLastIndex(count => count >= 0) > countLines(read.data) ? [path] : [];
    }));
    return judged.flat();
}
function countLines(data) {
    let lines = 1;
    for (let at = data.indexOf(10); at !== -1; at = data.indexOf(10, at + 1))
        lines += 1;
    return lines;
}
function day(date) {
    return date.toISOString().replace('T', ' ').slice(0, 16);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/test-results/test-run.js
var test_run = __webpack_require__(9397);
;// CONCATENATED MODULE: ./.compiled/test-results/jest-json.js


const assertion = schemas/* object */.Ikc({
    title: schemas/* string */.YjP(),
    fullName: schemas/* string */.YjP().optional(),
    status: schemas/* enum */.k5n(['passed', 'failed', 'skipped', 'pending', 'todo', 'disabled', 'focused']),
    failureMessages: schemas/* array */.YOg(schemas/* string */.YjP()).nullish(),
});
const suite = schemas/* object */.Ikc({
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP(),
    message: schemas/* string */.YjP().optional(),
    assertionResults: schemas/* array */.YOg(assertion),
});
const schema = schemas/* object */.Ikc({
    success: schemas/* boolean */.zMY(),
    numTotalTests: schemas/* number */.aig().int().nonnegative(),
    numFailedTests: schemas/* number */.aig().int().nonnegative(),
    numFailedTestSuites: schemas/* number */.aig().int().nonnegative().default(0),
    numRuntimeErrorTestSuites: schemas/* number */.aig().int().nonnegative().default(0),
    wasInterrupted: schemas/* boolean */.zMY().default(false),
    testResults: schemas/* array */.YOg(suite),
});
/** Reads what `jest --json` and vitest's json reporter write. */
function parseJestJson(value) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return {
            ok: false,
            fault: 'unparsable',
            message: `this is no jest report: ${issue?.path.join('.')}: ${issue?.message}`,
        };
    }
    const { success, wasInterrupted, testResults, ...counts } = parsed.data;
    const { numTotalTests, numFailedTests, numFailedTestSuites, numRuntimeErrorTestSuites } = counts;
    const cases = testResults.flatMap(({ name, assertionResults }) => assertionResults.map(result => caseOf(name, result)));
    // A suite that does not start has no case at all: only its status tells.
    const brokenSuites = testResults
        .filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.some(a => a.status === 'failed'))
        .map(({ name, message }) => ({
        suite: name,
        message: (message ?? 'the suite failed to run').slice(0, test_run/* messageLimit */.xv),
    }));
    const failed = cases.filter(({ status }) => status === 'failed').length;
    const reasons = [
        ...(wasInterrupted ? ['the run was interrupted'] : []),
        ...(success || failed + brokenSuites.length > 0
            ? []
            : ['the run says success: false and shows no failure']),
        ...(numFailedTests > failed ? [`the run counts ${numFailedTests} failures and shows ${failed}`] : []),
        ...(numRuntimeErrorTestSuites > brokenSuites.length
            ? [`${numRuntimeErrorTestSuites} suites did not run`]
            : []),
        ...(numFailedTestSuites > 0 && failed + brokenSuites.length === 0
            ? [`the run counts ${numFailedTestSuites} failed suites and shows none`]
            : []),
        ...(numTotalTests > cases.length
            ? [`the run counts ${numTotalTests} tests and shows ${cases.length}`]
            : []),
    ];
    const [unsuccessful] = reasons;
    const suites = testResults
        .filter(({ assertionResults }) => assertionResults.some(({ status }) => plainOf(status) !== 'skipped'))
        .map(({ name }) => name);
    return {
        ok: true,
        run: {
            format: 'jest',
            cases,
            brokenSuites,
            suites,
            ...(unsuccessful === undefined ? {} : { unsuccessful }),
        },
    };
}
function caseOf(file, { title, fullName, status, failureMessages }) {
    const message = failureMessages?.join('\n').slice(0, test_run/* messageLimit */.xv);
    const name = (fullName ?? title).slice(0, test_run/* nameLimit */.ds);
    return { suite: file, name, status: plainOf(status), file, ...(message ? { message } : {}) };
}
function plainOf(status) {
    return status === 'passed' || status === 'failed' ? status : 'skipped';
}

;// CONCATENATED MODULE: ./.compiled/test-results/parse-tests.js


/** Down to what a test's own entry says: run, list, suite, list, test. */
const parse_tests_guardedDepth = 5;
/** Tells the format by the content. */
async function parseTests(data) {
    const text = data.toString('utf8').replace(/^\uFEFF/, '');
    const start = text.trimStart();
    if (start === '')
        return { ok: false, fault: 'empty', message: 'the file is empty' };
    if (start.startsWith('<'))
        return (await Promise.all(/* import() */[__webpack_require__.e(800), __webpack_require__.e(761)]).then(__webpack_require__.bind(__webpack_require__, 3761))).parseJunit(text.trimStart());
    if (!start.startsWith('{'))
        return { ok: false, fault: 'unparsable', message: 'this is neither JUnit XML nor JSON of jest' };
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        const fault = text.trimEnd().endsWith('}') ? 'unparsable' : 'truncated';
        return {
            ok: false,
            fault,
            message: `this is not JSON: ${error instanceof Error ? error.message.slice(0, 120) : ''}`,
        };
    }
    const twice = findDuplicateKey(text, parse_tests_guardedDepth);
    if (twice !== undefined)
        return {
            ok: false,
            fault: 'forbidden',
            message: `the key ${JSON.stringify(twice.slice(0, 120))} stands twice`,
        };
    return parseJestJson(value);
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather/tests.js



async function gatherTests({ files, policy }) {
    const rules = policy['test-rules'];
    const wanted = rules.suites.length > 0 || rules.minimum > 1 || rules['allowed-drop'] !== undefined;
    if (policy.tests.length === 0 && !wanted)
        return { tests: { kind: 'not-asked' }, taken: [] };
    if (policy.tests.length === 0) {
        const message = 'rules for tests are set and no test results are named: set `tests`';
        const refused = [{ path: 'tests', reason: 'report-missing', message }];
        return { tests: { kind: 'read', runs: [], refused }, taken: [] };
    }
    const found = await findReports(files, policy.tests);
    const refused = [...found.refused];
    const runs = [];
    for (const file of found.files) {
        const read = await files.read(file.absolute, reportLimit);
        if (!read.ok) {
            refused.push(refusedFile(file.path, read.refusal));
            continue;
        }
        const parsed = await parseTests(read.data);
        if (parsed.ok)
            runs.push(parsed.run);
        else
            refused.push({ path: file.path, reason: faultReasons[parsed.fault], message: parsed.message });
    }
    return { tests: { kind: 'read', runs, refused }, taken: found.files };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/gather.js









/** Reads reports, tests, baseline and diff side by side; what can not be read is evidence too. */
async function gather(context) {
    const { policy, files, clock, inputs } = context;
    // git's two processes run while the reports are read and parsed.
    const listing = files.tracked();
    const checkingOut = readCheckout(context);
    const [tracked, checkout, committed, read, { tests, taken }, baseline] = await Promise.all([
        listing,
        checkingOut,
        commitDate(context, checkingOut),
        gatherReports(context, listing),
        gatherTests(context),
        gatherBaseline(context, listing),
    ]);
    const merged = mergeFiles(read.resolved);
    const [stale, overlong, patch, ...members] = await Promise.all([
        findStale(context, [...read.taken, ...taken], tracked, committed),
        findOverlong(context, merged.files),
        gatherPatch(context, checkout, merged.files),
        ...Object.values(policy.groups).map(group => selector(group.files)),
    ]);
    const names = Object.keys(policy.groups);
    return {
        now: clock.now(),
        checkout: judgedCheckout(checkout, context),
        reports: read.reports,
        refused: read.refused,
        files: merged.files,
        totals: sumTotals(merged.files.map(file => file.totals)),
        ambiguous: [...new Set([...merged.ambiguous, ...read.ambiguous])].sort(),
        lost: read.lost,
        stale,
        overlong,
        united: read.united,
        groups: new Map(names.map((name, index) => [name, merged.files.filter(({ path }) => members[index]?.(path) === true)])),
        patch,
        baseline,
        tests,
        outcome: inputs['tests-outcome'],
    };
}

// EXTERNAL MODULE: ./.compiled/domain/decision.js
var domain_decision = __webpack_require__(6862);
// EXTERNAL MODULE: ./.compiled/report/quantity.js
var quantity = __webpack_require__(2443);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
// EXTERNAL MODULE: ./.compiled/domain/ruling.js
var ruling = __webpack_require__(6701);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/ruling.js


;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/limits.js




/** Limits over all files, over groups and over each file, and the budget of uncovered lines. */
function judgeLimits(evidence, policy) {
    const { files, totals, groups } = evidence;
    if (files.length === 0)
        return { rulings: [], measures: [] };
    const overall = hold(totals, policy.limits, 'below-limit', '');
    const byGroup = Object.entries(policy.groups).map(([name, { files: globs, ...limits }]) => {
        const members = groups.get(name) ?? [];
        if (members.length === 0) {
            const message = `the group ${name} has no file: ${globs.join(', ')} matches none that a report tells of`;
            return {
                measures: [],
                rulings: [
                    (0,ruling/* rule */.Hu)('block', 'group-empty', message, [
                        { message, remedy: 'Mend the globs, or collect coverage from files that no test loads.' },
                    ]),
                ],
            };
        }
        return hold(sumTotals(members.map(file => file.totals)), limits, 'group-below-limit', `group ${name}: `);
    });
    return {
        measures: [
            ...overall.measures,
            ...byGroup.flatMap(ruled => ruled.measures),
            ...budgetMeasures(totals, policy),
        ],
        rulings: [
            ...overall.rulings,
            ...byGroup.flatMap(ruled => ruled.rulings),
            ...budget(totals, policy),
            ...floor(evidence, policy),
        ],
    };
}
/** Every metric that is told is measured; those with a limit are held against it. */
function hold(totals, limits, reason, prefix) {
    const measures = [];
    const rulings = [];
    for (const metric of metrics) {
        const count = totals[metric];
        const limit = limits[metric];
        const name = `${prefix}${metric}`;
        // A group is measured by what it is limited in; overall figures are always of interest.
        if (count === undefined || count.total === 0) {
            if (limit === undefined)
                continue;
            // Code without a branch or a function has none that a test could miss.
            if (count !== undefined && metric !== 'lines' && totals.lines.total > 0)
                continue;
            const message = `${name}: a limit is set and no report tells them`;
            rulings.push((0,ruling/* rule */.Hu)('unknown', count === undefined ? 'metric-missing' : 'no-lines', message, [
                { message, remedy: 'Give a report that tells this metric, or take the limit out.' },
            ]));
            continue;
        }
        if (limit === undefined && prefix !== '')
            continue;
        const value = percentOf(count);
        const measured = (0,measure/* measure */.xP)({ name, value, unit: '%', op: '>=', limit });
        measures.push(measured);
        if (measured.ok || limit === undefined)
            continue;
        const missing = Math.ceil((limit * count.total) / 100) - count.covered;
        const message = `${name} ${(0,quantity/* formatQuantity */.V)(value, '%')} of ${limit} %: ${missing} more of ${count.total} must be covered`;
        rulings.push((0,ruling/* rule */.Hu)('block', reason, message));
    }
    return { measures, rulings };
}
function uncovered(totals) {
    return totals.lines.total - totals.lines.covered;
}
function budgetMeasures(totals, policy) {
    const limit = policy['uncovered-lines'];
    return limit === undefined
        ? []
        : [(0,measure/* measure */.xP)({ name: 'uncovered lines', value: uncovered(totals), unit: 'lines', limit })];
}
function budget(totals, policy) {
    const limit = policy['uncovered-lines'];
    if (limit === undefined || uncovered(totals) <= limit)
        return [];
    const message = `${(0,ruling/* many */._d)(uncovered(totals), 'line is', 'lines are')} not covered; the budget is ${limit}`;
    return [(0,ruling/* rule */.Hu)('block', 'too-many-uncovered', message)];
}
function floor({ files }, policy) {
    const limits = policy['per-file'];
    if (limits === undefined)
        return [];
    const untold = metrics.filter(metric => limits[metric] !== undefined &&
        files.some(({ totals }) => totals[metric] === undefined && totals.lines.total > 0));
    const unknown = untold.map(metric => {
        const message = `per file ${metric}: a floor is set and no report tells them of every file`;
        const remedy = 'Give a report that tells this metric, or take the floor out.';
        return (0,ruling/* rule */.Hu)('unknown', 'metric-missing', message, [{ message, remedy }]);
    });
    return [...unknown, ...belowFloor(files, limits)];
}
function belowFloor(files, limits) {
    const below = files.flatMap(file => metrics.flatMap(metric => {
        const [count, limit] = [file.totals[metric], limits[metric]];
        if (limit === undefined || count === undefined || count.total === 0)
            return [];
        const value = percentOf(count);
        return value >= limit
            ? []
            : [
                {
                    file: file.path,
                    message: `${file.path}: ${metric} ${(0,quantity/* formatQuantity */.V)(value, '%')} of ${limit} %`,
                    value,
                },
            ];
    }));
    if (below.length === 0)
        return [];
    const worst = below.sort((a, b) => a.value - b.value);
    const names = [...new Set(worst.map(({ file }) => file))];
    const headline = `${(0,ruling/* many */._d)(names.length, 'file is', 'files are')} below the floor: ${(0,ruling/* listed */.KE)(names)}`;
    return [
        (0,ruling/* rule */.Hu)('block', 'file-below-floor', headline, worst.slice(0, 50).map(({ file, message }) => ({ message, where: { file } }))),
    ];
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/patch.js





/** The lines that the change touches. */
function judgePatch(evidence, policy) {
    const { patch } = evidence;
    const limit = policy.patch?.lines;
    if (limit === undefined || patch.kind === 'not-asked' || patch.kind === 'not-applicable')
        return { rulings: [], measures: [] };
    if (patch.kind === 'unavailable') {
        const message = `the changed lines are not known: ${patch.why}`;
        return {
            measures: [],
            rulings: [(0,ruling/* rule */.Hu)('unknown', 'patch-unavailable', message, [{ message, remedy: patch.remedy }])],
        };
    }
    const total = patch.files.reduce((sum, { code }) => sum + code, 0);
    const missed = patch.files.reduce((sum, { uncovered }) => sum + uncovered.length, 0);
    // A change of comments only has no line that a test could run.
    if (total === 0)
        return { rulings: [], measures: [] };
    const value = percentOf({ total, covered: total - missed });
    const measured = (0,measure/* measure */.xP)({ name: 'changed lines', value, unit: '%', op: '>=', limit });
    const message = `changed lines ${(0,quantity/* formatQuantity */.V)(value, '%')} of ${limit} %: ${missed} of ${total} not covered`;
    return {
        measures: [measured],
        rulings: measured.ok ? [] : [(0,ruling/* rule */.Hu)('block', 'patch-below-limit', message)],
        annotations: annotationsOf(evidence),
    };
}
/** The longest uncovered ranges first; the runner keeps ten. */
function annotationsOf({ patch }) {
    if (patch.kind !== 'known')
        return [];
    const all = patch.files.flatMap(({ path, uncovered }) => rangesOf(uncovered, line => patch.bridges.get(path)?.has(line) === true).map(range => ({
        path,
        ...range,
    })));
    return all
        .sort((a, b) => b.to - b.from - (a.to - a.from))
        .slice(0, 10)
        .map(({ path, from, to }) => ({
        level: 'warning',
        title: 'Not covered',
        message: from === to ? 'No test runs this changed line.' : 'No test runs these changed lines.',
        file: path,
        line: from,
        ...(from === to ? {} : { endLine: to }),
    }));
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/ratchet.js



/** Against what was reached before. A drop is told in percentage points. */
function judgeRatchet(evidence, policy) {
    const { baseline, totals, files } = evidence;
    const needed = policy.ratchet !== undefined || policy['test-rules']['allowed-drop'] !== undefined;
    if (baseline.kind === 'unusable' || (needed && baseline.kind === 'none')) {
        const why = baseline.kind === 'unusable' ? baseline.why : 'none is given';
        const message = `there is no baseline to compare with: ${why}`;
        const remedy = 'Name the result file of an earlier run as `baseline`. On the very first run set `on-unknown: warn` and keep the file of `result-path`.';
        return { measures: [], rulings: [(0,ruling/* rule */.Hu)('unknown', 'baseline-unusable', message, [{ message, remedy }])] };
    }
    const allowed = policy.ratchet?.['allowed-drop'];
    if (baseline.kind === 'none' || allowed === undefined || files.length === 0)
        return { rulings: [], measures: [] };
    const rulings = metrics.flatMap((metric) => {
        const before = baseline.percent[metric];
        const count = totals[metric];
        if (before === undefined)
            return [];
        if (count === undefined || count.total === 0) {
            return [(0,ruling/* rule */.Hu)('unknown', 'metric-missing', `${metric}: the baseline tells them and no report does`)];
        }
        const now = percentOf(count);
        // Floating point alone must not be a drop.
        if (before - now <= allowed + 1e-9)
            return [];
        return [
            (0,ruling/* rule */.Hu)('block', 'coverage-dropped', `${metric} fell from ${(0,quantity/* formatQuantity */.V)(before, '%')} to ${(0,quantity/* formatQuantity */.V)(now, '%')}; ${allowed} points are allowed`),
        ];
    });
    const comparable = metrics.some(metric => baseline.percent[metric] !== undefined);
    return {
        measures: [],
        rulings: comparable ? rulings : [(0,ruling/* rule */.Hu)('unknown', 'baseline-unusable', 'the baseline tells no coverage')],
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/reports.js

/** Can the reports be trusted at all? Each way in which they can not has its own reason. */
function judgeReports(evidence) {
    const { refused, lost, stale, overlong, ambiguous, files, totals } = evidence;
    const unreadable = refused.map(({ path, reason, message, line }) => (0,ruling/* rule */.Hu)('unknown', reason, `${path}: ${message}`, [
        {
            message: `${path}: ${message}`,
            where: { file: path, ...(line === undefined ? {} : { line }) },
            remedy: remedies[reason] ?? 'Look at the step that writes this report.',
        },
    ]));
    const strange = [...new Set(lost.map(({ path }) => path))];
    return {
        measures: [],
        rulings: [
            ...judgeCheckout(evidence),
            ...unreadable,
            ...(strange.length === 0
                ? []
                : [
                    (0,ruling/* rule */.Hu)('unknown', 'files-not-in-tree', `${(0,ruling/* many */._d)(strange.length, 'covered file is', 'covered files are')} not in the repository: ${(0,ruling/* listed */.KE)(strange)}`, [
                        {
                            message: `${(0,ruling/* many */._d)(strange.length, 'covered file is', 'covered files are')} not in the repository: ${(0,ruling/* listed */.KE)(strange, 8)}`,
                            remedy: 'Make the report in this checkout, or leave generated files out with `coverage-gate.exclude`.',
                        },
                    ]),
                ]),
            ...stale.map(({ path, why }) => (0,ruling/* rule */.Hu)('unknown', 'report-stale', `${path} ${why}`, [
                {
                    message: `${path} ${why}`,
                    where: { file: path },
                    remedy: 'Run the tests in this job, or hand the report on as an artifact of this run.',
                },
            ])),
            ...(overlong.length === 0
                ? []
                : [
                    (0,ruling/* rule */.Hu)('unknown', 'report-of-another-commit', `the report tells of lines that ${(0,ruling/* listed */.KE)(overlong)} does not have`, [
                        {
                            message: `the report tells of lines that are not there: ${(0,ruling/* listed */.KE)(overlong, 8)}`,
                            remedy: 'Make the report from the commit that is checked out.',
                        },
                    ]),
                ]),
            ...(ambiguous.length === 0
                ? []
                : [
                    (0,ruling/* rule */.Hu)('unknown', 'report-ambiguous', `the reports do not tell what is said of which file: ${(0,ruling/* listed */.KE)(ambiguous)}`, [
                        {
                            message: `two summaries tell of the same file, or one name stands for several files: ${(0,ruling/* listed */.KE)(ambiguous, 8)}`,
                            remedy: 'Give reports that tell lines (coverage-final.json, lcov, cobertura), with paths from the top of the repository.',
                        },
                    ]),
                ]),
            ...(refused.length === 0 && (files.length === 0 || totals.lines.total === 0)
                ? [
                    (0,ruling/* rule */.Hu)('unknown', 'no-lines', 'the reports tell of no line of code', [
                        {
                            message: 'the reports tell of no line of code',
                            remedy: 'Check `collectCoverageFrom` and `coverage-gate.exclude`.',
                        },
                    ]),
                ]
                : []),
        ],
    };
}
function judgeCheckout({ checkout }) {
    if (checkout.kind === 'judged')
        return [];
    const message = `the workspace holds ${checkout.sha.slice(0, 7)}, and the verdict is about ${checkout.wanted.slice(0, 7)}`;
    const remedy = 'Check the commit out with actions/checkout before the tests, and leave its `ref` as it is.';
    return [(0,ruling/* rule */.Hu)('unknown', 'checkout-of-another-commit', message, [{ message, remedy }])];
}
const remedies = {
    'report-missing': 'Check the path, and that the step which writes it ran and did not fail before.',
    'report-truncated': 'The step that writes it was ended early, or the disk is full.',
    'report-forbidden': 'Such a report is not written by a coverage tool; make it anew.',
    'report-outside-workspace': 'Write the report into the workspace; links that lead out of it are not followed.',
    'report-too-large': 'Reports of up to 200 MB are read: split it, or leave out what is not yours.',
};

// EXTERNAL MODULE: ./.compiled/domain/wildcard.js
var wildcard = __webpack_require__(5510);
// EXTERNAL MODULE: ./.compiled/actions/coverage-gate/policy.js + 1 modules
var policy = __webpack_require__(8239);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/skipped.js



const dayMs = 86_400_000;
const warnDays = 14;
/** A skipped test blocks unless somebody answers for it, for a time. */
function judgeSkipped(skipped, waivers, now) {
    const covers = ({ test }, { name, suite }) => (0,wildcard/* matches */.c)(test, name) || (0,wildcard/* matches */.c)(test, suite);
    const open = skipped.filter(test => !waivers.some(waiver => covers(waiver, test)));
    const used = waivers.filter(waiver => skipped.some(test => covers(waiver, test)));
    const left = (waiver) => (Date.parse(waiver.expires) + dayMs - now.getTime()) / dayMs;
    const expired = used.filter(waiver => left(waiver) <= 0);
    const endless = used.filter(waiver => left(waiver) > policy/* longestWaiverDays */._ + 1);
    const soon = used.filter(waiver => left(waiver) > 0 && left(waiver) <= warnDays);
    const unused = waivers.filter(waiver => !used.includes(waiver));
    return [
        ...(open.length === 0
            ? []
            : [
                (0,ruling/* rule */.Hu)('block', 'tests-skipped', `${(0,ruling/* many */._d)(open.length, 'test is', 'tests are')} skipped: ${(0,ruling/* listed */.KE)(open.map(({ name }) => name), 2)}`, [
                    {
                        message: `${(0,ruling/* many */._d)(open.length, 'test is', 'tests are')} skipped: ${(0,ruling/* listed */.KE)(open.map(({ name }) => name), 8)}`,
                        remedy: 'Run them, or answer for them under `coverage-gate.test-rules.skipped` with a reason, an owner and an end.',
                    },
                ]),
            ]),
        ...expired.map(({ test, owner, expires }) => (0,ruling/* rule */.Hu)('block', 'waiver-expired', `the waiver for ${test} by ${owner} ended on ${expires}`)),
        ...endless.map(({ test, expires }) => (0,ruling/* rule */.Hu)('block', 'waiver-expired', `the waiver for ${test} ends on ${expires}: more than ${policy/* longestWaiverDays */._} days away is not accepted`)),
        ...soon.map(({ test, owner, reason, expires }) => (0,ruling/* rule */.Hu)('warn', 'waiver-ends-soon', `the waiver for ${test} ends on ${expires}`, [
            {
                message: `the waiver for ${test} ends on ${expires}`,
                waiver: { id: test, reason, owner, expires },
            },
        ])),
        ...unused.map(({ test }) => (0,ruling/* rule */.Hu)('warn', 'waiver-unused', `the waiver for ${test} is not needed any more: no such test is skipped`)),
    ];
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/rules/tests.js




/** The test results, and the step that made them: some failures are in no report. */
function judgeTests(evidence, policy) {
    const { tests, outcome } = evidence;
    if (tests.kind === 'not-asked')
        return { rulings: judgeOutcome(outcome, false), measures: [] };
    const unreadable = tests.refused.map(({ path, reason, message }) => (0,ruling/* rule */.Hu)('unknown', reason, `${path}: ${message}`, [
        {
            message: `${path}: ${message}`,
            where: { file: path },
            remedy: 'Check that the test step wrote this file.',
        },
    ]));
    const cases = tests.runs.flatMap(({ cases }) => cases);
    const failed = failures(evidence);
    const skipped = cases.filter(({ status }) => status === 'skipped');
    const ran = cases.length - skipped.length;
    const hidden = tests.runs.reduce((sum, run) => sum + (run.hiddenSkips ?? 0), 0);
    const rules = policy['test-rules'];
    const none = unreadable.length === 0 && cases.length === 0 && failed.length === 0;
    // What a report that cannot be read would have told is not missing, it is unknown.
    const counted = !none && unreadable.length === 0;
    return {
        measures: [
            (0,measure/* measure */.xP)({ name: 'tests', value: cases.length, unit: 'tests' }),
            (0,measure/* measure */.xP)({ name: 'tests that ran', value: ran, unit: 'tests', op: '>=', limit: rules.minimum }),
            (0,measure/* measure */.xP)({ name: 'failed tests', value: failed.length, unit: 'tests', limit: 0 }),
            (0,measure/* measure */.xP)({ name: 'skipped tests', value: skipped.length + hidden, unit: 'tests' }),
        ],
        rulings: [
            ...unreadable,
            ...(failed.length === 0
                ? []
                : [
                    (0,ruling/* rule */.Hu)('block', 'tests-failed', `${(0,ruling/* many */._d)(failed.length, 'test', 'tests')} failed: ${(0,ruling/* listed */.KE)(failed.map(({ name }) => name), 2)}`, failed.slice(0, 50).map(finding)),
                ]),
            ...judgeOutcome(outcome, failed.length > 0),
            ...(none
                ? [
                    (0,ruling/* rule */.Hu)('unknown', 'no-tests', 'the reports tell of no test', [
                        {
                            message: 'the reports tell of no test',
                            remedy: 'Zero tests prove nothing: check the pattern that your runner finds tests by.',
                        },
                    ]),
                ]
                : []),
            ...(!counted || ran >= rules.minimum
                ? []
                : [
                    (0,ruling/* rule */.Hu)('block', 'too-few-tests', `${(0,ruling/* many */._d)(ran, 'test', 'tests')} ran; at least ${rules.minimum} must`),
                ]),
            ...(counted ? judgeDrop(evidence, policy, cases.length) : []),
            ...(counted ? judgeSuites(evidence, rules.suites) : []),
            ...judgeSkipped(skipped, rules.skipped, evidence.now),
            ...judgeHidden(hidden),
        ],
    };
}
/** Failed cases, suites that broke, and runs that say they failed and not why. */
function failures({ tests, }) {
    if (tests.kind === 'not-asked')
        return [];
    return tests.runs.flatMap(run => [
        ...run.cases.filter(({ status }) => status === 'failed').map(failedCase),
        ...run.brokenSuites.map(({ suite, message }) => ({ name: suite, message })),
        ...(run.unsuccessful === undefined ? [] : [{ name: 'the run', message: run.unsuccessful }]),
    ]);
}
function failedCase({ name, message, suite, file }) {
    return {
        name: name === '' ? suite : name,
        message: message ?? 'failed',
        ...(file === undefined ? {} : { file }),
    };
}
function finding({ name, message, }) {
    const [first = ''] = message.split('\n');
    return { message: `${(0,ruling/* clip */.$Q)(name)}: ${first.slice(0, 300)}` };
}
/** Nobody can answer for a skipped test without a name. */
function judgeHidden(hidden) {
    if (hidden === 0)
        return [];
    const message = `the reports count ${(0,ruling/* many */._d)(hidden, 'skipped test', 'skipped tests')} that they do not show`;
    return [(0,ruling/* rule */.Hu)('block', 'tests-skipped', message)];
}
function judgeOutcome(outcome, explained) {
    if (outcome === undefined || outcome === 'success')
        return [];
    if (outcome === 'failure') {
        if (explained)
            return [];
        const message = 'the step that ran the tests failed, and no report says why';
        return [
            (0,ruling/* rule */.Hu)('block', 'tests-step-failed', message, [
                {
                    message,
                    remedy: 'Look at the log of that step: an unhandled rejection, a crash or a coverage threshold.',
                },
            ]),
        ];
    }
    return [(0,ruling/* rule */.Hu)('unknown', 'tests-not-run', `the step that runs the tests was ${outcome}`)];
}
function judgeDrop({ baseline }, policy, count) {
    const allowed = policy['test-rules']['allowed-drop'];
    if (allowed === undefined || baseline.kind !== 'known')
        return [];
    if (baseline.tests === undefined)
        return [(0,ruling/* rule */.Hu)('unknown', 'baseline-unusable', 'the baseline tells no number of tests')];
    const drop = baseline.tests - count;
    return drop <= allowed
        ? []
        : [
            (0,ruling/* rule */.Hu)('block', 'tests-dropped', `${(0,ruling/* many */._d)(drop, 'test', 'tests')} fewer than the baseline's ${baseline.tests}; ${allowed} allowed`),
        ];
}
function judgeSuites({ tests }, required) {
    if (tests.kind === 'not-asked')
        return [];
    const known = tests.runs.flatMap(({ suites }) => suites);
    const missing = required.filter(pattern => !known.some(suite => (0,wildcard/* matches */.c)(pattern, suite)));
    return missing.length === 0
        ? []
        : [(0,ruling/* rule */.Hu)('block', 'suite-missing', `required suites did not run: ${(0,ruling/* listed */.KE)(missing)}`)];
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/sections.js





const shownFiles = 10;
const shownChanges = 50;
const shownRanges = 12;
const shownSources = 50;
/** What stands below the verdict: groups, the change, the worst files, the way here, failing tests, sources. */
function sectionsOf(evidence, policy) {
    return [
        ...failingTests(evidence),
        ...(evidence.files.length === 0 ? [] : [groupsSection(evidence, policy)]),
        ...patchSection(evidence),
        ...trendSection(evidence),
        ...(evidence.files.length === 0 ? [] : [worstFiles(evidence)]),
        sourcesSection(evidence),
    ];
}
function groupsSection({ totals, groups, files }, policy) {
    const row = (name, count, of, limits) => [
        name,
        String(count),
        ...metrics.map(metric => cell(of[metric], limits[metric])),
    ];
    const rows = [
        row('All files', files.length, totals, policy.limits),
        ...Object.entries(policy.groups).map(([name, limits]) => {
            const members = groups.get(name) ?? [];
            return row(name, members.length, sumTotals(members.map(file => file.totals)), limits);
        }),
    ];
    const columns = ['Group', 'Files', 'Lines', 'Branches', 'Functions', 'Statements'].map((title, index) => ({
        title,
        align: index === 0 ? 'left' : 'right',
    }));
    return { title: 'Coverage by group', open: true, blocks: [{ kind: 'table', columns, rows }] };
}
function cell(count, limit) {
    if (count === undefined || count.total === 0)
        return '–';
    const value = percentOf(count);
    const shown = (0,quantity/* formatQuantity */.V)(value, '%');
    if (limit === undefined)
        return shown;
    return value >= limit ? [shown, ' ✅'] : [{ strong: shown }, ` ❌ (≥ ${limit} %)`];
}
function worstFiles({ files }) {
    const missed = (file) => file.totals.lines.total - file.totals.lines.covered;
    const worst = [...files].filter(file => missed(file) > 0).sort((a, b) => missed(b) - missed(a));
    const percent = (count) => count === undefined || count.total === 0 ? '–' : (0,quantity/* formatQuantity */.V)(percentOf(count), '%');
    const rows = worst
        .slice(0, shownFiles)
        .map((file) => [
        { code: file.path },
        percent(file.totals.lines),
        percent(file.totals.branches),
        String(missed(file)),
        file.hits === undefined ? '' : uncoveredRanges(file.hits.lines),
    ]);
    const columns = [
        { title: 'File' },
        { title: 'Lines', align: 'right' },
        { title: 'Branches', align: 'right' },
        { title: 'Missed', align: 'right' },
        { title: 'Not covered' },
    ];
    const block = rows.length === 0
        ? { kind: 'paragraph', text: 'Every line is covered.' }
        : { kind: 'table', columns, rows, omitted: Math.max(0, worst.length - shownFiles) };
    return { title: 'Files with the most uncovered lines', blocks: [block] };
}
function uncoveredRanges(lines) {
    const missed = [];
    lines.forEach((hits, line) => {
        if (hits === 0)
            missed.push(line);
    });
    return written(rangesOf(missed, line => lines[line] === -1), shownRanges / 2);
}
function written(ranges, most) {
    const shown = ranges.slice(0, most).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`));
    return ranges.length > most ? `${shown.join(', ')}, … (${ranges.length - most} more)` : shown.join(', ');
}
function patchSection({ patch }) {
    if (patch.kind === 'not-asked')
        return [];
    if (patch.kind !== 'known')
        return [{ title: 'Changed lines', blocks: [{ kind: 'paragraph', text: `Not judged: ${patch.why}.` }] }];
    const rows = patch.files.map((file) => [
        { code: file.path },
        String(file.code),
        file.code === 0
            ? '–'
            : (0,quantity/* formatQuantity */.V)(percentOf({ total: file.code, covered: file.code - file.uncovered.length }), '%'),
        written(rangesOf(file.uncovered, line => patch.bridges.get(file.path)?.has(line) === true), shownRanges),
    ]);
    const columns = [
        { title: 'File' },
        { title: 'Changed lines', align: 'right' },
        { title: 'Covered', align: 'right' },
        { title: 'Not covered' },
    ];
    const block = rows.length === 0
        ? { kind: 'paragraph', text: 'The change touches no file that the reports tell of.' }
        : {
            kind: 'table',
            columns,
            rows: rows.slice(0, shownChanges),
            omitted: Math.max(0, rows.length - shownChanges),
        };
    const { untold } = patch;
    const silent = untold.length === 0
        ? []
        : [{ kind: 'paragraph', text: `Changed, and in no report, so not judged: ${(0,ruling/* listed */.KE)(untold, 20)}.` }];
    return [{ title: 'Changed lines', open: true, blocks: [block, ...silent] }];
}
function trendSection({ baseline, totals }) {
    if (baseline.kind !== 'known')
        return [];
    const told = metrics.flatMap((metric) => {
        const [before, count] = [baseline.percent[metric], totals[metric]];
        return before === undefined || count === undefined || count.total === 0
            ? []
            : [{ metric, before, now: percentOf(count) }];
    });
    if (told.length === 0)
        return [];
    const chart = {
        kind: 'chart',
        title: 'Baseline (bars) and now (line)',
        unit: 'percent covered',
        categories: told.map(({ metric }) => metric),
        series: [
            { kind: 'bar', values: told.map(({ before }) => before) },
            { kind: 'line', values: told.map(({ now }) => now) },
        ],
        range: [0, 100],
    };
    const changes = told.map(({ metric, before, now }) => `${metric}: ${(0,quantity/* formatQuantity */.V)(before, '%')} → ${(0,quantity/* formatQuantity */.V)(now, '%')}`);
    return [{ title: 'Since the baseline', open: true, blocks: [chart, { kind: 'list', items: changes }] }];
}
function failingTests(evidence) {
    const failed = failures(evidence);
    if (failed.length === 0)
        return [];
    const blocks = failed.slice(0, 20).map(({ name, message }) => ({
        kind: 'details',
        title: { strong: name.slice(0, 200) },
        blocks: [{ kind: 'code', text: message.split('\n').slice(0, 20).join('\n') }],
        open: failed.length === 1,
    }));
    const left = failed.length - blocks.length;
    const more = left > 0 ? [{ kind: 'paragraph', text: `${left} more are not shown.` }] : [];
    return [{ title: `Failing tests (${failed.length})`, open: true, blocks: [...blocks, ...more] }];
}
function sourcesSection({ reports, refused, tests, united, baseline }) {
    const read = [
        ...reports.map(({ path, format, files }) => [{ code: path }, ` (${format}, ${(0,ruling/* many */._d)(files, 'file', 'files')})`]),
        ...refused.map(({ path, message }) => [{ code: (0,ruling/* clip */.$Q)(path) }, `: ${message}`]),
    ];
    const left = read.length - shownSources;
    const items = [
        ...read.slice(0, shownSources),
        ...(left > 0 ? [`… and ${left} more reports`] : []),
        ...(tests.kind === 'read'
            ? [(0,ruling/* many */._d)(tests.runs.length, 'test report', 'test reports')]
            : ['No test results were given: tests are not judged.']),
        ...(baseline.kind === 'known' ? [['Baseline: ', { code: baseline.path }]] : []),
        ...(united ? ['Reports were united by line; their branches are an upper bound.'] : []),
    ];
    return { title: 'What was read', blocks: [{ kind: 'list', items }] };
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/judge.js









/** Every rule speaks; the gravest decides, and the first of its kind gives the reason. */
function judge(evidence, policy) {
    const ruled = [
        judgeTests(evidence, policy),
        judgeReports(evidence),
        judgeLimits(evidence, policy),
        judgePatch(evidence, policy),
        judgeRatchet(evidence, policy),
    ];
    const rulings = ruled.flatMap(({ rulings }) => rulings);
    const decision = rulings.length === 0 ? 'pass' : (0,domain_decision/* worstDecision */._V)(rulings.map(ruling => ruling.decision));
    const first = rulings.find(ruling => ruling.decision === decision);
    const more = rulings.filter(ruling => ruling.decision === decision).length - 1;
    const headline = first === undefined
        ? passed(evidence)
        : more === 0
            ? first.headline
            : `${first.headline} (and ${more} more)`;
    const measures = ruled.flatMap(({ measures }) => measures);
    const findings = rulings.flatMap(({ findings }) => findings);
    return {
        decision,
        reasonCode: first?.reason ?? 'passed',
        headline,
        measures,
        findings,
        sections: sectionsOf(evidence, policy),
        annotations: [
            ...findings
                .filter(({ where, severity }) => where?.file !== undefined && severity === 'high')
                .slice(0, 5)
                .map(({ message, where }) => ({
                level: 'error',
                title: 'Golive coverage gate',
                message,
                file: where?.file ?? '',
                ...(where?.line === undefined ? {} : { line: where.line }),
            })),
            ...ruled.flatMap(({ annotations }) => annotations ?? []),
        ],
        outputs: outputsOf(evidence, measures),
    };
}
function passed({ totals, tests }) {
    const count = tests.kind === 'read' ? tests.runs.reduce((sum, { cases }) => sum + cases.length, 0) : 0;
    const ran = tests.kind === 'read' ? `; ${count} tests, none failed` : '';
    return `lines ${(0,quantity/* formatQuantity */.V)(percentOf(totals.lines), '%')} of ${totals.lines.total}${ran}`;
}
function outputsOf({ totals, tests }, measures) {
    const two = (value) => value === undefined || !Number.isFinite(value) ? '' : (Math.floor(value * 100 + 1e-9) / 100).toFixed(2);
    return {
        lines: two(percentOf(totals.lines)),
        branches: totals.branches === undefined ? '' : two(percentOf(totals.branches)),
        patch: two(measures.find(({ name }) => name === 'changed lines')?.value),
        tests: tests.kind === 'read' ? String(tests.runs.reduce((sum, { cases }) => sum + cases.length, 0)) : '',
    };
}

// EXTERNAL MODULE: ./.compiled/report/comment.js
var comment = __webpack_require__(2493);
// EXTERNAL MODULE: ./.compiled/actions/coverage-gate/spec.js + 1 modules
var spec = __webpack_require__(2762);
;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/publish.js


/** One comment on the pull request, kept up to date. */
async function publish(verdict, _evidence, { policy, event, github, run, log }) {
    if (!policy.comment || event.pullRequest === undefined)
        return;
    const body = (0,comment.renderComment)({ title: spec.spec.title, verdict, url: run.url });
    await github.upsertComment({ issue: event.pullRequest.number, marker: spec.spec.name, body: log.redact(body) });
}

;// CONCATENATED MODULE: ./.compiled/actions/coverage-gate/action.js





const action = (0,host_define/* defineAction */.Q)({ spec: spec.spec, gather: gather, judge: judge, publish: publish });


/***/ }),

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

/***/ 6348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DK: () => (/* binding */ notCode),
/* harmony export */   G: () => (/* binding */ mostHits),
/* harmony export */   K_: () => (/* binding */ noParts),
/* harmony export */   Oc: () => (/* binding */ uniteHits),
/* harmony export */   cG: () => (/* binding */ addLine),
/* harmony export */   g7: () => (/* binding */ noHits),
/* harmony export */   hs: () => (/* binding */ addPart),
/* harmony export */   iT: () => (/* binding */ packParts)
/* harmony export */ });
/* unused harmony export longestFile */
const notCode = -1;
/** No source file has more; a report that says so is wrong and could take all memory. */
const longestFile = 1_000_000;
/** Nor has a file more branches, functions or statements. */
const mostParts = 2_000_000;
/** More hits than fit are as good as these. */
const mostHits = 2 ** 31 - 1;
function noHits() {
    return { lines: new Int32Array(64).fill(notCode) };
}
/** Counts a line; the most that was said of it stays. False when it can not be a line. */
function addLine(hits, line, count) {
    if (!(line >= 1 && line <= longestFile && Number.isInteger(line)) || !(count >= 0))
        return false;
    if (line >= hits.lines.length)
        hits.lines = grown(hits.lines, line);
    const known = hits.lines[line] ?? notCode;
    const capped = Math.min(count, mostHits);
    if (capped > known)
        hits.lines[line] = capped;
    return true;
}
function noParts() {
    return { lines: [], hits: [] };
}
function addPart(parts, line, count) {
    if (!(line >= 0 && line <= longestFile && Number.isInteger(line)) || !(count >= 0))
        return false;
    if (parts.lines.length >= mostParts)
        return false;
    parts.lines.push(line);
    parts.hits.push(Math.min(count, mostHits));
    return true;
}
/** The parts so far in as little memory as they need; what grew is empty again, for the next file. */
function packParts(parts) {
    const packed = { lines: Int32Array.from(parts.lines), hits: Int32Array.from(parts.hits) };
    parts.lines.length = 0;
    parts.hits.length = 0;
    return packed;
}
/** United by line, and within a line by place: adding a report to itself changes nothing. */
function uniteHits(a, b) {
    const [long, short] = a.lines.length >= b.lines.length ? [a.lines, b.lines] : [b.lines, a.lines];
    const lines = long.slice();
    short.forEach((count, line) => {
        if (count > (lines[line] ?? notCode))
            lines[line] = count;
    });
    const branches = uniteParts(a.branches, b.branches);
    const functions = uniteParts(a.functions, b.functions);
    const statements = uniteParts(a.statements, b.statements);
    return {
        lines,
        ...(branches === undefined ? {} : { branches }),
        ...(functions === undefined ? {} : { functions }),
        ...(statements === undefined ? {} : { statements }),
    };
}
function uniteParts(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    const byLine = new Map();
    for (const parts of [a, b]) {
        const seen = new Map();
        for (let index = 0; index < parts.lines.length; index += 1) {
            const line = parts.lines[index] ?? 0;
            const place = seen.get(line) ?? 0;
            seen.set(line, place + 1);
            const known = byLine.get(line) ?? [];
            known[place] = Math.max(known[place] ?? 0, parts.hits[index] ?? 0);
            byLine.set(line, known);
        }
    }
    const lines = [];
    const hits = [];
    for (const [line, counts] of [...byLine].sort(([x], [y]) => x - y)) {
        for (const count of counts) {
            lines.push(line);
            hits.push(count);
        }
    }
    return { lines, hits };
}
function grown(lines, line) {
    const larger = new Int32Array(Math.min(longestFile + 1, Math.max(line + 1, lines.length * 2))).fill(notCode);
    larger.set(lines);
    return larger;
}


/***/ }),

/***/ 6860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ refuse)
/* harmony export */ });
/* unused harmony export formats */
const formats = (/* unused pure expression or super */ null && (['lcov', 'istanbul', 'istanbul-summary', 'cobertura', 'clover']));
/** Names in a report may be of any length, and a message quotes them. */
const messageLimit = 400;
function refuse(fault, message, line) {
    return {
        ok: false,
        fault,
        message: message.slice(0, messageLimit),
        ...(line === undefined ? {} : { line }),
    };
}


/***/ }),

/***/ 521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resultSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4377);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6862);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8339);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5217);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2038);






const resultSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    /** The action's name, such as `coverage-gate`. */
    gate: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decisions */ .a),
    reasonCode: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    headline: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .measureSchema */ .eI),
    findings: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSchema */ .$f),
    facts: _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsSchema */ .t.exactOptional(),
    subject: _subject_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectSchema */ .c,
    run: _subject_js__WEBPACK_IMPORTED_MODULE_4__/* .runSchema */ .L,
    /** ISO 8601, UTC. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$(),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative(),
    tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
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

/***/ 2493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3466);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5612);


/** GitHub takes 65,536 characters; the rest is in the job summary. */
const commentLimit = 60_000;
/** The report as a pull-request comment, with a link to the run. */
function renderComment(request) {
    const { title, verdict, url } = request;
    const head = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHead */ .pd)({ title, ...verdict });
    const foot = `[The whole report](${url})`;
    const { kept, left } = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .keepWithin */ .XY)([...head, ...verdict.sections.map(_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .YN)], commentLimit);
    const missing = left === 0 ? [] : [`_${left} more ${left === 1 ? 'part is' : 'parts are'} left out._`];
    return [...kept, ...missing, foot].join('\n\n');
}


/***/ }),

/***/ 9397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ds: () => (/* binding */ nameLimit),
/* harmony export */   xv: () => (/* binding */ messageLimit)
/* harmony export */ });
/* unused harmony export statuses */
const statuses = (/* unused pure expression or super */ null && (['passed', 'failed', 'skipped']));
/** Names and messages in a report may be of any length. */
const nameLimit = 1000;
const messageLimit = 2000;


/***/ })

};
