export const id = 513;
export const ids = [513];
export const modules = {

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

/***/ 7444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// UNUSED EXPORTS: parseWhole

// EXTERNAL MODULE: ./.compiled/documents/oddities.js
var oddities = __webpack_require__(6305);
// EXTERNAL MODULE: ./.compiled/lockfiles/fault.js
var fault = __webpack_require__(3584);
// EXTERNAL MODULE: ./.compiled/lockfiles/text.js
var lockfiles_text = __webpack_require__(173);
// EXTERNAL MODULE: ./.compiled/lockfiles/tree.js
var lockfiles_tree = __webpack_require__(6250);
;// CONCATENATED MODULE: ./.compiled/lockfiles/yaml-flow.js

/** A value on one line, taken whole: undefined where it is not what package managers write. */
function readFlow(text) {
    const read = text.startsWith('{')
        ? flowMap(text)
        : text.startsWith('[')
            ? flowList(text)
            : readScalar(text, '');
    return read === undefined || read.end !== text.length ? undefined : { tree: read.value };
}
const plainStart = /^[^\s\-?:,[\]{}#&*!|>'"%@`]|^-(?=[^\s,[\]{}])/;
/** A scalar that ends at the end of the text, or before `stop` and a blank or the end. */
function readScalar(text, stop, from = 0) {
    const rest = text.slice(from);
    const quoted = /^'(?:[^']|'')*'|^"(?:[^"\\]|\\.)*"/.exec(rest)?.[0];
    if (quoted !== undefined) {
        const value = unquote(quoted);
        const next = rest[quoted.length];
        if (value === undefined || (stop === ':' && next !== ':') || (stop === '' && next !== undefined))
            return undefined;
        return { value, end: from + quoted.length };
    }
    if (!plainStart.test(rest))
        return undefined;
    const length = stop === 'flow' ? rest.search(/[,[\]{}]|: |:$| #|$/) : rest.search(/: |:$| #|$/);
    const next = rest[length];
    if ((stop === ':' && next !== ':') || (stop === '' && next !== undefined))
        return undefined;
    const value = rest.slice(0, length);
    return value !== value.trimEnd() ? undefined : { value, end: from + length };
}
function unquote(quoted) {
    if (quoted.startsWith("'"))
        return quoted.slice(1, -1).replaceAll("''", "'");
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        return undefined;
    }
}
function flowMap(text) {
    const map = new lockfiles_tree/* TreeMap */.r();
    if (text.startsWith('{}'))
        return { value: map, end: 2 };
    let at = 1;
    while (at < text.length) {
        const key = readScalar(text, 'flow', at);
        if (key === undefined || text.slice(key.end, key.end + 2) !== ': ' || map.values.has(key.value))
            return undefined;
        const value = readScalar(text, 'flow', key.end + 2);
        if (value === undefined)
            return undefined;
        map.set(key.value, value.value, 0);
        if (text[value.end] === '}')
            return { value: map, end: value.end + 1 };
        if (text.slice(value.end, value.end + 2) !== ', ')
            return undefined;
        at = value.end + 2;
    }
    return undefined;
}
function flowList(text) {
    const list = [];
    if (text.startsWith('[]'))
        return { value: list, end: 2 };
    let at = 1;
    while (at < text.length) {
        const item = readScalar(text, 'flow', at);
        if (item === undefined)
            return undefined;
        list.push(item.value);
        if (text[item.end] === ']')
            return { value: list, end: item.end + 1 };
        if (text.slice(item.end, item.end + 2) !== ', ')
            return undefined;
        at = item.end + 2;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/yaml-block.js


/** A stop that says only: this is not as package managers write it. */
class Strange extends Error {
}
/** Blanks and breaks that JavaScript and YAML do not see alike. */
const unusual = /[^\n\x20-\x7e\xa1-\u1fff\u2030-\u2fff\u3001-\ufefe\uff00-\uffff]/;
/**
 * Reads the part of YAML that package managers write: maps and lists in blocks, flow values on one line.
 * Undefined for anything else, which a whole parser has to judge; that one takes a hundred times as long.
 */
function readBlocks(text) {
    if (unusual.test(text) || text.includes('__proto__') || text.includes('<<'))
        return undefined;
    try {
        return documentsOf(text).map(rows => new Reader(rows).document());
    }
    catch (error) {
        if (error instanceof Strange)
            return undefined;
        throw error;
    }
}
function documentsOf(text) {
    const documents = [[]];
    for (const [index, raw] of text.split('\n').entries()) {
        const row = raw.trimEnd();
        if (raw === '---')
            documents.push([]);
        else if (/^\.\.\.|^%|^---/.test(raw) || row.includes('\t'))
            throw new Strange();
        else if (row !== '' && /[^ ]/.test(row)) {
            const indent = row.search(/[^ ]/);
            documents.at(-1)?.push({ indent, text: row.slice(indent), line: index + 1 });
        }
        else
            documents.at(-1)?.push({ indent: -1, text: '', line: index + 1 });
    }
    return documents.filter((rows, index) => index > 0 || rows.some(({ text: row }) => row !== '' && !row.startsWith('#')));
}
class Reader {
    #rows;
    #at = 0;
    constructor(rows) {
        this.#rows = rows;
    }
    document() {
        const first = this.#next();
        if (first === undefined)
            return undefined;
        if (first.indent !== 0)
            throw new Strange();
        const value = this.#map(0);
        if (this.#next() !== undefined)
            throw new Strange();
        return value;
    }
    #next() {
        for (;; this.#at += 1) {
            const row = this.#rows[this.#at];
            if (row === undefined || (row.text !== '' && !row.text.startsWith('#')))
                return row;
        }
    }
    #map(indent) {
        const map = new lockfiles_tree/* TreeMap */.r();
        for (let row = this.#next(); row !== undefined && row.indent >= indent; row = this.#next()) {
            if (row.indent > indent)
                throw new Strange();
            const key = readScalar(row.text, ':');
            if (key === undefined || map.values.has(key.value))
                throw new Strange();
            const rest = row.text.slice(key.end + 1);
            if (rest !== '' && !rest.startsWith(' '))
                throw new Strange();
            this.#at += 1;
            map.set(key.value, this.#value(rest.trimStart(), indent), row.line);
        }
        return map;
    }
    #value(rest, indent) {
        if (rest === '')
            return this.#nested(indent);
        if (/^[|>]/.test(rest))
            return this.#literal(rest, indent);
        const value = readFlow(rest);
        if (value === undefined)
            throw new Strange();
        // A line that goes deeper goes on with the text.
        const next = this.#next();
        if (next !== undefined && next.indent > indent)
            throw new Strange();
        return value.tree;
    }
    #nested(indent) {
        const next = this.#next();
        if (next === undefined || next.indent < indent)
            return undefined;
        if (next.text.startsWith('- '))
            return this.#list(next.indent);
        return next.indent > indent ? this.#map(next.indent) : undefined;
    }
    #list(indent) {
        const list = [];
        for (let row = this.#next(); row?.indent === indent && row.text.startsWith('- '); row = this.#next()) {
            const value = readFlow(row.text.slice(2));
            if (value === undefined)
                throw new Strange();
            this.#at += 1;
            list.push(value.tree);
        }
        return list;
    }
    #literal(head, indent) {
        if (head !== '|-' && head !== '|')
            throw new Strange();
        const rows = [];
        for (let row = this.#rows[this.#at]; row !== undefined; row = this.#rows[this.#at]) {
            if (row.text !== '' && row.indent <= indent)
                break;
            rows.push(row);
            this.#at += 1;
        }
        while (rows.at(-1)?.text === '')
            rows.pop();
        const base = rows[0]?.indent ?? -1;
        if (base <= indent || rows.some(({ text, indent: own }) => text !== '' && own < base))
            throw new Strange();
        const lines = rows.map(({ text, indent: own }) => (text === '' ? '' : ' '.repeat(own - base) + text));
        return lines.join('\n') + (head === '|' ? '\n' : '');
    }
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/read-yaml.js





