export const id = 761;
export const ids = [761];
export const modules = {

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


/***/ }),

/***/ 3761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseJunit: () => (/* binding */ parseJunit)
/* harmony export */ });
/* harmony import */ var _coverage_formats_xml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(354);
/* harmony import */ var _test_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9397);


const claims = ['failures', 'errors', 'skipped'];
/** Reads JUnit XML as its many writers write it: counts in attributes are not trusted, cases are. */
function parseJunit(text) {
    const cases = [];
    const broken = [];
    const suites = [];
    const stack = [];
    const claimed = { failures: 0, errors: 0, skipped: 0 };
    let current;
    let rooted = false;
    let nested = false;
    const open = ({ name, attributes }, path) => {
        if (path.length === 0)
            rooted = name === 'testsuites' || name === 'testsuite';
        if (name === 'testsuite') {
            const suite = { name: (attributes['name'] ?? '').slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .nameLimit */ .ds), ran: false };
            stack.push(suite);
            suites.push(suite);
        }
        if (name === 'testsuite' || name === 'testsuites')
            claim(claimed, attributes);
        if (name === 'testcase') {
            if (current !== undefined)
                nested = true;
            current = openCase(attributes, stack.at(-1)?.name);
        }
        if (name === 'failure' || name === 'error') {
            const message = (attributes['message'] ?? attributes['type'] ?? name).slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageLimit */ .xv);
            if (current === undefined)
                broken.push({ suite: stack.at(-1)?.name ?? '', message });
            else
                Object.assign(current, { status: 'failed', message: current.message || message });
        }
        if (name === 'skipped' && current !== undefined && current.status === 'passed') {
            Object.assign(current, { status: 'skipped', message: attributes['message'] ?? '' });
        }
    };
    const close = (name) => {
        if (name === 'testsuite')
            stack.pop();
        if (name !== 'testcase' || current === undefined)
            return;
        const { message, file, ...rest } = current;
        cases.push({
            ...rest,
            ...(message === '' ? {} : { message: message.slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageLimit */ .xv) }),
            ...(file === undefined ? {} : { file }),
        });
        if (rest.status !== 'skipped') {
            for (const suite of stack)
                suite.ran = true;
            // Without a suite around it, a case names its own.
            if (stack.length === 0)
                suites.push({ name: rest.suite, ran: true });
        }
        current = undefined;
    };
    const onText = (content, path) => {
        const within = path.at(-1);
        if (current === undefined || (within !== 'failure' && within !== 'error'))
            return;
        if (current.message.length < _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageLimit */ .xv && content.trim() !== '') {
            const told = content.trim().slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .messageLimit */ .xv);
            current.message = told.startsWith(current.message) ? told : `${current.message}\n${told}`;
        }
    };
    const outcome = (0,_coverage_formats_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .walkXml */ .N)(text, { open, close, text: onText });
    if (!outcome.ok)
        return { ok: false, fault: outcome.fault, message: `line ${outcome.line}: ${outcome.message}` };
    // What the outer one tells would be lost.
    if (nested)
        return { ok: false, fault: 'unparsable', message: 'a testcase stands within another' };
    if (!rooted)
        return { ok: false, fault: 'unparsable', message: 'the XML is no JUnit report' };
    const failed = cases.filter(({ status }) => status === 'failed').length + broken.length;
    const skipped = cases.filter(({ status }) => status === 'skipped').length;
    const more = claimed.failures + claimed.errors;
    const hidden = failed === 0 && more > 0 ? `the report counts ${more} failures and shows none of them` : undefined;
    const run = {
        format: 'junit',
        cases,
        brokenSuites: broken,
        suites: [...new Set(suites.filter(({ ran }) => ran).map(({ name }) => name))],
        ...(claimed.skipped > skipped ? { hiddenSkips: claimed.skipped - skipped } : {}),
        ...(hidden === undefined ? {} : { unsuccessful: hidden }),
    };
    return { ok: true, run };
}
function openCase(attributes, suite) {
    const { classname, name = '', file, status, result } = attributes;
    // gtest tells `status="run" result="skipped"`: either of them counts.
    const told = [status, result].map(word => (word ?? '').toLowerCase());
    const skipped = told.some(word => /^(skipped|disabled|notrun|suppressed|ignored)$/.test(word));
    const failed = told.some(word => /^(failed|failure|error|errored)$/.test(word));
    const whole = classname === undefined || name.startsWith(classname) ? name : `${classname} ${name}`;
    return {
        suite: (suite ?? classname ?? '').slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .nameLimit */ .ds),
        name: whole.slice(0, _test_run_js__WEBPACK_IMPORTED_MODULE_1__/* .nameLimit */ .ds),
        file,
        status: failed ? 'failed' : skipped ? 'skipped' : 'passed',
        message: '',
    };
}
/** Some count in each suite, some at the root only, some in both. */
function claim(claimed, attributes) {
    for (const key of claims)
        claimed[key] = Math.max(claimed[key], (0,_coverage_formats_xml_js__WEBPACK_IMPORTED_MODULE_0__/* .digits */ .v)(attributes[key]) ?? 0);
}


/***/ })

};
