export const id = 942;
export const ids = [942];
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

/***/ 6942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parsePnpm: () => (/* binding */ parsePnpm)
});

// EXTERNAL MODULE: ./.compiled/lockfiles/fault.js
var fault = __webpack_require__(3584);
// EXTERNAL MODULE: ./.compiled/lockfiles/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(7444);
// EXTERNAL MODULE: ./.compiled/lockfiles/tree.js
var lockfiles_tree = __webpack_require__(6250);
// EXTERNAL MODULE: ./.compiled/lockfiles/folders.js
var folders = __webpack_require__(1137);
;// CONCATENATED MODULE: ./.compiled/lockfiles/pnpm/keys.js
/** `name@1.0.0(peer@2.0.0)` without what it was installed beside. */
function withoutPeers(key) {
    let [depth, at] = [0, key.length];
    while (at > 0) {
        const sign = key[at - 1];
        if (sign === ')')
            depth += 1;
        else if (sign === '(')
            depth -= 1;
        else if (depth === 0)
            break;
        at -= 1;
    }
    return depth === 0 ? key.slice(0, at) : key;
}
/** Parts a package's key; version 6 puts a slash before those of a registry, and names others in the entry only. */
function splitKey(key) {
    const plain = withoutPeers(key).replace(/^\//, '');
    const at = plain.indexOf('@', 1);
    if (at === -1 || (/^[a-z+]+:/.test(plain) && plain.indexOf(':') < at))
        return { name: undefined, reference: plain };
    return { name: plain.slice(0, at), reference: plain.slice(at + 1) };
}
/** The key that a reference from `dependencies` means: a version alone stands for the name it is required by. */
function findKey(keys, alias, reference) {
    const ways = [`${alias}@${reference}`, reference, `/${alias}@${reference}`, `/${reference}`];
    return ways.find(key => keys.has(key));
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/pnpm/edges.js




const projectFields = [
    ['dependencies', 'production'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'development'],
    // What pnpm installs for itself runs where the project is built, and is no part of it.
    ['configDependencies', 'development'],
    ['packageManagerDependencies', 'development'],
];
function importerEdges(path, importer, keys) {
    return projectFields.flatMap(([field, kind]) => {
        const wanted = mapAt(importer, field);
        return [...wanted.values].map(([name, entry]) => {
            const line = wanted.lines.get(name);
            const specifier = entry instanceof lockfiles_tree/* TreeMap */.r ? entry.text('specifier') : undefined;
            const version = entry instanceof lockfiles_tree/* TreeMap */.r ? entry.text('version') : undefined;
            if (specifier === undefined || version === undefined)
                throw (0,fault/* broken */.mw)(`${name} of the importer ${path} lacks its specifier or version`, line);
            const own = /^(?:config|packageManager)D/.test(field) ? { ownTool: true } : {};
            return { name, range: specifier, kind, ...target(name, version, path, keys, line), ...own };
        });
    });
}
const packageFields = [
    ['dependencies', 'production'],
    ['optionalDependencies', 'optional'],
];
/** `facts` tells the peers, `entry` what was put in for them. */
function packageEdges(key, facts, entry, keys) {
    const peers = mapAt(facts, 'peerDependencies');
    const meta = mapAt(facts, 'peerDependenciesMeta');
    const optional = (name) => meta.map(name)?.text('optional') === 'true' ? { optional: true } : {};
    const given = packageFields.flatMap(([field, kind]) => {
        const wanted = mapAt(entry, field);
        return [...wanted.values].map(([name, reference]) => {
            const line = wanted.lines.get(name);
            if (typeof reference !== 'string')
                throw (0,fault/* broken */.mw)(`${name} of ${key} has no version`, line);
            const { to } = target(name, reference, '.', keys, line);
            const range = peers.text(name);
            const found = to === undefined ? {} : { to };
            if (range === undefined)
                return { name, range: reference, kind, ...found };
            return { name, range, kind: 'peer', ...found, ...optional(name) };
        });
    });
    const known = new Set(given.map(({ name }) => name));
    const open = [...peers.values.keys()].filter(name => !known.has(name));
    return [
        ...given,
        ...open.map((name) => ({ name, range: peers.text(name) ?? '*', kind: 'peer', ...optional(name) })),
    ];
}
function target(name, reference, from, keys, line) {
    if (reference.startsWith('link:')) {
        const folder = (0,folders/* joinPath */.uJ)(from, reference.slice('link:'.length));
        return keys.importers.has(folder) ? { to: folder } : {};
    }
    const to = findKey(keys.packages, name, reference);
    if (to === undefined)
        throw (0,fault/* broken */.mw)(`${name} is locked to ${reference}, which has no entry: the file is cut or edited`, line);
    return { to };
}
function mapAt(map, key) {
    const value = map.values.get(key);
    if (value === undefined && !map.values.has(key))
        return new lockfiles_tree/* TreeMap */.r();
    if (value instanceof lockfiles_tree/* TreeMap */.r)
        return value;
    throw (0,fault/* broken */.mw)(`${key} is no map: the file is cut or edited`, map.lines.get(key));
}

// EXTERNAL MODULE: ./.compiled/lockfiles/manifest.js
var manifest = __webpack_require__(7647);
;// CONCATENATED MODULE: ./.compiled/lockfiles/pnpm/overridden.js

/** What pnpm was told to lock otherwise than package.json requires, or not at all. */
function overriddenKeys(document) {
    const overrides = [...(document.map('overrides')?.values.keys() ?? [])];
    const ignored = document.values.get('ignoredOptionalDependencies');
    const names = Array.isArray(ignored) ? ignored.filter(item => typeof item === 'string') : [];
    return [...overrides.flatMap(key => (0,manifest/* overriddenName */.w)(key) ?? []), ...names];
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/pnpm/parse-pnpm.js






/** Reads pnpm-lock.yaml of pnpm 8 (version 6) and of pnpm 9 and later (version 9). */
async function parsePnpm(path, text) {
    const documents = await (0,read_yaml/* readYaml */.g)(text);
    const versions = documents.map(versionOf);
    const own = documents.at(-1);
    const version = versions.at(-1);
    if (own === undefined || version === undefined)
        throw (0,fault/* broken */.mw)('there is no document in it', 1);
    if (text.startsWith('---\n') && documents.length < 2 && !hasProject(own))
        throw (0,fault/* broken */.mw)('it locks only what pnpm needs for itself, not the project: the file is cut', 1);
    const parsed = documents.map((document, at) => parseDocument(document, versions[at] ?? version));
    const packages = new Map();
    const projects = new Map();
    for (const part of parsed) {
        for (const [id, locked] of part.packages) {
            const known = packages.get(id);
            if (known !== undefined && (known.name !== locked.name || known.resolved !== locked.resolved))
                throw (0,fault/* broken */.mw)(`${id} is locked twice, and not to the same`, locked.line);
            packages.set(id, locked);
        }
        for (const project of part.projects) {
            const edges = [...(projects.get(project.path)?.edges ?? []), ...project.edges];
            projects.set(project.path, { ...project, edges });
        }
    }
    const overridden = new Set(overriddenKeys(own));
    return { path, kind: 'pnpm', version, projects: [...projects.values()], packages, overridden };
}
/** pnpm puts a document of its own in front, for its config dependencies. */
function hasProject(document) {
    const importers = [...mapAt(document, 'importers').values.values()];
    const itself = /^(config|packageManager)Dependencies$/;
    return (document.values.has('settings') ||
        importers.some(tree => tree instanceof lockfiles_tree/* TreeMap */.r && [...tree.values.keys()].some(key => !itself.test(key))));
}
function versionOf(document) {
    const version = document.text('lockfileVersion');
    if (version !== undefined && /^[69]\.\d+$/.test(version))
        return version;
    const told = version === undefined ? 'it tells no lockfileVersion' : `its lockfileVersion is ${version.slice(0, 40)}`;
    throw new fault/* LockfileFault */.cv('lockfile-version-unknown', `${told}; accepted are 6.x and 9.x: pnpm 9 or later writes one with \`pnpm install --lockfile-only\``, document.lines.get('lockfileVersion') ?? 1);
}
function parseDocument(document, version) {
    const split = version.startsWith('9');
    const facts = mapAt(document, 'packages');
    const entries = split ? mapAt(document, 'snapshots') : facts;
    const importers = importersOf(document, split);
    const keys = { packages: entries.values, importers: importers.values };
    if (split)
        demandSnapshots(facts, entries);
    const packages = new Map();
    for (const [id, entry] of entries.values) {
        const key = split ? withoutPeers(id) : id;
        const fact = facts.values.get(key);
        const line = facts.lines.get(key) ?? entries.lines.get(id);
        if (!(fact instanceof lockfiles_tree/* TreeMap */.r) || !(entry instanceof lockfiles_tree/* TreeMap */.r))
            throw (0,fault/* broken */.mw)(`${id} has no entry in packages: the file is cut or edited`, line);
        packages.set(id, { ...describe(id, fact, line), edges: packageEdges(id, fact, entry, keys) });
    }
    const projects = [...importers.values].map(([path, importer]) => {
        if (!(importer instanceof lockfiles_tree/* TreeMap */.r))
            throw (0,fault/* broken */.mw)(`the importer ${path} is no map`, importers.lines.get(path));
        return { path, name: undefined, edges: importerEdges(path, importer, keys) };
    });
    return { packages, projects };
}
/** Version 6 leaves `importers` out where there is one project; cut behind its head it is one that needs nothing. */
function importersOf(document, split) {
    if (split || document.values.has('importers')) {
        const importers = mapAt(document, 'importers');
        if (importers.values.size === 0)
            throw (0,fault/* broken */.mw)('it has no importers: the file is cut or edited', 1);
        return importers;
    }
    const importers = new lockfiles_tree/* TreeMap */.r();
    importers.set('.', document, 1);
    return importers;
}
/** The snapshots stand last: where the file is cut, some package has none. */
function demandSnapshots(facts, snapshots) {
    const having = new Set([...snapshots.values.keys()].map(withoutPeers));
    const lost = [...facts.values.keys()].find(key => !having.has(key));
    if (lost !== undefined)
        throw (0,fault/* broken */.mw)(`${lost} has no entry in snapshots: the file is cut or edited`, facts.lines.get(lost));
}
function describe(id, fact, line) {
    const { name: told, reference } = splitKey(id);
    const resolution = fact.map('resolution');
    const name = fact.text('name') ?? told;
    if (name === undefined || resolution === undefined || resolution.values.size === 0)
        throw (0,fault/* broken */.mw)(`${id} has no ${name === undefined ? 'name' : 'resolution'}`, line);
    const version = fact.text('version');
    const isVersion = /^\d+\.\d+\.\d+/.test(reference);
    if (isVersion && ((told !== undefined && name !== told) || (version ?? reference) !== reference))
        throw (0,fault/* broken */.mw)(`${id} says that it is ${name} ${version ?? reference}: the file is edited`, line);
    const resolved = resolution.text('tarball');
    const deprecated = fact.text('deprecated');
    return {
        id,
        name,
        version: version ?? (/^\d/.test(reference) ? reference : ''),
        origin: originOf(reference, resolution),
        ...(resolved === undefined ? {} : { resolved }),
        ...(line === undefined ? {} : { line }),
        ...(deprecated === undefined ? {} : { deprecated }),
    };
}
function originOf(reference, resolution) {
    const type = resolution.text('type');
    if (type === 'git' || resolution.text('gitHosted') === 'true')
        return 'git';
    if (type === 'directory')
        return 'directory';
    if (/^\d+\.\d+\.\d+/.test(reference))
        return 'registry';
    return /codeload\.github\.com|^github\.com/.test(reference) ? 'git' : 'tarball';
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


/***/ })

};