/** Above this a whole parser would take too long; package managers write nothing that needs one. */
const parserLimit = 4 * 1024 * 1024;
/** The documents of a lockfile in YAML. */
async function readYaml(text) {
    const documents = readBlocks(text) ?? (await parseWhole(text));
    return documents.map(tree => {
        if (tree instanceof lockfiles_tree/* TreeMap */.r)
            return tree;
        throw (0,fault/* broken */.mw)('expected a map of keys: the file is cut or edited', 1);
    });
}
/** Reads any YAML, and names what is wrong with its line. */
async function parseWhole(text) {
    if (text.length > parserLimit)
        throw (0,fault/* broken */.mw)('it is not written as a package manager writes it', 1);
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const documents = parseAll(yaml, text);
    return documents.map(document => {
        const [error] = [...document.errors, ...document.warnings];
        if (error !== undefined)
            throw (0,fault/* broken */.mw)(`this is not YAML: ${error.message.slice(0, 120)}`, (0,lockfiles_text/* lineAt */.m)(text, error.pos[0]));
        const [odd] = (0,oddities/* oddities */.E)(document, yaml);
        if (odd !== undefined)
            throw (0,fault/* broken */.mw)(odd.message, (0,lockfiles_text/* lineAt */.m)(text, odd.at));
        const lineOf = lineCounter(text);
        return treeOf(yaml, document.contents, lineOf);
    });
}
function parseAll(yaml, text) {
    try {
        const parsed = yaml.parseAllDocuments(text, { prettyErrors: false, schema: 'failsafe' });
        return 'empty' in parsed ? [] : parsed;
    }
    catch (error) {
        throw (0,fault/* broken */.mw)(`this is not YAML: ${error instanceof Error ? error.message.slice(0, 120) : 'it is nested too deep'}`);
    }
}
/** Offsets come in order, so one walk over the text serves them all. */
function lineCounter(text) {
    let [line, at] = [1, 0];
    return offset => {
        for (; at < offset; at += 1)
            if (text.charCodeAt(at) === 10)
                line += 1;
        return line;
    };
}
function treeOf(yaml, node, lineOf) {
    if (yaml.isMap(node)) {
        const map = new lockfiles_tree/* TreeMap */.r();
        for (const { key, value } of node.items) {
            const line = lineOf(yaml.isNode(key) ? (key.range?.[0] ?? 0) : 0);
            map.set(yaml.isScalar(key) ? String(key.value) : '', treeOf(yaml, value, lineOf), line);
        }
        return map;
    }
    if (yaml.isSeq(node))
        return node.items.map(item => treeOf(yaml, item, lineOf));
    if (yaml.isAlias(node))
        throw (0,fault/* broken */.mw)('aliases are not taken', lineOf(node.range?.[0] ?? 0));
    if (!yaml.isScalar(node))
        return undefined;
    return node.source === '' && node.type === 'PLAIN' ? undefined : String(node.value);
}


