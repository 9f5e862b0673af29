export const id = 158;
export const ids = [158];
export const modules = {

/***/ 4158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseCobertura: () => (/* binding */ parseCobertura)
});

// EXTERNAL MODULE: ./.compiled/coverage/hits.js
var coverage_hits = __webpack_require__(6348);
// EXTERNAL MODULE: ./.compiled/coverage/report.js
var report = __webpack_require__(6860);
;// CONCATENATED MODULE: ./.compiled/coverage/formats/cobertura-class.js

const arms = /\((\d+)\/(\d+)\)\s*$/;
const mostArms = 10_000;
/** One `class` element. Its lines are its own: methods repeat them, and count only where it has none. */
class CoberturaClass {
    filename;
    tellsBranches = false;
    tellsFunctions = false;
    #own = noLines();
    #ofMethods = noLines();
    #functions = (0,coverage_hits/* noParts */.K_)();
    #method;
    constructor(filename) {
        this.filename = filename;
    }
    openMethod() {
        this.#method = undefined;
    }
    /** A method was called as often as its most visited line. */
    closeMethod() {
        if (this.#method === undefined)
            return;
        (0,coverage_hits/* addPart */.hs)(this.#functions, this.#method.line, this.#method.count);
        this.tellsFunctions = true;
        this.#method = undefined;
    }
    /** False when it can not be a line. */
    line({ line, count, attributes, inMethod }) {
        const lines = inMethod ? this.#ofMethods : this.#own;
        if (inMethod) {
            const known = this.#method;
            this.#method = { line: known?.line ?? line, count: Math.max(known?.count ?? 0, count) };
        }
        lines.any = true;
        if (attributes['branch'] !== undefined)
            this.tellsBranches = true;
        return (0,coverage_hits/* addLine */.cG)(lines.hits, line, count) && addBranches(lines, line, attributes);
    }
    hits() {
        const { hits, branches, vague } = this.#own.any ? this.#own : this.#ofMethods;
        return { ...hits, functions: this.#functions, ...(vague ? {} : { branches }) };
    }
}
function noLines() {
    return { hits: (0,coverage_hits/* noHits */.g7)(), branches: (0,coverage_hits/* noParts */.K_)(), vague: false, any: false };
}
/** `condition-coverage="50% (1/2)"` tells how many arms, not which; its percentage may be `NaN`. */
function addBranches(lines, line, attributes) {
    if (attributes['branch']?.toLowerCase() !== 'true')
        return true;
    const told = attributes['condition-coverage'];
    if (told === undefined) {
        lines.vague = true;
        return true;
    }
    const match = arms.exec(told);
    const [covered, total] = [Number(match?.[1] ?? Number.NaN), Number(match?.[2] ?? Number.NaN)];
    if (!(covered <= total && total <= mostArms))
        return false;
    for (let arm = 0; arm < total; arm += 1)
        if (!(0,coverage_hits/* addPart */.hs)(lines.branches, line, arm < covered ? 1 : 0))
            return false;
    return true;
}

// EXTERNAL MODULE: ./.compiled/coverage/formats/xml.js
var xml = __webpack_require__(354);
;// CONCATENATED MODULE: ./.compiled/coverage/formats/cobertura.js




/** Reads cobertura; inner classes and partial ones name the same file again and are united by line. */
function parseCobertura(text) {
    const files = new Map();
    const sources = [];
    const told = { branches: false, functions: false };
    let bad;
    let current;
    const open = ({ name: tag, attributes }, path) => {
        if (tag === 'class') {
            current = new CoberturaClass(attributes['filename'] ?? '');
            if (current.filename === '')
                bad ??= 'a class has no filename';
        }
        else if (tag === 'method')
            current?.openMethod();
        else if (tag === 'line' && current !== undefined) {
            const [line, count] = [(0,xml/* digits */.v)(attributes['number']), (0,xml/* digits */.v)(attributes['hits'])];
            if (line === undefined || count === undefined)
                bad ??= 'a line lacks its number or its hits';
            else if (!current.line({ line, count, attributes, inMethod: path.includes('method') }))
                bad ??= `line ${line} of ${current.filename} is not readable`;
        }
    };
    const close = (tag) => {
        if (tag === 'method')
            current?.closeMethod();
        if (tag !== 'class' || current === undefined)
            return;
        told.branches ||= current.tellsBranches;
        told.functions ||= current.tellsFunctions;
        const known = files.get(current.filename);
        const hits = current.hits();
        files.set(current.filename, known === undefined ? hits : (0,coverage_hits/* uniteHits */.Oc)(known, hits));
        current = undefined;
    };
    const onText = (content, path) => {
        if (path.at(-1) === 'source' && content.trim() !== '')
            sources.push(content.trim());
    };
    const outcome = (0,xml/* walkXml */.N)(text, { open, close, text: onText });
    if (!outcome.ok)
        return (0,report/* refuse */.T)(outcome.fault, outcome.message, outcome.line);
    if (bad !== undefined)
        return (0,report/* refuse */.T)('unparsable', bad);
    if (files.size === 0)
        return (0,report/* refuse */.T)('empty', 'there is no class in it');
    const reported = [...files].map(([path, { lines, branches, functions }]) => {
        // Many tools that write this format know nothing of branches or functions, and write zeros for them.
        const hits = {
            lines,
            ...(told.branches && branches !== undefined ? { branches } : {}),
            ...(told.functions && functions !== undefined ? { functions } : {}),
        };
        return { path, sources, hits, totals: undefined };
    });
    return { ok: true, format: 'cobertura', files: reported };
}


/***/ }),

/***/ 354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ walkXml),
/* harmony export */   v: () => (/* binding */ digits)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);

/** No report nests as deep; what does costs time and memory for nothing. */
const deepest = 100;
/** Walks well-formed XML; entities of a document's own are refused, so none is ever expanded. */
function walkXml(text, visit) {
    const parser = new saxes__WEBPACK_IMPORTED_MODULE_0__/* .SaxesParser */ .wT();
    const path = [];
    let failed;
    parser.on('error', error => {
        const ended = /unclosed tag|unexpected end|document must contain a root/.test(error.message);
        failed ??= {
            ok: false,
            fault: ended ? 'truncated' : 'unparsable',
            message: error.message.replace(/^\d+:\d+: /, ''),
            line: parser.line,
        };
    });
    parser.on('doctype', doctype => {
        if (/\[|<!ENTITY/.test(doctype)) {
            failed ??= {
                ok: false,
                fault: 'forbidden',
                message: 'a document type with declarations of its own is not read',
                line: parser.line,
            };
        }
    });
    parser.on('opentag', tag => {
        if (path.length >= deepest)
            failed ??= {
                ok: false,
                fault: 'forbidden',
                message: `elements stand more than ${deepest} deep`,
                line: parser.line,
            };
        if (failed !== undefined)
            return;
        visit.open({ name: tag.name, attributes: tag.attributes }, path);
        path.push(tag.name);
    });
    parser.on('closetag', tag => {
        path.pop();
        if (failed === undefined)
            visit.close?.(tag.name, path);
    });
    const onText = (content) => {
        if (failed === undefined)
            visit.text?.(content, path);
    };
    parser.on('text', onText);
    parser.on('cdata', onText);
    // In pieces, so that a refusal ends the work.
    for (let at = 0; at < text.length && failed === undefined; at += 65_536)
        parser.write(text.slice(at, at + 65_536));
    if (failed === undefined)
        parser.close();
    return failed ?? { ok: true };
}
/** A count in an attribute; undefined when it is anything but digits. */
function digits(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}


/***/ })

};
