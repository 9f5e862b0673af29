export const id = 486;
export const ids = [486];
export const modules = {

/***/ 8486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseClover: () => (/* binding */ parseClover)
});

// EXTERNAL MODULE: ./.compiled/coverage/hits.js
var coverage_hits = __webpack_require__(6348);
// EXTERNAL MODULE: ./.compiled/coverage/report.js
var report = __webpack_require__(6860);
// EXTERNAL MODULE: ./.compiled/coverage/formats/xml.js
var xml = __webpack_require__(354);
;// CONCATENATED MODULE: ./.compiled/coverage/formats/clover-conditions.js


/** More arms than a line of code has; a report that says so could take all memory. */
const mostArms = 10_000;
/**
 * Clover counts how often a condition was true and how often false; istanbul writes, in the same two places, how many arms
 * were taken and how many were not. The sums of the file tell which; where they fit neither, nothing is known.
 */
function readConditions(conditions, metrics) {
    const total = (0,xml/* digits */.v)(metrics['conditionals']);
    const covered = (0,xml/* digits */.v)(metrics['coveredconditionals']);
    if (conditions.length === 0)
        return (total ?? 0) === 0 ? (0,coverage_hits/* noParts */.K_)() : undefined;
    const readings = [armsOf(conditions), outcomesOf(conditions)];
    return readings.find(parts => parts?.hits.length === total && parts?.hits.filter(hits => hits > 0).length === covered);
}
/** As istanbul means it. */
function armsOf(conditions) {
    const parts = (0,coverage_hits/* noParts */.K_)();
    for (const { line, whenTrue: taken, whenFalse: missed } of conditions) {
        if (taken + missed > mostArms)
            return undefined;
        for (let arm = 0; arm < taken + missed; arm += 1)
            if (!(0,coverage_hits/* addPart */.hs)(parts, line, arm < taken ? 1 : 0))
                return undefined;
    }
    return parts;
}
/** As clover means it. */
function outcomesOf(conditions) {
    const parts = (0,coverage_hits/* noParts */.K_)();
    for (const { line, whenTrue, whenFalse } of conditions) {
        (0,coverage_hits/* addPart */.hs)(parts, line, whenTrue);
        (0,coverage_hits/* addPart */.hs)(parts, line, whenFalse);
    }
    return parts;
}

;// CONCATENATED MODULE: ./.compiled/coverage/formats/clover.js




/** Reads clover; what stands below `testproject` is no production code. */
function parseClover(text) {
    const files = new Map();
    const told = { branches: false, functions: false };
    let bad;
    let file;
    const open = ({ name: tag, attributes }, path) => {
        if (path.includes('testproject'))
            return;
        if (tag === 'file') {
            const name = attributes['path'] ?? attributes['name'] ?? '';
            file = { path: name, hits: (0,coverage_hits/* noHits */.g7)(), functions: (0,coverage_hits/* noParts */.K_)(), conditions: [], metrics: {} };
            if (name === '')
                bad ??= 'a file has no path';
        }
        else if (file === undefined)
            return;
        else if (tag === 'metrics' && path.at(-1) === 'file')
            file.metrics = attributes;
        else if (tag === 'line' && !readLine(attributes, file))
            bad ??= `a line of ${file.path} is not readable`;
    };
    const close = (tag) => {
        if (tag !== 'file' || file === undefined)
            return;
        const { path, hits, functions, conditions, metrics } = file;
        const branches = readConditions(conditions, metrics);
        told.branches ||= conditions.length > 0;
        told.functions ||= functions.lines.length > 0;
        if (branches !== undefined)
            hits.branches = branches;
        // istanbul sums functions up and tells no line of them.
        if (functions.lines.length > 0 || ((0,xml/* digits */.v)(metrics['methods']) ?? 0) === 0)
            hits.functions = functions;
        const known = files.get(path);
        files.set(path, known === undefined ? hits : (0,coverage_hits/* uniteHits */.Oc)(known, hits));
        file = undefined;
    };
    const outcome = (0,xml/* walkXml */.N)(text, { open, close });
    if (!outcome.ok)
        return (0,report/* refuse */.T)(outcome.fault, outcome.message, outcome.line);
    if (bad !== undefined)
        return (0,report/* refuse */.T)('unparsable', bad);
    if (files.size === 0)
        return (0,report/* refuse */.T)('empty', 'there is no file in it');
    const reported = [...files].map(([path, { lines, branches, functions }]) => {
        // Where no file tells of any, the tool can not.
        const hits = {
            lines,
            ...(told.branches && branches !== undefined ? { branches } : {}),
            ...(told.functions && functions !== undefined ? { functions } : {}),
        };
        return { path, hits, totals: undefined };
    });
    return { ok: true, format: 'clover', files: reported };
}
function readLine(attributes, { hits, functions, conditions }) {
    const line = (0,xml/* digits */.v)(attributes['num']);
    if (line === undefined)
        return false;
    if (attributes['type'] === 'cond') {
        const [whenTrue, whenFalse] = [(0,xml/* digits */.v)(attributes['truecount']), (0,xml/* digits */.v)(attributes['falsecount'])];
        if (whenTrue === undefined || whenFalse === undefined)
            return false;
        conditions.push({ line, whenTrue, whenFalse });
        return (0,coverage_hits/* addLine */.cG)(hits, line, (0,xml/* digits */.v)(attributes['count']) ?? whenTrue + whenFalse);
    }
    const count = (0,xml/* digits */.v)(attributes['count']);
    if (count === undefined)
        return false;
    if (attributes['type'] === 'method')
        return (0,coverage_hits/* addPart */.hs)(functions, line, count);
    return (0,coverage_hits/* addLine */.cG)(hits, line, count);
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
