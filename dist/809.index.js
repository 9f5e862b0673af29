export const id = 809;
export const ids = [809];
export const modules = {

/***/ 7809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseNpm: () => (/* binding */ parseNpm)
});

// EXTERNAL MODULE: ./.compiled/lockfiles/fault.js
var fault = __webpack_require__(3584);
// EXTERNAL MODULE: ./.compiled/documents/map.js
var map = __webpack_require__(3554);
;// CONCATENATED MODULE: ./.compiled/lockfiles/shape.js


/** A text that may be absent; anything else under the key is refused. */
function textAt(entry, key, where, line) {
    const value = entry[key];
    if (value === undefined || typeof value === 'string')
        return value;
    throw (0,fault/* broken */.mw)(`${key} of ${JSON.stringify(where)} is no text`, line);
}
/** A map of texts that may be absent, such as `dependencies`. */
function textsAt(entry, key, where, line) {
    const value = entry[key];
    if (value === undefined)
        return [];
    if (!(0,map/* isMap */.j)(value))
        throw (0,fault/* broken */.mw)(`${key} of ${JSON.stringify(where)} is no object`, line);
    return Object.entries(value).map(([name, text]) => {
        if (typeof text === 'string')
            return [name, text];
        throw (0,fault/* broken */.mw)(`${key} of ${JSON.stringify(where)} tells no range for ${JSON.stringify(name)}`, line);
    });
}
/** Names in `peerDependenciesMeta` or `dependenciesMeta` that are told to be optional. */
function optionalsAt(entry, key) {
    const meta = entry[key];
    if (!(0,map/* isMap */.j)(meta))
        return new Set();
    return new Set(Object.keys(meta).filter(name => isOptional(meta[name])));
}
function isOptional(value) {
    return (0,map/* isMap */.j)(value) && value['optional'] === true;
}

