export const id = 16;
export const ids = [16];
export const modules = {

/***/ 2619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseDocument)
/* harmony export */ });
/* harmony import */ var _oddities_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6305);

const limit = 1024 * 1024;
/** Parses the file; every syntax error comes back as a problem with its line. */
async function parseDocument(file, text, 
/** What a mistake without a path is told to be in. */
at = 'policy') {
    if (Buffer.byteLength(text) > limit) {
        const problems = [{ at, file, message: 'is larger than 1 MiB' }];
        return { document: { file, value: {}, lineOf: () => undefined }, problems };
    }
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lines = new yaml.LineCounter();
    const parsed = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
    const problemAt = (offset, message) => ({
        at,
        file,
        line: lines.linePos(offset).line,
        message,
    });
    const found = [...parsed.errors, ...parsed.warnings].map(error => problemAt(error.pos[0], error.message));
    const problems = found.length > 0 ? found : (0,_oddities_js__WEBPACK_IMPORTED_MODULE_0__/* .oddities */ .E)(parsed, yaml).map(odd => problemAt(odd.at, odd.message));
    const value = problems.length > 0 ? {} : readValue(parsed, problems, file, at);
    return {
        document: {
            file,
            value,
            lineOf: (path, exact) => lineOf(parsed, lines, path, yaml.isMap, exact !== undefined),
        },
        problems,
    };
}
function readValue(parsed, problems, file, at) {
    try {
        return parsed.toJS({ maxAliasCount: 100 }) ?? {};
    }
    catch (error) {
        problems.push({ at, file, message: error instanceof Error ? error.message : String(error) });
        return {};
    }
}
function lineOf(parsed, lines, path, isMap, exact) {
    let node = parsed.contents;
    let offset;
    for (const step of path) {
        const at = offset;
        if (isMap(node)) {
            const pair = node.items.find(item => keyText(item.key) === String(step));
            if (pair === undefined)
                return exact ? undefined : lineAt(lines, offset);
            offset = startOf(pair.key) ?? at;
            node = pair.value;
        }
        else {
            const item = itemOf(node, step);
            if (item === undefined)
                return exact ? undefined : lineAt(lines, offset);
            offset = startOf(item) ?? at;
            node = item;
        }
    }
    return lineAt(lines, offset);
}
function lineAt(lines, offset) {
    return offset === undefined ? undefined : lines.linePos(offset).line;
}
function itemOf(node, step) {
    if (typeof node !== 'object' || node === null || !('items' in node) || !Array.isArray(node.items))
        return undefined;
    return node.items[Number(step)];
}
function keyText(key) {
    return typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key);
}
function startOf(node) {
    const range = node?.range;
    return range?.[0];
}


/***/ }),

/***/ 5090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** The known word closest to the given one, when it is close enough to be what was meant. */
function nearest(given, known) {
    const most = Math.max(2, Math.floor(given.length / 3));
    const ranked = known
        .map(word => ({ word, distance: distance(given.toLowerCase(), word.toLowerCase()) }))
        .filter(({ distance }) => distance <= most)
        .sort((a, b) => a.distance - b.distance);
    return ranked[0]?.word;
}
/** Levenshtein. */
function distance(a, b) {
    let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const current = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            current.push(Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[b.length] ?? 0;
}


/***/ }),

/***/ 6305:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ oddities)
/* harmony export */ });
/** What YAML allows and no policy needs: each would be read as something else than it says, or drop a rule in silence. */
function oddities(parsed, yaml) {
    const found = [];
    const report = (node, message) => found.push({ at: offsetOf(node), message });
    yaml.visit(parsed, {
        Pair: (_, { key }) => {
            if (!yaml.isScalar(key))
                report(key, 'a key must be a plain word');
            else if (key.value === '__proto__')
                report(key, '"__proto__" is not usable as a key');
            else if (key.source === '<<')
                report(key, 'merge keys are not part of YAML 1.2; write the keys out');
        },
        Node: (_, node) => {
            if (node.tag !== undefined && !yaml.isAlias(node))
                report(node, 'tags are not taken; write the plain value');
        },
        Alias: (_, alias, ancestors) => {
            const target = alias.resolve(parsed);
            if (target === undefined)
                report(alias, `*${alias.source} refers to nothing before it`);
            else if (ancestors.some(ancestor => ancestor === target))
                report(alias, `*${alias.source} refers to itself`);
        },
    });
    return found;
}
function offsetOf(node) {
    return node?.range?.[0] ?? 0;
}


