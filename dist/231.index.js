export const id = 231;
export const ids = [231];
export const modules = {

/***/ 3231:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {


Object.defineProperty(exports, "__esModule", ({ value: true }));
exports.parseIstanbul = parseIstanbul;
const zod_1 = __webpack_require__(924);
const hits_ts_1 = __webpack_require__(4538);
const report_ts_1 = __webpack_require__(8842);
const counts = zod_1.z.record(zod_1.z.string(), zod_1.z.number().nonnegative());
/** Positions may be null or empty objects: generated code has none. */
const place = zod_1.z.object({ start: zod_1.z.object({ line: zod_1.z.number().nullish() }).nullish() }).nullish();
const fileSchema = zod_1.z.object({
    path: zod_1.z.string().min(1),
    statementMap: zod_1.z.record(zod_1.z.string(), place),
    fnMap: zod_1.z.record(zod_1.z.string(), zod_1.z.object({ decl: place, loc: place, line: zod_1.z.number().nullish() })),
    branchMap: zod_1.z.record(zod_1.z.string(), zod_1.z.object({ loc: place, line: zod_1.z.number().nullish(), locations: zod_1.z.array(place).optional() })),
    s: counts,
    f: counts,
    b: zod_1.z.record(zod_1.z.string(), zod_1.z.array(zod_1.z.number().nonnegative())),
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
            return (0, report_ts_1.refuse)('unparsable', `the entry of ${key} is not istanbul's: ${issue?.path.join('.')}: ${issue?.message}`);
        }
        if (parsed.data.path !== key)
            return (0, report_ts_1.refuse)('unparsable', `the entry of ${key} is about another file, ${parsed.data.path}`);
        const hits = readHits(parsed.data);
        if (hits === undefined)
            return (0, report_ts_1.refuse)('unparsable', `the entry of ${key} counts what it does not map`);
        files.push({ path: key, hits, totals: undefined });
    }
    return { ok: true, format: 'istanbul', files };
}
function readHits(file) {
    const hits = (0, hits_ts_1.noHits)();
    const statements = { lines: [], hits: [] };
    const functions = { lines: [], hits: [] };
    const branches = { lines: [], hits: [] };
    if (!sameKeys(file.statementMap, file.s) ||
        !sameKeys(file.fnMap, file.f) ||
        !sameKeys(file.branchMap, file.b))
        return undefined;
    for (const [id, where] of Object.entries(file.statementMap)) {
        const line = where?.start?.line ?? undefined;
        const count = file.s[id] ?? 0;
        if (!(0, hits_ts_1.addPart)(statements, line ?? 0, count) || (line !== undefined && !(0, hits_ts_1.addLine)(hits, line, count)))
            return undefined;
    }
    for (const [id, { decl, loc, line }] of Object.entries(file.fnMap)) {
        const at = decl?.start?.line ?? loc?.start?.line ?? line ?? 0;
        if (!(0, hits_ts_1.addPart)(functions, at, file.f[id] ?? 0))
            return undefined;
    }
    for (const [id, { loc, line, locations }] of Object.entries(file.branchMap)) {
        const at = loc?.start?.line ?? line ?? locations?.[0]?.start?.line ?? 0;
        for (const count of file.b[id] ?? [])
            if (!(0, hits_ts_1.addPart)(branches, at, count))
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