// EXTERNAL MODULE: ./.compiled/lockfiles/workspaces.js
var workspaces = __webpack_require__(2992);
;// CONCATENATED MODULE: ./.compiled/lockfiles/npm/locations.js
const folder = 'node_modules/';
/** The name a package is installed under; undefined for a folder of the repository. */
function installedName(location) {
    const at = location.lastIndexOf(folder);
    return at === -1 || (at > 0 && location[at - 1] !== '/') ? undefined : location.slice(at + folder.length);
}
/** Where Node looks for a package that is required at `location`: the nearest node_modules first. */
function* lookups(location, name) {
    for (let base = location; base !== ''; base = parentOf(base))
        if (!base.endsWith('node_modules'))
            yield `${base}/${folder}${name}`;
    // A folder outside the repository sees nothing of what is installed here.
    if (!isOutside(location))
        yield `${folder}${name}`;
}
function isOutside(location) {
    return location === '..' || location.startsWith('../');
}
function parentOf(location) {
    const at = location.lastIndexOf('/');
    return at === -1 ? '' : location.slice(0, at);
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/npm/edges.js



const kinds = [
    ['dependencies', 'production'],
    ['optionalDependencies', 'optional'],
    ['devDependencies', 'development'],
    ['peerDependencies', 'peer'],
];
/** What the package at `location` needs; `find` gives what is installed at a location. */
function npmEdges(location, { value, line }, find) {
    const optional = new Set(textsAt(value, 'optionalDependencies', location, line).map(([name]) => name));
    const optionalPeers = optionalsAt(value, 'peerDependenciesMeta');
    return kinds.flatMap(([field, kind]) => textsAt(value, field, location, line)
        // As npm does: what is named as optional, too, is optional.
        .filter(([name]) => kind !== 'production' || !optional.has(name))
        .map(([name, range]) => {
        const to = resolve(location, name, find);
        const mayLack = kind === 'optional' || kind === 'peer' || canLack(location, value);
        if (to === undefined && !mayLack)
            throw (0,fault/* broken */.mw)(lost(location, name, range), line);
        return {
            name,
            range,
            kind,
            ...(to === undefined ? {} : { to }),
            ...(kind === 'peer' && optionalPeers.has(name) ? { optional: true } : {}),
        };
    }));
}
function resolve(location, name, find) {
    for (const place of lookups(location, name)) {
        const found = find(place);
        if (found !== undefined)
            return found;
    }
    return undefined;
}
/** npm itself drops what an optional package fails to get, what a bundle left out, and does not install for a folder outside. */
function canLack(location, value) {
    const flagged = ['optional', 'devOptional', 'inBundle', 'extraneous'].some(flag => value[flag] === true);
    return flagged || isOutside(location);
}
function lost(location, name, range) {
    const who = location === '' ? 'the project' : JSON.stringify(location);
    return `${who} needs ${name} ${range}, and nothing is locked for it`;
}

// EXTERNAL MODULE: ./.compiled/lockfiles/json-scan.js
var json_scan = __webpack_require__(7264);
// EXTERNAL MODULE: ./.compiled/lockfiles/text.js
var lockfiles_text = __webpack_require__(173);
;// CONCATENATED MODULE: ./.compiled/lockfiles/npm/read-npm.js




function readNpm(text) {
    const value = parseJson(text);
    const { lines, odd } = (0,json_scan/* scanJson */.E)(text, 'packages');
    if (odd !== undefined)
        throw (0,fault/* broken */.mw)(odd.key === '__proto__'
            ? '"__proto__" is not usable as a key'
            : `the key ${JSON.stringify(odd.key)} stands twice in one object`, odd.line);
    if (!(0,map/* isMap */.j)(value))
        throw (0,fault/* broken */.mw)('expected an object with lockfileVersion and packages', 1);
    const version = versionOf(value['lockfileVersion']);
    const packages = value['packages'];
    if (!(0,map/* isMap */.j)(packages))
        throw (0,fault/* broken */.mw)('it has no packages', 1);
    const entries = new Map();
    for (const [location, entry] of Object.entries(packages)) {
        const line = lines.get(location);
        if (location !== '' && !isPlace(location))
            throw (0,fault/* broken */.mw)(`${JSON.stringify(location)} is not written as npm writes a place: the file is edited`, line);
        if (!(0,map/* isMap */.j)(entry))
            throw (0,fault/* broken */.mw)(`the entry ${JSON.stringify(location)} is no object`, line);
        entries.set(location, { line, value: entry });
    }
    if (!entries.has(''))
        throw (0,fault/* broken */.mw)('it has no entry "" for the project itself', lines.values().next().value);
    return { version, entries };
}
/** Another spelling of a place would have another name than what npm puts there. */
function isPlace(location) {
    const steps = location.replace(/^(?:\.\.\/)+/, '').split('/');
    return !location.includes('\\') && steps.every(step => !/^\.{0,2}$/.test(step) || location === '..');
}
function versionOf(version) {
    if (version === 2 || version === 3)
        return String(version);
    const told = version === undefined ? 'it tells no lockfileVersion' : `its lockfileVersion is ${show(version)}`;
    const remedy = 'npm 7 or later writes one with `npm install --package-lock-only`';
    throw new fault/* LockfileFault */.cv('lockfile-version-unknown', `${told}; accepted are 2 and 3: ${remedy}`, 1);
}
function show(value) {
    return (JSON.stringify(value) ?? 'nothing').slice(0, 40);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const message = messageOf(error);
        const end = text.trimEnd().length;
        const offset = offsetOf(message, text) ?? end;
        throw (0,fault/* broken */.mw)(offset >= end
            ? 'the JSON ends too early: the file is cut'
            : `this is not JSON: ${message.slice(0, 120)}`, (0,lockfiles_text/* lineAt */.m)(text, offset));
    }
}
/** Undefined where the text ends before the JSON does. */
function offsetOf(message, text) {
    const [, position] = / at position (\d+)/.exec(message) ?? [];
    if (position !== undefined)
        return Number(position);
    return message.startsWith('Unexpected token') ? badTokenAt(text) : undefined;
}
/** Node does not tell where an unexpected token is: the shortest beginning that has it ends there. */
function badTokenAt(text) {
    let [good, bad] = [0, text.length];
    while (bad - good > 1) {
        const middle = Math.floor((good + bad) / 2);
        if (hasBadToken(text.slice(0, middle)))
            bad = middle;
        else
            good = middle;
    }
    return good;
}
function hasBadToken(text) {
    try {
        JSON.parse(text);
        return false;
    }
    catch (error) {
        return messageOf(error).startsWith('Unexpected token');
    }
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./.compiled/lockfiles/npm/parse-npm.js






/** Reads package-lock.json and npm-shrinkwrap.json of npm 7 and later. */
async function parseNpm(path, text) {
    const file = readNpm(text);
    const links = linksOf(file);
    const find = (location) => {
        const target = links.get(location);
        if (target !== undefined)
            return target === '' ? '.' : target;
        return file.entries.has(location) ? location : undefined;
    };
    const isWorkspace = await (0,workspaces/* workspaceTest */.a)(file.entries.get('')?.value['workspaces']);
    const projects = [];
    const packages = new Map();
    const fromUrl = new Set();
    for (const [location, entry] of file.entries) {
        if (links.has(location))
            continue;
        const edges = npmEdges(location, entry, find);
        for (const { to, range } of edges)
            if (to !== undefined && /^https?:/.test(range))
                fromUrl.add(to);
        if (location === '' || (installedName(location) === undefined && isWorkspace(location)))
            projects.push({ path: location || '.', name: projectName(location, entry), edges });
        else
            packages.set(location, { ...describe(location, entry), edges });
    }
    for (const id of fromUrl) {
        const locked = packages.get(id);
        if (locked?.origin === 'registry')
            packages.set(id, { ...locked, origin: 'tarball' });
    }
    return { path, kind: 'npm', version: file.version, projects, packages, overridden: new Set() };
}
/** Location of each link, with that of the folder it leads to. */
function linksOf({ entries }) {
    const links = new Map();
    for (const [location, { value, line }] of entries) {
        if (value['link'] !== true)
            continue;
        const target = textAt(value, 'resolved', location, line);
        if (target === undefined || !entries.has(target))
            throw (0,fault/* broken */.mw)(`${JSON.stringify(location)} is a link to a folder that has no entry`, line);
        links.set(location, target);
    }
    return links;
}
function projectName(location, { value, line }) {
    // npm leaves the name out where it is the folder's.
    return textAt(value, 'name', location, line) ?? (location.split('/').at(-1) || undefined);
}
function describe(location, { value, line }) {
    const installed = installedName(location);
    const resolved = textAt(value, 'resolved', location, line);
    const version = textAt(value, 'version', location, line);
    const deprecated = textAt(value, 'deprecated', location, line);
    // What has an address is fetched, wherever it is put.
    const isFolder = installed === undefined && !/^https?:/.test(resolved ?? '');
    const origin = isFolder ? 'directory' : originOf(resolved);
    const name = textAt(value, 'name', location, line) ?? installed ?? location.split('/').at(-1) ?? location;
    if (name === '')
        throw (0,fault/* broken */.mw)(`${JSON.stringify(location)} names no package`, line);
    if (!version && origin === 'registry')
        throw (0,fault/* broken */.mw)(`${JSON.stringify(location)} has no version`, line);
    return {
        id: location,
        name,
        version: version ?? '',
        origin,
        ...(resolved === undefined ? {} : { resolved }),
        ...(line === undefined ? {} : { line }),
        ...(deprecated === undefined ? {} : { deprecated }),
        ...(value['inBundle'] === true ? { bundled: true } : {}),
    };
}
function originOf(resolved) {
    if (resolved === undefined || /^https?:/.test(resolved))
        return 'registry';
    if (resolved.startsWith('file:'))
        return 'tarball';
    return 'git';
}


/***/ })

};