/***/ }),

/***/ 965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ describeIssues)
});

// EXTERNAL MODULE: ./.compiled/documents/issues.js
var documents_issues = __webpack_require__(6090);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/json-schema-processors.js
var json_schema_processors = __webpack_require__(8439);
// EXTERNAL MODULE: ./.compiled/documents/map.js
var map = __webpack_require__(3554);
;// CONCATENATED MODULE: ./.compiled/documents/known-keys.js


/** The keys that a schema takes at a path; of a union, those of every branch. */
function knownKeys(schema, path) {
    const root = json_schema_processors/* toJSONSchema */.bl(schema, { io: 'input', unrepresentable: 'any' });
    const nodes = path.reduce((current, step) => current.flatMap(node => branches(node, root)).flatMap(node => childOf(node, step)), [root]);
    const found = nodes
        .flatMap(node => branches(node, root))
        .flatMap(node => Object.keys(mapOf(node, 'properties')));
    return [...new Set(found)];
}
function childOf(node, step) {
    const named = mapOf(node, 'properties')[String(step)];
    const other = typeof step === 'number' ? node['items'] : node['additionalProperties'];
    return [named ?? other].filter(map/* isMap */.j);
}
function branches(node, root) {
    if (!(0,map/* isMap */.j)(node))
        return [];
    const reference = node['$ref'];
    if (typeof reference === 'string')
        return branches(resolve(reference, root), root);
    const unions = [node['anyOf'], node['oneOf'], node['allOf']].filter(Array.isArray);
    return [node, ...unions.flat().flatMap(branch => branches(branch, root))];
}
function resolve(reference, root) {
    return reference
        .split('/')
        .slice(1)
        .reduce((node, key) => ((0,map/* isMap */.j)(node) ? node[key] : undefined), root);
}
function mapOf(node, key) {
    const value = node[key];
    return (0,map/* isMap */.j)(value) ? value : {};
}

// EXTERNAL MODULE: ./.compiled/documents/nearest.js
var nearest = __webpack_require__(5090);
;// CONCATENATED MODULE: ./.compiled/documents/problems.js



/** Each mistake with its line: `prefix` is where the value lies in the document. */
function describeIssues(issues, document, schema, prefix, at = 'policy') {
    return (0,documents_issues/* plainIssues */.f)(issues).flatMap(issue => {
        const path = issue.path.map(step => (typeof step === 'symbol' ? String(step) : step));
        const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
        return keys.map(key => {
            const full = key === undefined ? path : [...path, key];
            const message = key === undefined ? issue.message : unknownKey(key, knownKeys(schema, path));
            const line = nearestLine(document, prefix, full);
            return {
                at: full.join('.') || at,
                message,
                file: document.file,
                ...(line === undefined ? {} : { line }),
            };
        });
    });
}
/** Of the value, or of what it should be in: in the overlay where it has that, else in the rest. */
function nearestLine(document, prefix, path) {
    for (let length = path.length; length > 0; length -= 1) {
        const part = path.slice(0, length);
        const line = document.lineOf([...prefix, ...part], 'exact') ?? document.lineOf(part, 'exact');
        if (line !== undefined)
            return line;
    }
    return undefined;
}
function unknownKey(key, known) {
    const close = (0,nearest/* nearest */.p)(key, known);
    if (close !== undefined)
        return `is not a known key; did you mean "${close}"?`;
    return known.length === 0 ? 'is not a known key' : `is not a known key; known are ${known.join(', ')}`;
}


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseWaivers: () => (/* binding */ parseWaivers)
});

