export const id = 190;
export const ids = [190];
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

/***/ 3554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isMap)
/* harmony export */ });
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 6190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadPolicy: () => (/* binding */ loadPolicy)
});

// EXTERNAL MODULE: ./.compiled/documents/document.js
var documents_document = __webpack_require__(2619);
// EXTERNAL MODULE: ./.compiled/documents/issues.js
var issues = __webpack_require__(6090);
// EXTERNAL MODULE: ./.compiled/documents/map.js
var map = __webpack_require__(3554);
// EXTERNAL MODULE: ./.compiled/documents/nearest.js
var nearest = __webpack_require__(5090);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/decision.js
var decision = __webpack_require__(6862);
;// CONCATENATED MODULE: ./.compiled/policy/file-schema.js


const mode = schemas/* enum */.k5n(decision/* modes */.nI, { error: 'expected enforce or observe' })
    .describe('`enforce` fails a step whose verdict is no; `observe` only reports.');
const onUnknown = schemas/* enum */.k5n(decision/* onUnknowns */.$k, { error: 'expected block or warn' })
    .describe('What to do when something could not be checked.');
const common = { mode: mode.exactOptional(), 'on-unknown': onUnknown.exactOptional() };
/** The whole policy file: one section per action, and overlays of the same shape per environment. */
function policyFileSchema(specs) {
    const sections = Object.fromEntries(specs.map(spec => [spec.name, spec.policy.optional().describe(`Policy of ${spec.name}.`)]));
    return schemas/* strictObject */.rej({
        version: schemas/* literal */.euz(1, { error: 'expected 1' }).exactOptional().describe('Version of this file’s shape.'),
        ...common,
        ...sections,
        environments: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* strictObject */.rej({ ...common, ...sections }))
            .exactOptional()
            .describe('Overlays by environment: each value stands over the one of the same path above.'),
    });
}
/** The settings that stand outside any section. */
const commonPolicySchema = schemas/* object */.Ikc(common);

// EXTERNAL MODULE: ./.compiled/documents/problems.js + 1 modules
var documents_problems = __webpack_require__(965);
;// CONCATENATED MODULE: ./.compiled/host/policy/overlay.js

/** Maps are laid over each other key by key; everything else is replaced. */
function overlay(base, top) {
    if (top === undefined)
        return base;
    if (!(0,map/* isMap */.j)(base) || !(0,map/* isMap */.j)(top))
        return top;
    const keys = new Set([...Object.keys(base), ...Object.keys(top)]);
    return Object.fromEntries([...keys].map(key => [key, overlay(base[key], top[key])]));
}
/** The value with one more at a dotted path. */
function withValue(base, dotted, value) {
    const layer = dotted.split('.').reduceRight((inner, key) => ({ [key]: inner }), value);
    return overlay(base, layer);
}

;// CONCATENATED MODULE: ./.compiled/host/policy/check-file.js



/** Each environment is checked as it would be used, laid over the rest: by itself it may lack what the rest has. */
function checkFile(document, schema) {
    const { value } = document;
    const environments = (0,map/* isMap */.j)(value) && (0,map/* isMap */.j)(value['environments']) ? value['environments'] : undefined;
    const { environments: _, ...rest } = (0,map/* isMap */.j)(value) ? value : {};
    const plain = schema.safeParse(environments === undefined ? value : rest);
    const problems = plain.success ? [] : (0,documents_problems/* describeIssues */.w)(plain.error.issues, document, schema, []);
    for (const [name, top] of Object.entries(environments ?? {})) {
        if (!(0,map/* isMap */.j)(top))
            problems.push(notAMap(name, document));
        const shape = (0,map/* isMap */.j)(top)
            ? Object.keys(top).filter(key => key === 'version' || key === 'environments')
            : [];
        problems.push(...shape.map(key => misplaced(name, key, document)));
        if (!(0,map/* isMap */.j)(top) || shape.length > 0)
            continue;
        const laid = schema.safeParse(overlay(rest, top));
        if (!laid.success)
            problems.push(...(0,documents_problems/* describeIssues */.w)(laid.error.issues, document, schema, ['environments', name]));
    }
    const seen = new Set();
    return problems.filter(({ line, at, message }) => {
        const key = `${line} ${line === undefined ? at : at.split('.').at(-1)} ${message}`;
        return seen.has(key) ? false : Boolean(seen.add(key));
    });
}
function notAMap(name, document) {
    return placed(document, ['environments', name], 'expected a map of overrides');
}
function misplaced(name, key, document) {
    return placed(document, ['environments', name, key], 'belongs at the top of the file, not into an environment');
}
function placed(document, path, message) {
    const line = document.lineOf(path);
    return { at: path.join('.'), message, file: document.file, ...(line === undefined ? {} : { line }) };
}

