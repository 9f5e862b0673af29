export const id = 2;
export const ids = [2];
export const modules = {

/***/ 2002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseCobertura: () => (/* binding */ parseCobertura)
/* harmony export */ });
/* harmony import */ var _hits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6348);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6860);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(354);



const counted = /^\s*\d+(?:\.\d+)?%\s*\((\d+)\/(\d+)\)\s*$/;
/** Reads cobertura; lines are those of the class, because methods repeat them and inner classes repeat files. */
function parseCobertura(text) {
    const files = new Map();
    const sources = [];
    let bad;
    let hits;
    let name = '';
    let method;
    const open = ({ name: tag, attributes }, path) => {
        if (tag === 'class') {
            name = attributes['filename'] ?? '';
            hits = { ...(0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .noHits */ .g7)(), branches: { lines: [], hits: [] }, functions: { lines: [], hits: [] } };
            if (name === '')
                bad ??= 'a class has no filename';
        }
        else if (tag === 'method')
            method = { line: undefined, hits: 0 };
        else if (tag === 'line' && hits !== undefined) {
            const [line, count] = [digits(attributes['number']), digits(attributes['hits'])];
            if (line === undefined || count === undefined)
                bad ??= 'a line lacks its number or its hits';
            else if (path.includes('method')) {
                if (method !== undefined)
                    method = { line: method.line ?? line, hits: Math.max(method.hits, count) };
            }
            else if (!(0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addLine */ .cG)(hits, line, count) || !addBranches(hits, line, attributes))
                bad ??= `line ${line} is not readable`;
        }
    };
    const close = (tag) => {
        if (tag === 'method' && method?.line !== undefined && hits?.functions !== undefined) {
            (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addPart */ .hs)(hits.functions, method.line, method.hits);
            method = undefined;
        }
        else if (tag === 'class' && hits !== undefined) {
            const known = files.get(name);
            files.set(name, known === undefined ? hits : (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .uniteHits */ .Oc)(known, hits));
            hits = undefined;
        }
    };
    const onText = (content, path) => {
        if (path.at(-1) === 'source' && content.trim() !== '')
            sources.push(content.trim());
    };
    const outcome = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .walkXml */ .N)(text, { open, close, text: onText });
    if (!outcome.ok)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(outcome.fault, outcome.message, outcome.line);
    if (bad !== undefined)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)('unparsable', bad);
    if (files.size === 0)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)('empty', 'there is no class in it');
    const reported = [...files].map(([path, of]) => ({ path, sources, hits: of, totals: undefined }));
    return { ok: true, format: 'cobertura', files: reported };
}
/** `condition-coverage="50% (1/2)"` tells how many arms, not which. */
function addBranches(hits, line, attributes) {
    if (attributes['branch'] !== 'true' || hits.branches === undefined)
        return true;
    const match = counted.exec(attributes['condition-coverage'] ?? '');
    if (match === null)
        return attributes['condition-coverage'] === undefined;
    const [covered, total] = [Number(match[1]), Number(match[2])];
    if (covered > total || total > 10_000)
        return false;
    for (let arm = 0; arm < total; arm += 1)
        (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addPart */ .hs)(hits.branches, line, arm < covered ? 1 : 0);
    return true;
}
function digits(text) {
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}


/***/ }),

/***/ 354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ walkXml)
/* harmony export */ });
/* harmony import */ var saxes__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9800);

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


/***/ })

};