// EXTERNAL MODULE: ./.compiled/documents/document.js
var documents_document = __webpack_require__(2619);
// EXTERNAL MODULE: ./.compiled/documents/map.js
var map = __webpack_require__(3554);
// EXTERNAL MODULE: ./.compiled/documents/problems.js + 1 modules
var documents_problems = __webpack_require__(965);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./.compiled/domain/values/version-range.js
var version_range = __webpack_require__(5917);
;// CONCATENATED MODULE: ./.compiled/waivers/file-schema.js


/** Blank words answer for nothing. */
const filled = (what) => schemas/* string */.YjP().trim().min(1, `expected ${what}`);
const scope = schemas/* strictObject */.rej({
    package: filled('the name of a package').describe('Name of the package; `*` stands for any text.'),
    versions: (0,version_range/* versionRange */.Q)().describe('Range of the versions that are waived; `*` is every one.'),
    path: filled('a path such as `*` or `app > lib > *`').describe('How it came in, such as `express > body-parser > *`; `*` stands for any text.'),
});
const waiverSchema = schemas/* strictObject */.rej({
    id: filled('the id of an advisory, or a reason code of a gate').describe('What is waived: an advisory such as `GHSA-…`, or a reason code of a gate.'),
    scope: scope.describe('Where it is waived.'),
    reason: filled('a reason').describe('Why the risk is taken.'),
    owner: filled('an owner').describe('Who answers for it.'),
    expires: iso/* date */.p6('expected a day such as 2026-12-31').describe('Last day on which it counts, UTC.'),
});
const waiversFileSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1, { error: 'expected 1' }).describe('Version of this file’s shape.'),
    waivers: schemas/* array */.YOg(waiverSchema).describe('Known risks that somebody took for a time.'),
});

;// CONCATENATED MODULE: ./.compiled/waivers/parse-waivers.js




/** The waivers of a file, or every mistake in it with its line. */
async function parseWaivers(file, text) {
    const { document, problems } = await (0,documents_document/* parseDocument */.T)(file, text, 'waivers');
    if (problems.length > 0)
        return { waivers: [], problems };
    const parsed = waiversFileSchema.safeParse(document.value);
    const found = parsed.success
        ? []
        : (0,documents_problems/* describeIssues */.w)(parsed.error.issues, document, waiversFileSchema, [], 'waivers');
    const all = [...found, ...repeated(document)];
    if (!parsed.success || all.length > 0)
        return { waivers: [], problems: all };
    const waivers = parsed.data.waivers.map((waiver, index) => ({
        ...waiver,
        line: document.lineOf(['waivers', index]) ?? 1,
    }));
    return { waivers, problems: [] };
}
/** Two for the same risk: the later end would win in silence. */
function repeated(document) {
    const { value } = document;
    const list = (0,map/* isMap */.j)(value) && Array.isArray(value['waivers']) ? value['waivers'] : [];
    const first = new Map();
    return list.flatMap((waiver, index) => {
        const key = keyOf(waiver);
        const line = document.lineOf(['waivers', index]);
        if (key === undefined)
            return [];
        if (!first.has(key)) {
            first.set(key, line);
            return [];
        }
        const message = `the same id and scope stand in line ${first.get(key) ?? '?'} already`;
        return [{ at: `waivers.${index}`, message, file: document.file, ...(line === undefined ? {} : { line }) }];
    });
}
function keyOf(waiver) {
    if (!(0,map/* isMap */.j)(waiver) || !(0,map/* isMap */.j)(waiver['scope']))
        return undefined;
    const { package: name, versions, path } = waiver['scope'];
    return JSON.stringify([String(waiver['id']).toLowerCase(), name, versions, path]);
}


/***/ })

};