;// CONCATENATED MODULE: ./.compiled/host/policy/load.js







/** File, overlay and inputs in one: the validated section of an action, and every mistake in the whole file. */
async function loadPolicy(request) {
    const { spec, specs, source, environment, given } = request;
    const { document, problems } = await readDocument(source);
    const broken = problems.length > 0;
    const found = broken || document === undefined ? [] : checkFile(document, policyFileSchema(await specs()));
    const file = broken || found.length > 0 || !(0,map/* isMap */.j)(document?.value) ? {} : document.value;
    const top = overlayOf(file, environment);
    const fileIsFine = !broken && found.length === 0;
    const missing = fileIsFine ? missingEnvironment(file, environment, document) : [];
    const merged = overlay(file[spec.name], top[spec.name]) ?? {};
    const { section, problems: own } = readSection(spec, merged, given, fileIsFine);
    const common = commonPolicySchema.parse(overlay(pickCommon(file), pickCommon(top)));
    const sections = sectionsIn(file, top);
    return {
        policy: { section, sections, mode: common.mode, onUnknown: common['on-unknown'] },
        problems: [...problems, ...found, ...missing, ...own],
    };
}
async function readDocument(source) {
    return source === undefined
        ? { document: undefined, problems: [] }
        : await (0,documents_document/* parseDocument */.T)(source.ref === undefined ? source.file : `${source.file}@${source.ref.slice(0, 7)}`, source.text);
}
function missingEnvironment(file, name, document) {
    const known = (0,map/* isMap */.j)(file['environments']) ? Object.keys(file['environments']) : [];
    if (name === undefined || document === undefined || known.includes(name) || known.length === 0)
        return [];
    const close = (0,nearest/* nearest */.p)(name, known);
    const hint = close === undefined ? `known are ${known.join(', ')}` : `did you mean "${close}"?`;
    return [{ at: 'environment', message: `"${name}" is not in the policy file's environments; ${hint}` }];
}
function overlayOf(file, name) {
    const environments = file['environments'];
    const has = name !== undefined && (0,map/* isMap */.j)(environments) && Object.hasOwn(environments, name);
    const top = has ? environments[name] : undefined;
    return (0,map/* isMap */.j)(top) ? top : {};
}
function pickCommon(value) {
    return Object.fromEntries(Object.entries(value).filter(([key]) => key === 'mode' || key === 'on-unknown'));
}
/** A file that is fine has nothing else beside its settings. */
function sectionsIn(...layers) {
    const settings = new Set(['version', 'environments', ...Object.keys(commonPolicySchema.shape)]);
    return [...new Set(layers.flatMap(layer => Object.keys(layer)))].filter(name => !settings.has(name));
}
/** An input that overrides a value is judged by the policy's own schema, under the input's name. */
function readSection(spec, merged, given, fileIsFine) {
    const overrides = Object.entries(spec.inputs).flatMap(([name, { overrides: dotted }]) => {
        const text = given[name];
        return dotted === undefined || text === undefined ? [] : [{ name, dotted, text }];
    });
    const laid = overrides.reduce((value, { dotted, text }) => withValue(value, dotted, text), merged);
    const parsed = spec.policy.safeParse(laid);
    if (parsed.success)
        return { section: parsed.data, problems: [] };
    const problems = (0,issues/* plainIssues */.f)(parsed.error.issues).flatMap(issue => {
        const dotted = issue.path.map(String).join('.');
        const input = overrides.find(o => dotted === o.dotted || dotted.startsWith(`${o.dotted}.`));
        if (input !== undefined)
            return [{ at: input.name, message: `"${input.text}" is not accepted: ${issue.message}` }];
        return fileIsFine ? [{ at: `${spec.name}.${dotted}`, message: issue.message }] : [];
    });
    return { section: undefined, problems };
}


/***/ })

};
