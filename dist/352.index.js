export const id = 352;
export const ids = [352];
export const modules = {

/***/ 6352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseIstanbulSummary: () => (/* binding */ parseIstanbulSummary)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);


const whole = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().nonnegative();
/** `pct` is floored and may be the word "Unknown": it is never read. */
const count = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ total: whole, covered: whole }).refine(({ total, covered }) => covered <= total, {
    message: 'more is covered than there is',
});
const entry = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ lines: count, statements: count, functions: count, branches: count });
/** Reads istanbul's coverage-summary.json; its own `total` is not trusted but summed again. */
function parseIstanbulSummary(entries) {
    const files = [];
    for (const [path, value] of entries) {
        const parsed = entry.safeParse(value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('unparsable', `the entry of ${path} is no summary: ${issue?.path.join('.')}: ${issue?.message}`);
        }
        const { lines, statements, functions, branches } = parsed.data;
        if (path !== 'total')
            files.push({ path, hits: undefined, totals: { lines, statements, functions, branches } });
    }
    if (files.length === 0)
        return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('empty', 'there is no file in it, only a total');
    return { ok: true, format: 'istanbul-summary', files };
}


/***/ })

};
