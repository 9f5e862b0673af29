export const id = 46;
export const ids = [46];
export const modules = {

/***/ 3046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sarifOf: () => (/* binding */ sarifOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.compiled/version.js
var version = __webpack_require__(4765);
;// CONCATENATED MODULE: ./.compiled/report/sarif.js


const levels = {
    critical: 'error',
    high: 'error',
    moderate: 'warning',
    low: 'note',
    info: 'note',
};
const scores = {
    critical: '9.5',
    high: '8.0',
    moderate: '5.5',
    low: '2.0',
    info: '0.1',
};
/** A SARIF 2.1.0 file as code scanning takes it. */
function renderSarif(request) {
    const rules = [...new Map(request.rules.map(rule => [rule.id, rule])).values()];
    const indexes = new Map(rules.map(({ id }, index) => [id, index]));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: `golive/${request.gate}`,
                        semanticVersion: version/* version */.r,
                        informationUri: 'https://github.com/golive-dev/golive',
                        rules: rules.map(ruleOf),
                    },
                },
                automationDetails: { id: `golive/${request.gate}/` },
                columnKind: 'utf16CodeUnits',
                originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
                results: request.findings.map(finding => resultOf(finding, indexes.get(finding.rule))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function ruleOf({ id, title, severity, score, url, tags }) {
    const known = score !== undefined && score > 0 && score <= 10;
    const helpUri = url === undefined ? undefined : webAddress(url);
    return {
        id,
        shortDescription: { text: plain(title) },
        fullDescription: { text: plain(title) },
        ...(helpUri === undefined ? {} : { helpUri }),
        help: { text: helpUri === undefined ? plain(title) : `${plain(title)}\n${helpUri}` },
        defaultConfiguration: { level: levels[severity] },
        properties: {
            'security-severity': known ? score.toFixed(1) : scores[severity],
            tags: [...new Set(['security', ...tags])],
        },
    };
}
function resultOf(finding, index) {
    const { rule, severity, message, file, line, identity, suppressed } = finding;
    const hash = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([rule, ...identity]))
        .digest('hex')
        .slice(0, 32);
    const uri = file.split('/').map(encodeURIComponent).join('/');
    return {
        ruleId: rule,
        ...(index === undefined ? {} : { ruleIndex: index }),
        level: levels[severity],
        message: { text: plain(message) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
                    region: { startLine: line ?? 1 },
                },
            },
        ],
        partialFingerprints: { 'golive/v1': hash, primaryLocationLineHash: `${hash}:1` },
        suppressions: suppressed === undefined
            ? []
            : [{ kind: 'external', status: 'accepted', justification: plain(suppressed) }],
    };
}
/** SARIF reads `[text](target)` in a message as a link. */
function plain(text) {
    const clean = text
        .toWellFormed()
        .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, character => (/[\n\t]/.test(character) ? ' ' : ''))
        .replace(/[\\[\]]/g, character => `\\${character}`)
        .trim();
    return clean === '' ? 'no description' : clean;
}
function webAddress(url) {
    if (!URL.canParse(url))
        return undefined;
    const { protocol, username, password, href } = new URL(url);
    const isPlain = /^https?:$/.test(protocol) && username === '' && password === '';
    return isPlain ? href : undefined;
}

// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/standing.js
var standing = __webpack_require__(1115);
// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/vulnerable.js
var vulnerable = __webpack_require__(2055);
// EXTERNAL MODULE: ./.compiled/actions/audit-gate/rules/words.js
var words = __webpack_require__(4630);
// EXTERNAL MODULE: ./.compiled/actions/audit-gate/spec.js + 4 modules
var spec = __webpack_require__(7389);
;// CONCATENATED MODULE: ./.compiled/actions/audit-gate/sarif.js





/** Every advisory that hits, copy by copy, for code scanning. */
function sarifOf(evidence, policy) {
    const judged = (0,vulnerable/* bySeverity */.Np)((0,standing/* judgeVulnerabilities */.K5)(evidence, policy));
    return renderSarif({
        gate: spec.spec.name,
        rules: judged.map(({ advisory }) => ({
            id: advisory.id,
            title: (0,words/* shownTitle */._Q)({ advisory }),
            severity: advisory.severity,
            score: advisory.cvss?.score,
            url: advisory.url,
            tags: advisory.cwe.map(cwe => `external/cwe/${cwe.toLowerCase()}`),
        })),
        findings: judged.flatMap(findingsOf),
    });
}
function findingsOf(judged) {
    const { advisory, hits, standing } = judged;
    const { grant } = standing;
    return hits.map(hit => ({
        rule: advisory.id,
        severity: advisory.severity,
        message: `${(0,words/* describeVulnerability */.an)({ ...judged, hits: [hit] }, hit)}. ${(0,words/* describeRemedy */.cF)(judged)}`,
        file: hit.place.file,
        line: hit.place.line,
        identity: [advisory.package, hit.version, hit.paths[0]?.join(' > ') ?? ''],
        suppressed: standing.kind === 'waived' && grant !== undefined
            ? `${grant.waiver.reason} (${grant.waiver.owner}, until ${grant.waiver.expires})`
            : undefined,
    }));
}


/***/ })

};