/***/ }),

/***/ 6250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ TreeMap)
/* harmony export */ });
class TreeMap {
    values = new Map();
    lines = new Map();
    set(key, value, line) {
        this.values.set(key, value);
        this.lines.set(key, line);
    }
    map(key) {
        const value = this.values.get(key);
        return value instanceof TreeMap ? value : undefined;
    }
    text(key) {
        const value = this.values.get(key);
        return typeof value === 'string' ? value : undefined;
    }
}


/***/ }),

/***/ 1513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseBerry: () => (/* binding */ parseBerry)
/* harmony export */ });
/* harmony import */ var _descriptors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7062);
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3584);
/* harmony import */ var _read_yaml_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7444);
/* harmony import */ var _tree_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6250);




const [oldest, newest] = [4, 10];
/** Reads the lockfile of yarn 2 and later. Which needs are for development only package.json tells, not the lockfile. */
async function parseBerry(path, text, 
/** Names that the root's package.json resolves otherwise; undefined where it is not known. */
overridden) {
    const [document, ...others] = await (0,_read_yaml_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(text);
    if (document === undefined || others.length > 0)
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)('expected one document', 1);
    const version = versionOf(document);
    const exact = new Map();
    const entries = [];
    for (const [key, entry] of document.values) {
        if (key === '__metadata')
            continue;
        const line = document.lines.get(key) ?? 1;
        const id = resolutionOf(key, entry, line);
        if (!(entry instanceof _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .TreeMap */ .r))
            continue;
        const to = workspaceOf(id) ?? id;
        for (const descriptor of key.split(', ')) {
            if (exact.has(descriptor))
                throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(`${descriptor} is locked twice`, line);
            exact.set(descriptor, to);
        }
        entries.push({ id, entry, line });
    }
    const index = (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .indexDescriptors */ .t9)(exact, overridden);
    const projects = [];
    const packages = new Map();
    for (const { id, entry, line } of entries) {
        const edges = (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .demand */ .wo)(edgesOf(entry, index), id, line);
        const folder = workspaceOf(id);
        if (folder !== undefined)
            projects.push({ path: folder, name: (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDescriptor */ ._t)(id)[0], edges });
        else
            packages.set(id, { ...describe(id, entry, line), edges });
    }
    if (!projects.some(project => project.path === '.'))
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)('it has no entry for the project itself: the file is cut or edited', 1);
    return {
        path,
        kind: 'yarn-berry',
        version,
        projects,
        packages,
        overridden: overridden ?? new Set(),
        descriptors: exact,
    };
}
function versionOf(document) {
    const version = document.map('__metadata')?.text('version') ?? '';
    if (/^\d{1,3}$/.test(version) && Number(version) >= oldest && Number(version) <= newest)
        return version;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_1__/* .LockfileFault */ .cv('lockfile-version-unknown', `its __metadata.version is ${JSON.stringify(version.slice(0, 40))}; accepted are ${oldest} to ${newest}: yarn 4 writes one with \`yarn install --mode=update-lockfile\``, document.lines.get('__metadata') ?? 1);
}
/** Every entry ends with how it is linked: one without is cut. */
function resolutionOf(key, entry, line) {
    if (!(entry instanceof _tree_js__WEBPACK_IMPORTED_MODULE_3__/* .TreeMap */ .r))
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(`the entry of ${key} is no map: the file is cut or edited`, line);
    const resolution = entry.text('resolution');
    const link = entry.text('linkType');
    if (resolution === undefined || !entry.text('version') || (link !== 'hard' && link !== 'soft'))
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(`the entry of ${key} lacks its version, resolution or linkType: the file is cut or edited`, line);
    return resolution;
}
function workspaceOf(id) {
    const [, reference] = (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDescriptor */ ._t)(id);
    return reference.startsWith('workspace:') ? reference.slice('workspace:'.length) : undefined;
}
function edgesOf(entry, index) {
    const optional = (field, name) => entry.map(field)?.map(name)?.text('optional') === 'true';
    const needs = [...(entry.map('dependencies')?.values ?? [])].flatMap(([name, range]) => {
        const kind = optional('dependenciesMeta', name) ? 'optional' : 'production';
        return (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesTo */ .Ax)(index, { name, range: rangeOf(name, range), kind });
    });
    const peers = [...(entry.map('peerDependencies')?.values ?? [])].map(([name, range]) => ({
        name,
        range: rangeOf(name, range),
        kind: 'peer',
        ...(optional('peerDependenciesMeta', name) ? { optional: true } : {}),
    }));
    return [...needs, ...peers];
}
function rangeOf(name, range) {
    if (typeof range === 'string')
        return range;
    throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .broken */ .mw)(`${name} is required without a range: the file is cut or edited`);
}
function describe(id, entry, line) {
    const [name, reference] = (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDescriptor */ ._t)(id);
    const [, archive] = /::.*?__archiveUrl=([^&]+)/.exec(reference) ?? [];
    const resolved = /^https?:/.test(reference) ? reference : undefined;
    const address = archive === undefined ? resolved : decode(archive);
    return {
        id,
        ...fetchedAs(name, reference, entry.text('version') ?? ''),
        origin: originOf(reference),
        ...(address === undefined ? {} : { resolved: address }),
        line,
    };
}
/** yarn fetches what the resolution says, whatever the entry's version is; a patch's is that of what it patches. */
function fetchedAs(name, reference, version) {
    if (reference.startsWith('patch:')) {
        const [inner = ''] = reference.slice('patch:'.length).split('#');
        const [patched, source] = (0,_descriptors_js__WEBPACK_IMPORTED_MODULE_0__/* .splitDescriptor */ ._t)(decode(inner) ?? '');
        return source === '' ? { name, version } : fetchedAs(patched, source, version);
    }
    const [, locked] = /^npm:(\d+\.\d+\.\d+[^:]*)/.exec(reference) ?? [];
    return { name, version: locked ?? version };
}
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return undefined;
    }
}
function originOf(reference) {
    if (/^(?:npm|patch):/.test(reference))
        return 'registry';
    if (/^(?:link|portal):/.test(reference))
        return 'directory';
    if (/#commit=|^git/.test(reference))
        return 'git';
    if (/^file:/.test(reference))
        return /\.(?:tgz|tar\.gz)(?:#|::|$)/.test(reference) ? 'tarball' : 'directory';
    return 'tarball';
}


/***/ })

};
