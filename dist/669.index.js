export const id = 669;
export const ids = [669];
export const modules = {

/***/ 9669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseIstanbul: () => (/* binding */ parseIstanbul)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);
/* harmony import */ var _hits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6348);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6860);



const counts = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative());
/** Positions may be null or empty objects: generated code has none. */
const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ start: zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish() }).nullish() }).nullish();
const fileSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1),
    statementMap: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), place),
    fnMap: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ decl: place, loc: place, line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish() })),
    branchMap: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ loc: place, line: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullish(), locations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(place).optional() })),
    s: counts,
    f: counts,
    b: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nonnegative())),
});
/** Reads istanbul's coverage-final.json, which c8, nyc, jest and vitest write too. */
function parseIstanbul(entries) {
    const files = [];
    for (const [key, value] of entries) {
        // nyc wraps an entry in `data` when it was read from its cache.
        const inner = typeof value === 'object' && value !== null && 'data' in value ? value.data : value;
        const parsed = fileSchema.safeParse(inner);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('unparsable', `the entry of ${key} is not istanbul's: ${issue?.path.join('.')}: ${issue?.message}`);
        }
        if (parsed.data.path !== key)
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('unparsable', `the entry of ${key} is about another file, ${parsed.data.path}`);
        const hits = readHits(parsed.data);
        if (hits === undefined)
            return (0,_report_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .T)('unparsable', `the entry of ${key} counts what it does not map`);
        files.push({ path: key, hits, totals: undefined });
    }
    return { ok: true, format: 'istanbul', files };
}
function readHits(file) {
    const hits = (0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .noHits */ .g7)();
    const [statements, functions, branches] = [(0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .noParts */ .K_)(), (0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .noParts */ .K_)(), (0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .noParts */ .K_)()];
    if (!sameKeys(file.statementMap, file.s) ||
        !sameKeys(file.fnMap, file.f) ||
        !sameKeys(file.branchMap, file.b))
        return undefined;
    for (const [id, where] of Object.entries(file.statementMap)) {
        const line = where?.start?.line ?? undefined;
        const count = file.s[id] ?? 0;
        if (!(0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .addPart */ .hs)(statements, line ?? 0, count) || (line !== undefined && !(0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .addLine */ .cG)(hits, line, count)))
            return undefined;
    }
    for (const [id, { decl, loc, line }] of Object.entries(file.fnMap)) {
        const at = decl?.start?.line ?? loc?.start?.line ?? line ?? 0;
        if (!(0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .addPart */ .hs)(functions, at, file.f[id] ?? 0))
            return undefined;
    }
    for (const [id, { loc, line, locations }] of Object.entries(file.branchMap)) {
        const at = loc?.start?.line ?? line ?? locations?.[0]?.start?.line ?? 0;
        // An arm without a count would be an uncovered one that nobody sees.
        if (locations !== undefined && locations.length !== file.b[id]?.length)
            return undefined;
        for (const count of file.b[id] ?? [])
            if (!(0,_hits_js__WEBPACK_IMPORTED_MODULE_2__/* .addPart */ .hs)(branches, at, count))
                return undefined;
    }
    return { ...hits, statements, functions, branches };
}
function sameKeys(map, counted) {
    const keys = Object.keys(map);
    return keys.length === Object.keys(counted).length && keys.every(key => Object.hasOwn(counted, key));
}


/***/ })

};
