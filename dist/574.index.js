export const id = 574;
export const ids = [574];
export const modules = {

/***/ 2574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseClover: () => (/* binding */ parseClover)
/* harmony export */ });
/* harmony import */ var _hits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6348);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6860);
/* harmony import */ var _xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(354);



/** Reads clover; what stands below `testproject` is no production code. */
function parseClover(text) {
    const files = new Map();
    let bad;
    let hits;
    let name = '';
    const open = ({ name: tag, attributes }, path) => {
        if (path.includes('testproject'))
            return;
        if (tag === 'file') {
            name = attributes['path'] ?? attributes['name'] ?? '';
            hits = { ...(0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .noHits */ .g7)(), branches: { lines: [], hits: [] }, functions: { lines: [], hits: [] } };
            if (name === '')
                bad ??= 'a file has no path';
        }
        else if (tag === 'line' && hits !== undefined && !readLine(attributes, hits)) {
            bad ??= `a line of ${name} is not readable`;
        }
    };
    const close = (tag) => {
        if (tag !== 'file' || hits === undefined)
            return;
        const known = files.get(name);
        files.set(name, known === undefined ? hits : (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .uniteHits */ .Oc)(known, hits));
        hits = undefined;
    };
    const outcome = (0,_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .walkXml */ .N)(text, { open, close });
    if (!outcome.ok)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)(outcome.fault, outcome.message, outcome.line);
    if (bad !== undefined)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)('unparsable', bad);
    if (files.size === 0)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .T)('empty', 'there is no file in it');
    const reported = [...files].map(([path, of]) => ({ path, hits: of, totals: undefined }));
    return { ok: true, format: 'clover', files: reported };
}
function readLine(attributes, hits) {
    const line = digits(attributes['num']);
    if (line === undefined || hits.branches === undefined || hits.functions === undefined)
        return false;
    if (attributes['type'] === 'cond') {
        const [whenTrue, whenFalse] = [digits(attributes['truecount']), digits(attributes['falsecount'])];
        if (whenTrue === undefined || whenFalse === undefined)
            return false;
        const arms = (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addPart */ .hs)(hits.branches, line, whenTrue) && (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addPart */ .hs)(hits.branches, line, whenFalse);
        return arms && (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addLine */ .cG)(hits, line, digits(attributes['count']) ?? whenTrue + whenFalse);
    }
    const count = digits(attributes['count']);
    if (count === undefined)
        return false;
    if (attributes['type'] === 'method')
        return (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addPart */ .hs)(hits.functions, line, count);
    return (0,_hits_js__WEBPACK_IMPORTED_MODULE_1__/* .addLine */ .cG)(hits, line, count);
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
