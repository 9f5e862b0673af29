export const id = 438;
export const ids = [438];
export const modules = {

/***/ 2438:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseIstanbulSummary = parseIstanbulSummary;
const zod_1 = __webpack_require__(924);
const report_ts_1 = __webpack_require__(8842);
const whole = zod_1.z.number().int().nonnegative();
/** `pct` is floored and may be the word "Unknown": it is never read. */
const count = zod_1.z.object({ total: whole, covered: whole }).refine(({ total, covered }) => covered <= total, {
    message: 'more is covered than there is',
});
const entry = zod_1.z.object({ lines: count, statements: count, functions: count, branches: count });
/** Reads istanbul's coverage-summary.json; its own `total` is not trusted but summed again. */
function parseIstanbulSummary(entries) {
    const files = [];
    for (const [path, value] of entries) {
        const parsed = entry.safeParse(value);
        if (!parsed.success) {
            const [issue] = parsed.error.issues;
            return (0, report_ts_1.refuse)('unparsable', `the entry of ${path} is no summary: ${issue?.path.join('.')}: ${issue?.message}`);
        }
        const { lines, statements, functions, branches } = parsed.data;
        if (path !== 'total')
            files.push({ path, hits: undefined, totals: { lines, statements, functions, branches } });
    }
    if (files.length === 0)
        return (0, report_ts_1.refuse)('empty', 'there is no file in it, only a total');
    return { ok: true, format: 'istanbul-summary', files };
}


/***/ })

};
