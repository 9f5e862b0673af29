export const id = 575;
export const ids = [575];
export const modules = {

/***/ 7575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseClassic: () => (/* binding */ parseClassic)
});

// EXTERNAL MODULE: ./.compiled/lockfiles/descriptors.js
var descriptors = __webpack_require__(7062);
// EXTERNAL MODULE: ./.compiled/lockfiles/fault.js
var fault = __webpack_require__(3584);
;// CONCATENATED MODULE: ./.compiled/lockfiles/yarn/read-classic.js

/** Yarn's own format: a key with a colon, and below it, by two spaces each, fields and maps of fields. */
function readClassic(text) {
    const entries = [];
    let map;
    for (const [index, row] of text.split('\n').entries()) {
        const line = index + 1;
        const content = row.trimEnd();
        if (content === '' || content.startsWith('#'))
            continue;
        const indent = content.length - content.trimStart().length;
        const rest = content.slice(indent);
        const entry = entries.at(-1);
        if (indent === 0) {
            closeEntry(entry, map);
            map = undefined;
            entries.push({ line, descriptors: readHead(rest, line), fields: new Map(), maps: new Map() });
        }
        else if (entry === undefined)
            throw (0,fault/* broken */.mw)('a field stands before the first package', line);
        else if (indent === 2) {
            closeMap(entry, map);
            map = readField(entry, rest, line);
        }
        else if (indent === 4 && map !== undefined)
            readPair(map, rest, line);
        else
            throw (0,fault/* broken */.mw)('a line is not where yarn would put it', line);
    }
    closeEntry(entries.at(-1), map);
    return entries;
}
/** Without quotes, it is the one value that a cut would leave well-formed. */
const wholeHash = /^(?:sha512-[\w+/]{86}==|sha384-[\w+/]{64}|sha256-[\w+/]{43}=|sha1-[\w+/]{27}=)(?: |$)/;
/** An entry that ends too early is one that is cut. */
function closeEntry(entry, map) {
    if (entry === undefined)
        return;
    closeMap(entry, map);
    const integrity = entry.fields.get('integrity');
    if (integrity !== undefined && !wholeHash.test(integrity))
        throw (0,fault/* broken */.mw)(`the integrity of ${entry.descriptors[0]} is not whole: the file is cut or edited`, entry.line);
    if (!entry.fields.get('version'))
        throw (0,fault/* broken */.mw)(`the entry of ${entry.descriptors[0]} has no version: the file is cut or edited`, entry.line);
}
function closeMap(entry, map) {
    if (map !== undefined && map.size === 0)
        throw (0,fault/* broken */.mw)(`the entry of ${entry.descriptors[0]} ends in the midst of a list`, entry.line);
}
function readHead(rest, line) {
    if (!rest.endsWith(':'))
        throw (0,fault/* broken */.mw)('the name of a package must end with a colon: the file is cut or edited', line);
    const descriptors = [];
    let left = rest.slice(0, -1);
    while (left !== '') {
        const [descriptor, after] = readWord(left, line);
        if (descriptor.lastIndexOf('@') <= 0)
            throw (0,fault/* broken */.mw)(`${JSON.stringify(descriptor)} is no name@range`, line);
        descriptors.push(descriptor);
        if (after !== '' && !after.startsWith(', '))
            throw (0,fault/* broken */.mw)('a comma is missing', line);
        left = after.slice(2);
    }
    return descriptors;
}
function readField(entry, rest, line) {
    if (rest.endsWith(':') && !rest.includes(' ')) {
        const key = rest.slice(0, -1);
        if (entry.maps.has(key))
            throw (0,fault/* broken */.mw)(`${key} stands twice in one entry`, line);
        const map = new Map();
        entry.maps.set(key, map);
        return map;
    }
    readPair(entry.fields, rest, line);
    return undefined;
}
function readPair(map, rest, line) {
    const [key, after] = readWord(rest, line);
    if (!after.startsWith(' '))
        throw (0,fault/* broken */.mw)(`${JSON.stringify(key)} has no value`, line);
    const [value, end] = readWord(after.slice(1), line);
    if (end !== '')
        throw (0,fault/* broken */.mw)(`behind the value of ${JSON.stringify(key)} stands something else`, line);
    if (map.has(key))
        throw (0,fault/* broken */.mw)(`${JSON.stringify(key)} stands twice in one place`, line);
    map.set(key, value);
}
function readWord(text, line) {
    if (text.startsWith('"')) {
        const [quoted] = /^"(?:[^"\\]|\\.)*"/.exec(text) ?? [];
        if (quoted === undefined)
            throw (0,fault/* broken */.mw)('a quote is not closed: the file is cut or edited', line);
        return [unquote(quoted, line), text.slice(quoted.length)];
    }
    const [plain] = /^[^\s",]+/.exec(text) ?? [];
    if (plain === undefined)
        throw (0,fault/* broken */.mw)('expected a word', line);
    return [plain, text.slice(plain.length)];
}
function unquote(quoted, line) {
    try {
        return String(JSON.parse(quoted));
    }
    catch {
        throw (0,fault/* broken */.mw)('a quoted word is not well-formed', line);
    }
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/yarn/parse-classic.js



/** Reads yarn 1's lockfile, which knows of no project: what they need is in their package.json only. */
function parseClassic(path, text, 
/** Names that the root's package.json resolves otherwise; undefined where it is not known. */
overridden) {
    if (!/^# yarn lockfile v1$/m.test(text))
        throw (0,fault/* broken */.mw)('it lacks the line "# yarn lockfile v1"', 1);
    const entries = readClassic(text);
    const exact = new Map();
    const ids = new Map();
    const taken = new Set();
    for (const entry of entries) {
        const first = entry.descriptors[0] ?? '';
        const plain = `${(0,descriptors/* splitDescriptor */._t)(first)[0]}@${entry.fields.get('version')}`;
        // One entry must not take another's place.
        const id = [plain, first].find(free => !taken.has(free)) ?? `${first}#${entry.line}`;
        taken.add(id);
        ids.set(entry, id);
        for (const descriptor of entry.descriptors) {
            if (exact.has(descriptor))
                throw (0,fault/* broken */.mw)(`${descriptor} is locked twice`, entry.line);
            exact.set(descriptor, id);
        }
    }
    const index = (0,descriptors/* indexDescriptors */.t9)(exact, overridden);
    const packages = new Map();
    for (const [entry, id] of ids) {
        const needs = (field, kind) => [...(entry.maps.get(field) ?? [])].flatMap(([name, range]) => (0,descriptors/* edgesTo */.Ax)(index, { name, range, kind }));
        const optional = needs('optionalDependencies', 'optional');
        const edges = (0,descriptors/* demand */.wo)([...needs('dependencies', 'production'), ...optional], id, entry.line);
        packages.set(id, { ...describe(entry, id), edges });
    }
    // Cut between two lines, this is a smaller lockfile, and only what the rest of it and package.json need can tell.
    return {
        path,
        kind: 'yarn-classic',
        version: '1',
        projects: [],
        packages,
        overridden: overridden ?? new Set(),
        descriptors: exact,
    };
}
function describe(entry, id) {
    const [name, range] = (0,descriptors/* splitDescriptor */._t)(entry.descriptors[0] ?? '');
    const resolved = entry.fields.get('resolved');
    const ranges = entry.descriptors.map(descriptor => (0,descriptors/* splitDescriptor */._t)(descriptor)[1]);
    return {
        id,
        name: aliasIn(ranges) ?? name,
        version: entry.fields.get('version') ?? '',
        origin: originOf(range, resolved),
        ...(resolved === undefined ? {} : { resolved }),
        line: entry.line,
    };
}
/** With an alias it is the name behind it; the tarball's address, where there is one, is looked at later. */
function aliasIn(ranges) {
    const alias = ranges.find(range => range.startsWith('npm:'));
    return alias === undefined ? undefined : (0,descriptors/* splitDescriptor */._t)(alias.slice(4))[0];
}
function originOf(range, resolved) {
    if (/^link:/.test(range))
        return 'directory';
    if (/^file:/.test(range))
        return resolved === undefined ? 'directory' : 'tarball';
    if (/^git|\.git(?:#|$)/.test(resolved ?? range) || /^git/.test(range))
        return 'git';
    if (/^https:\/\/codeload\.github\.com\//.test(resolved ?? ''))
        return 'git';
    return /^https?:/.test(range) ? 'tarball' : 'registry';
}


/***/ })

};
