export const id = 90;
export const ids = [90,924,493];
export const modules = {

/***/ 1090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  action: () => (/* binding */ action)
});

// EXTERNAL MODULE: ./.compiled/host/define.js
var host_define = __webpack_require__(5069);
// EXTERNAL MODULE: ./.compiled/errors.js
var errors = __webpack_require__(586);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/told.js

/** What a part of the evidence needs of the token, as the job's `permissions` would have it. */
const permissions = {
    environment: 'actions: read',
    approvals: 'actions: read',
    people: 'actions: read',
    head: 'contents: read',
    branches: 'contents: read',
    pullHead: 'pull-requests: read',
    changes: 'contents: read',
    deployments: 'deployments: read',
    /** Of the organisation: only the token of a GitHub App or of a person can have it. */
    memberships: 'members: read',
    check: 'checks: write',
    comment: 'pull-requests: write',
};
/** What GitHub told, or why it did not; a fault of ours stays one. */
async function tell(part, work, absent = 'it') {
    try {
        const value = await work();
        return value === undefined ? { kind: 'absent', what: absent } : { kind: 'known', value };
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD)
            return untold(part, error);
        if (error instanceof errors/* EnvironmentError */.eG)
            return { kind: 'unknown', why: error.message };
        throw error;
    }
}
function untold(part, { status, message }) {
    const permission = permissions[part];
    if (/rate limit/i.test(message))
        return { kind: 'unknown', why: message };
    if (status === 403) {
        const why = `GitHub refuses it (403): the token lacks ${permission}`;
        // An address that is not allowed, or a single sign-on, is refused alike.
        const other = /not accessible by|must have/i.test(message)
            ? ''
            : `, unless its words tell more: ${message}`;
        return { kind: 'unknown', why: `${why}${other}`, permission };
    }
    if (status === 404) {
        const why = `GitHub answers 404: it is not there, or the token lacks ${permission}`;
        return { kind: 'unknown', why, permission };
    }
    if (status === 401)
        return { kind: 'unknown', why: 'GitHub refuses the token (401): `github-token` is wrong or has expired' };
    return { kind: 'unknown', why: message };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/environment.js

/** The rules of the environment that is named, as far as they restrict anything. */
async function gatherEnvironment({ github, subject, }) {
    const { environment: name } = subject;
    if (name === undefined)
        return { kind: 'not-asked', why: 'no environment is named' };
    const told = await tell('environment', () => github.environment(name), `the environment ${name}`);
    if (told.kind !== 'known' || told.value.branches !== 'protected')
        return told;
    const some = await tell('branches', () => github.hasProtectedBranches());
    if (some.kind !== 'known')
        return some;
    return some.value ? told : { kind: 'known', value: { ...told.value, branches: 'all' } };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/head.js

/** Where the branch, the tag or the pull request of this run stands now. */
async function gatherHead({ event, github, subject }) {
    const { pullRequest } = event;
    if (pullRequest !== undefined)
        return await tell('pullHead', () => github.pullHead(pullRequest.number));
    if (event.name === 'merge_group')
        return { kind: 'not-asked', why: 'the merge queue makes this commit itself, and nobody pushes to it' };
    const { ref } = subject;
    if (!/^refs\/(heads|tags)\/./.test(ref)) {
        const named = ref === '' ? 'no ref' : `the ref ${ref}`;
        return { kind: 'unknown', why: `the event ${event.name} has ${named}, which is no branch and no tag` };
    }
    return await tell('head', () => github.refHead(ref), ref);
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/memberships.js

/** Everybody who approved, in every team that must sign. */
async function gatherMemberships({ github, policy, subject }, approvals) {
    if (approvals.kind !== 'known')
        return [];
    const organisation = subject.repository.split('/')[0] ?? '';
    const teams = new Set(Object.values(policy.signers).flatMap(({ teams }) => teams));
    const approved = approvals.value.filter(({ state, user }) => state === 'approved' && user !== '');
    const users = new Set(approved.map(({ user }) => user));
    const pairs = [...teams].flatMap(team => [...users].map(user => ({ team, user })));
    return await Promise.all(pairs.map(async ({ team, user }) => ({
        team,
        user,
        member: await tell('memberships', () => github.isTeamMember(organisation, slugIn(organisation, team), user)),
    })));
}
/** `@org/team`, as GitHub writes it in reviews; a team of another organisation is none of this one. */
function slugIn(organisation, team) {
    const own = `${organisation}/`.toLowerCase();
    const name = team.startsWith('@') ? team.slice(1) : team;
    return name.toLowerCase().startsWith(own) ? name.slice(own.length) : name;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/evidence.js
const conclusions = ['success', 'failure', 'cancelled', 'skipped'];

// EXTERNAL MODULE: ./.compiled/domain/digest.js
var domain_digest = __webpack_require__(132);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/schema-version.js
/** The version of results and digests that this Golive reads. */
const known = 1;
const mistakesShown = 3;
/** Only a result of ours tells its version. */
function isOurs(value) {
    return Object.hasOwn(value, 'schemaVersion');
}
function versionFault(value) {
    const version = value['schemaVersion'];
    if (version === known)
        return undefined;
    if (typeof version !== 'number')
        return 'has a schemaVersion that is no number';
    return `has schemaVersion ${version}, and this Golive reads ${known}: use one version of Golive in all jobs`;
}
/** The first mistakes, in a line. */
function failureOf(error) {
    const told = error.issues.map(({ path, message }) => `${path.join('.') || 'it'}: ${message}`);
    const more = told.length - mistakesShown;
    return `${told.slice(0, mistakesShown).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/job-output.js



const objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** A job of anybody's may have outputs of any name: what tells ours is `schemaVersion`, or the name `result`. */
function readOutput(name, text) {
    if (text.trim() === '')
        return { kind: 'other' };
    const named = name === 'result';
    const value = parse(text);
    if (value === undefined) {
        const cut = /result/i.test(name) && text.trimStart().startsWith('{');
        const meant = named || cut || text.includes('schemaVersion');
        return meant ? broken('is no JSON, or was cut short') : { kind: 'other' };
    }
    if (typeof value.json === 'string' && value.json.includes('schemaVersion'))
        return broken('is JSON within JSON: hand on `outputs.result` as it is, without toJSON');
    const parsed = objectSchema.safeParse(value.json);
    if (!parsed.success || !isOurs(parsed.data))
        return named ? broken('has no schemaVersion, so it is no result of Golive') : { kind: 'other' };
    const fault = versionFault(parsed.data);
    if (fault !== undefined)
        return broken(fault);
    if (Array.isArray(parsed.data['findings']))
        return broken('is a whole result: hand on `outputs.result`, or give the file in `results`');
    const digest = domain_digest/* digestSchema */.er.safeParse(parsed.data);
    return digest.success
        ? { kind: 'digest', digest: digest.data }
        : broken(`is no result: ${failureOf(digest.error)}`);
}
function broken(why) {
    return { kind: 'broken', why };
}
function parse(text) {
    try {
        return { json: JSON.parse(text) };
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/needs.js




const accepted = 'expected the whole context, as `needs: ${{ toJSON(needs) }}`';
/** A job without outputs may have none at all. */
const jobSchema = schemas/* object */.Ikc({
    result: schemas/* enum */.k5n(conclusions),
    outputs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).nullish(),
});
/** Throws InputError with every job that is none. */
function readNeeds(text) {
    if (text === undefined)
        return { jobs: [], bytes: 0 };
    const entries = readContext(text);
    if (entries.length === 0) {
        throw wrong('was given {}, which names no job: list the jobs under `needs:` of this job, or give `results` files');
    }
    const names = new Map(entries);
    if (typeof names.get('result') === 'string' && names.has('outputs')) {
        throw wrong(`was given one job, not all of them by their ids; ${accepted}`);
    }
    const parsed = entries.map(([job, value]) => ({ job, read: jobSchema.safeParse(value) }));
    const problems = parsed.flatMap(({ job, read }) => read.success ? [] : read.error.issues.map(issue => described(job, issue.path, issue.message)));
    if (problems.length > 0)
        throw new errors/* InputError */.dz(problems.map(message => ({ at: 'needs', message })));
    const jobs = parsed.flatMap(({ job, read }) => read.success ? [neededJob(job, read.data.result, read.data.outputs ?? {})] : []);
    return { jobs, bytes: Buffer.byteLength(text) };
}
function readContext(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw wrong(`was given ${shown(text)}, which is no JSON; ${accepted}`);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw wrong(`was given ${shown(text)}; ${accepted}`);
    // Not by a schema, which leaves out a job named `__proto__`.
    return Object.entries(value);
}
function neededJob(job, conclusion, outputs) {
    const digests = [];
    const broken = [];
    for (const [name, value] of Object.entries(outputs)) {
        const read = readOutput(name, value);
        if (read.kind === 'digest')
            digests.push(read.digest);
        if (read.kind === 'broken')
            broken.push(`the output ${name} ${read.why}`);
    }
    return { job, conclusion, digests, broken };
}
function described(job, path, message) {
    const place = path.length === 0 ? '' : ` (${path.join('.')})`;
    return `the job "${job}"${place} is not as GitHub gives it: ${message}; ${accepted}`;
}
function shown(text) {
    return text.length <= 40 ? JSON.stringify(text) : `${JSON.stringify(text.slice(0, 40))}…`;
}
function wrong(message) {
    return new errors/* InputError */.dz([{ at: 'needs', message }]);
}

// EXTERNAL MODULE: ./.compiled/domain/result.js
var result = __webpack_require__(521);
// EXTERNAL MODULE: ./.compiled/domain/values/size.js
var size = __webpack_require__(5868);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/results.js




/** Of one result file; the largest real ones have some ten thousand findings. */
const sizeLimit = 10_000_000;
const fileLimit = 500;
const results_objectSchema = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** Every file that the patterns name, and every pattern that names none: a result that is not there must not go unnoticed. */
async function gatherResults(files, patterns) {
    if (patterns === undefined)
        return [];
    const without = patterns.filter(pattern => pattern.startsWith('!'));
    const wanted = patterns.filter(pattern => !pattern.startsWith('!'));
    const found = new Map();
    const refused = new Map();
    for (const pattern of wanted) {
        const named = await files.glob([pattern, ...without]);
        for (const file of named.files)
            found.set(file.path, file);
        for (const { path, refusal } of named.refused)
            refused.set(path, refuse(path, describe(refusal)));
        if (named.files.length + named.refused.length === 0)
            refused.set(pattern, refuse(pattern, 'matches no file'));
    }
    if (wanted.length === 0)
        refused.set('', refuse(patterns.join(', '), 'names no file'));
    const taken = [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
    if (taken.length > fileLimit) {
        const why = `${taken.length} files match and ${fileLimit} are read at most: name the results more closely`;
        return [...refused.values(), refuse(wanted.join(', '), why)];
    }
    const read = [];
    // One after another: together they could fill the memory.
    for (const file of taken)
        read.push(await readResult(files, file));
    return [...read, ...refused.values()];
}
async function readResult(files, file) {
    const read = await files.read(file.absolute, sizeLimit);
    if (!read.ok)
        return refuse(file.path, describe(read.refusal));
    let json;
    try {
        json = JSON.parse(read.data.toString('utf8'));
    }
    catch {
        return refuse(file.path, read.data.length === 0 ? 'is empty' : 'is no JSON, or was cut short');
    }
    const object = results_objectSchema.safeParse(json);
    if (!object.success || !isOurs(object.data))
        return refuse(file.path, 'is no result of Golive');
    const fault = versionFault(object.data);
    if (fault !== undefined)
        return refuse(file.path, fault);
    const parsed = result/* resultSchema */.F.safeParse(object.data);
    return parsed.success
        ? { ok: true, path: file.path, result: parsed.data }
        : refuse(file.path, `is no whole result: ${failureOf(parsed.error)}`);
}
function refuse(path, why) {
    return { ok: false, path, why };
}
function describe(refusal) {
    switch (refusal.reason) {
        case 'missing':
            return 'matches no file';
        case 'outside-workspace':
            return 'leads out of the workspace';
        case 'too-large':
            return `has ${(0,size/* formatSize */.X)(refusal.bytes)}, and ${(0,size/* formatSize */.X)(refusal.limit)} are read at most`;
        case 'not-a-file':
            return 'is no file';
        case 'unreadable':
            return `can not be read: ${refusal.message}`;
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather/shipment.js


/** Everything between the commit that is live there and the one under test. */
async function gatherShipment(context, place) {
    const { environment } = context.subject;
    if (environment === undefined)
        return { kind: 'not-asked', why: 'no environment is named' };
    // An environment's name may be written in either case, and its deployments are found by how it was.
    const names = new Set([place.kind === 'known' ? place.value.name : environment, environment]);
    const last = await lastOf(context, [...names]);
    if (last.kind === 'absent')
        return await firstShipment(context);
    if (last.kind !== 'known')
        return last;
    return await shipmentSince(context, last.value);
}
async function lastOf({ github, run }, names) {
    const asking = names.map(name => tell('deployments', () => github.lastDeployment(name, run.id)));
    const all = await Promise.all(asking);
    const untold = all.find(({ kind }) => kind === 'unknown');
    if (untold !== undefined)
        return untold;
    const found = all.flatMap(last => (last.kind === 'known' ? [last.value] : []));
    const [newest] = found.sort((a, b) => b.deployedAt.getTime() - a.deployedAt.getTime());
    return newest === undefined ? { kind: 'absent', what: 'a deployment' } : { kind: 'known', value: newest };
}
async function shipmentSince({ github, subject }, live) {
    const told = await tell('changes', async () => {
        try {
            return await github.changesBetween(live.sha, subject.sha);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD) || error.status !== 404)
                throw error;
            // Where our own commit can be seen, the token is good enough and the other one is gone.
            await github.commitDate(subject.sha);
            throw new errors/* ApiError */.hD(`the commit ${live.sha}, which is live, has no history in common with ${subject.sha}`);
        }
    });
    if (told.kind !== 'known')
        return told;
    const { behindBy, ...changes } = told.value;
    const { sha, deployedAt } = live;
    return { kind: 'known', value: { ...changes, from: { sha, deployedAt }, takenBack: behindBy } };
}
/** All of history ships then; of its authors only the last one can be meant. */
async function firstShipment({ github, subject }) {
    const told = await tell('changes', () => github.commit(subject.sha));
    if (told.kind !== 'known')
        return told;
    return {
        kind: 'known',
        value: {
            from: undefined,
            commits: [told.value],
            totalCommits: 1,
            takenBack: 0,
            direction: 'first',
            files: [],
            complete: true,
        },
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gather.js








/** Reads what was handed in and asks GitHub for everything else side by side; what it does not tell is evidence too. */
async function gather(context) {
    const { inputs, files, github, subject, run, clock } = context;
    if (inputs.needs === undefined && inputs.results === undefined)
        throw nothingGiven();
    const needs = readNeeds(inputs.needs);
    const place = gatherEnvironment(context);
    const asking = tell('approvals', () => github.approvals(run.id));
    const [results, head, environment, shipment, approvals, memberships, started] = await Promise.all([
        gatherResults(files, inputs.results),
        gatherHead(context),
        place,
        place.then(rules => gatherShipment(context, rules)),
        asking,
        asking.then(approvals => gatherMemberships(context, approvals)),
        tell('people', () => github.workflowRun(run.id, run.attempt)),
    ]);
    return {
        now: clock.now(),
        phase: inputs.phase,
        subject,
        run,
        event: eventOf(context, started),
        needs: needs.jobs,
        needsBytes: needs.bytes,
        results,
        head,
        environment,
        shipment,
        approvals,
        people: peopleOf(started),
        memberships,
        briefs: briefsOf(context),
    };
}
/** A run of a fork's commit may come by another event than a pull request. */
function eventOf({ event, subject }, started) {
    const { name, pullRequest } = event;
    const own = subject.repository.toLowerCase();
    const foreign = started.kind === 'known' && started.value.headRepository?.toLowerCase() !== own;
    return { name, fork: pullRequest?.fork === true || foreign, pullRequest: pullRequest?.number };
}
function peopleOf(started) {
    if (started.kind !== 'known')
        return started;
    const { actor, triggeringActor } = started.value;
    return { kind: 'known', value: { actor, triggeringActor } };
}
/** Both phases, and several environments, may run in one job. */
function briefsOf({ files, inputs, subject }) {
    const path = `${files.temporary}/brief-${subject.environment ?? 'none'}-${inputs.phase}`;
    return { json: `${path}.json`, html: `${path}.html` };
}
function nothingGiven() {
    const message = 'was given nothing, and `results` neither: expected `needs: ${{ toJSON(needs) }}`, or result files, one path or glob a line';
    return new errors/* InputError */.dz([{ at: 'needs', message }]);
}

// EXTERNAL MODULE: ./.compiled/domain/decision.js
var domain_decision = __webpack_require__(6862);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
// EXTERNAL MODULE: ./.compiled/actions/go-no-go/areas.js
var go_no_go_areas = __webpack_require__(2087);
// EXTERNAL MODULE: ./.compiled/domain/ruling.js
var ruling = __webpack_require__(6701);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/ruling.js


/** One ruling with one finding that says the same. */
function rule(decision, reason, headline, details = {}) {
    return (0,ruling/* rule */.Hu)(decision, reason, headline, [{ message: headline, ...details }]);
}
/** What the job lacks, as something to do; nothing when it is no matter of permissions. */
function remedyOf(permission) {
    return permission === undefined ? {} : { remedy: `Give the job \`permissions: { ${permission} }\`.` };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/environment.js

const checks = [
    {
        rule: 'required-reviewers',
        title: 'somebody must approve',
        reason: 'environment-unprotected',
        broken: 'has no required reviewers',
        holds: ({ reviewers }) => reviewers.length > 0,
    },
    {
        rule: 'prevents-self-review',
        title: 'nobody approves a run of their own',
        reason: 'environment-self-review',
        broken: 'lets who starts a run approve it',
        holds: ({ preventsSelfReview }) => preventsSelfReview,
    },
    {
        rule: 'restricts-branches',
        title: 'not every branch may deploy',
        reason: 'environment-any-branch',
        broken: 'lets every branch deploy',
        holds: ({ branches }) => branches === 'protected' || (branches !== 'all' && !branches.some(matchesAll)),
    },
    {
        rule: 'admins-can-not-bypass',
        title: 'administrators wait, too',
        reason: 'environment-admin-bypass',
        broken: 'lets administrators bypass its rules',
        holds: ({ adminsMayBypass }) => !adminsMayBypass,
    },
];
/** Wildcards alone are no restriction. */
function matchesAll(pattern) {
    return /^[*?/]+$/.test(pattern);
}
/** Nothing is deployed from a pull request unless an environment is named. */
function environmentPolicyOf({ subject, event }, policy) {
    const pull = event.pullRequest !== undefined && subject.environment === undefined;
    return policy.environment === 'none' || pull ? undefined : policy.environment;
}
function judgeEnvironment(evidence, policy) {
    const asked = environmentPolicyOf(evidence, policy);
    const name = evidence.subject.environment;
    if (name === undefined)
        return asked === undefined ? [] : [notNamed()];
    if (asked === undefined || !Object.values(asked).some(Boolean))
        return [];
    const told = evidence.environment;
    const who = `the environment ${(0,ruling/* clip */.$Q)(name)}`;
    if (told.kind === 'absent')
        return [absent(who)];
    if (told.kind !== 'known') {
        const permission = told.kind === 'unknown' ? told.permission : undefined;
        return [
            rule('unknown', 'environment-unreadable', `${who} could not be read: ${told.why}`, remedyOf(permission)),
        ];
    }
    const { url } = told.value;
    return checks
        .filter(check => asked[check.rule] && !check.holds(told.value))
        .map(({ reason, broken }) => rule('block', reason, `${who} ${broken}`, {
        where: { url },
        remedy: 'Change it under Settings, Environments.',
    }));
}
/** How each rule stands, for the reviewer. */
function environmentRulesOf(told, asked) {
    const stateOf = (check) => told.kind === 'known'
        ? check.holds(told.value)
            ? 'holds'
            : 'broken'
        : told.kind === 'absent'
            ? 'broken'
            : 'unknown';
    return checks.map(check => ({
        rule: check.rule,
        title: check.title,
        state: asked[check.rule] ? stateOf(check) : 'not-asked',
    }));
}
function notNamed() {
    return rule('unknown', 'environment-not-named', 'no environment is named, so its protection can not be checked', {
        remedy: 'Name it by the input `environment`, or set `go-no-go.environment: none` where nothing is deployed.',
    });
}
function absent(who) {
    return rule('block', 'environment-absent', `${who} does not exist`, {
        remedy: 'Make it under Settings, Environments: a workflow that names it would get one without any rule.',
    });
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/foreign.js

/** How a job that is not ours stands; only one that succeeded proves anything. */
function stateOf({ job, by }, needs) {
    const found = needs.find(needed => needed.job === job);
    if (found === undefined)
        return 'missing';
    if (found.conclusion === 'failure')
        return 'failed';
    if (found.conclusion !== 'success')
        return 'not-run';
    return by === 'result' && found.digests.length === 0 ? 'no-result' : 'succeeded';
}
/** In `authorize` the decision stands for what is not handed in again. */
function judgeForeign({ phase, needs }, { evidence }) {
    return Object.entries(evidence).flatMap(([name, named]) => {
        const state = stateOf(named, needs);
        if (state === 'missing' && phase === 'authorize')
            return [];
        return judgeState(state, name === named.job ? `the job ${(0,ruling/* clip */.$Q)(name)}` : `${(0,ruling/* clip */.$Q)(name)} (job ${(0,ruling/* clip */.$Q)(named.job)})`);
    });
}
function judgeState(state, who) {
    switch (state) {
        case 'succeeded':
            return [];
        case 'failed':
            return [rule('block', 'foreign-job-failed', `${who} failed`)];
        case 'not-run':
            return [rule('unknown', 'foreign-job-not-run', `${who} was skipped or cancelled`)];
        case 'no-result':
            return [rule('unknown', 'foreign-result-missing', `${who} hands on no result`)];
        case 'missing':
            return [missing(who)];
    }
}
function missing(who) {
    return rule('unknown', 'foreign-job-missing', `${who} is not among the needed jobs`, {
        remedy: 'Put it into the `needs` of this job, and hand the whole context on.',
    });
}

// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/gate-report.js

/** Each gate's word once: a digest and the file of the same run are one report, and the file tells more. */
function reportsOf({ needs, results }) {
    const files = results.flatMap(file => (file.ok ? [{ path: file.path, result: file.result }] : []));
    const left = new Set(unique(files, ({ result }) => result));
    const handedOn = needs.flatMap(({ job, digests }) => digests.map(digest => ({ job, digest })));
    const fromJobs = unique(handedOn, ({ digest }) => digest).map(({ job, digest }) => {
        const twin = [...left].find(({ result }) => runOf(result) === runOf(digest));
        if (twin === undefined)
            return fromDigest(digest, job);
        left.delete(twin);
        const contradicted = !agree(twin.result, digest);
        return { ...fromResult(twin.result, twin.path), job, contradicted };
    });
    return [...fromJobs, ...[...left].map(({ path, result }) => fromResult(result, path))];
}
/** The same text handed on by two jobs is one result. */
function unique(all, contentOf) {
    return [...new Map(all.map(item => [JSON.stringify(contentOf(item)), item])).values()];
}
function runOf({ gate, subject, startedAt }) {
    return [gate, subject.repository, subject.sha, subject.environment ?? '', startedAt].join('\n');
}
/** A digest leaves things out and cuts them short; all that it tells whole its file must tell, too. */
function agree({ decision, findings, measures, facts = {} }, digest) {
    const counts = countFindings(findings);
    const isCut = (text) => text.endsWith('…');
    return (decision === digest.decision &&
        finding/* severities */.gO.every(severity => counts[severity] === digest.findings[severity]) &&
        digest.measures.every(({ name, value }) => isCut(name) || measures.some(one => one.name === name && one.value === value)) &&
        Object.entries(digest.facts ?? {}).every(([name, value]) => isCut(name) || isCut(value) || (Object.hasOwn(facts, name) && facts[name] === value)));
}
function fromDigest(digest, job) {
    const { gate, decision, reasonCode, headline, measures, findings, facts = {}, subject, startedAt } = digest;
    const waivers = digest.waivers.map((text) => {
        const [, id = text, expires, owner] = /^(.+) until (\d{4}-\d{2}-\d{2})(?:, ([^,]+))?$/.exec(text) ?? [];
        return { id, expires, owner, reason: undefined };
    });
    const told = { gate, decision, reasonCode, headline, measures, findings, facts, subject, waivers };
    return { ...told, job, path: undefined, startedAt: new Date(startedAt), contradicted: false };
}
function fromResult(result, path) {
    const { gate, decision, reasonCode, headline, measures, facts = {}, subject, startedAt } = result;
    const told = { gate, decision, reasonCode, headline, measures, facts, subject };
    const findings = countFindings(result.findings);
    const waivers = new Map(result.findings.flatMap(({ waiver }) => (waiver ? [[waiver.id, waiver]] : [])));
    return {
        ...told,
        job: undefined,
        path,
        findings,
        waivers: [...waivers.values()],
        startedAt: new Date(startedAt),
        contradicted: false,
    };
}
function countFindings(findings) {
    const counts = { critical: 0, high: 0, moderate: 0, low: 0, info: 0 };
    for (const { severity } of findings)
        counts[severity] += 1;
    return counts;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/weighed.js

/** How far a clock may be ahead of ours. */
const skewMs = 5 * 60_000;
function weigh(evidence, policy) {
    return reportsOf(evidence).map(report => {
        const { gate, decision } = report;
        const requirement = Object.hasOwn(policy.required, gate) ? policy.required[gate] : undefined;
        const accept = requirement?.accept ?? ['pass', 'warn'];
        return {
            ...report,
            flaws: flawsOf(report, evidence, policy),
            accepted: accept.includes(decision),
            required: requirement !== undefined,
            optional: policy.optional.includes(gate),
        };
    });
}
/** Proves what it says, and says yes. */
function holds({ flaws, accepted }) {
    return accepted && flaws.length === 0;
}
function flawsOf(report, { now, subject }, policy) {
    const age = now.getTime() - report.startedAt.getTime();
    const ours = report.subject.sha === subject.sha && report.subject.repository === subject.repository;
    return [
        ...(report.contradicted ? ['results-contradict'] : []),
        ...(ours ? [] : ['evidence-of-another-commit']),
        // A time that is none is as good as none.
        ...(age <= policy['evidence-age'] ? [] : ['evidence-stale']),
        ...(age < -skewMs ? ['evidence-from-future'] : []),
    ];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/counted.js



/** What each decision is worth of 10: what is not proven is worth nothing. */
const worth = { pass: 10, warn: 7, block: 0, unknown: 0 };
/** Everything that the readiness score is made of: a required gate that is missing is never left out, one that is only shown always. */
function countedOf({ needs }, policy, reports, criteria) {
    return [
        ...reports
            .filter(({ optional }) => !optional)
            .map(report => ({ ...pointsOf(report), area: (0,go_no_go_areas/* areaOf */.d6)(report.gate, policy.areas) })),
        ...missingGates(policy, reports),
        ...Object.entries(policy.evidence).map(([name, named]) => {
            const state = stateOf(named, needs);
            return {
                name,
                points: state === 'succeeded' ? worth.pass : 0,
                most: state === 'failed' ? 0 : worth.pass,
                area: named.area ?? (0,go_no_go_areas/* areaOf */.d6)(name, policy.areas),
            };
        }),
        ...criteria.map(({ name, state }) => {
            const { area, gate } = policy.criteria[name] ?? { area: undefined, gate: undefined };
            const usual = gate === undefined ? undefined : (0,go_no_go_areas/* areaOf */.d6)(gate, policy.areas);
            const points = state === 'met' ? worth.pass : 0;
            return { name, points, most: state === 'unknown' ? worth.pass : points, area: area ?? usual };
        }),
    ];
}
function pointsOf(report) {
    const { gate, decision, flaws } = report;
    const points = holds(report) ? worth[decision] : 0;
    const open = decision === 'unknown' || flaws.length > 0;
    return { name: gate, points, most: open ? worth.pass : points };
}
function missingGates(policy, reports) {
    return Object.entries(policy.required).flatMap(([gate, requirement]) => {
        const lacking = requirement['at-least'] - reports.filter(report => report.gate === gate).length;
        const area = (0,go_no_go_areas/* areaOf */.d6)(gate, policy.areas);
        return lacking > 0 ? [{ name: gate, points: 0, most: worth.pass, area }] : [];
    });
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/decision.js


/** The fact in which a decision tells the time of its oldest result. */
const oldestFact = 'oldest evidence';
/** Our own decision for the same environment, which `authorize` rests on. */
function isDecision({ gate, subject }, { phase, subject: ours }) {
    return phase === 'authorize' && gate === 'go-no-go' && subject.environment === ours.environment;
}
function judgeDecision(evidence, policy, reports) {
    const decisions = reports.filter(report => isDecision(report, evidence));
    if (decisions.length === 0)
        return [
            rule('unknown', 'decision-missing', `there is no decision for ${(0,ruling/* clip */.$Q)(evidence.subject.environment ?? '')}`, {
                remedy: 'Put the deciding job into the `needs` of this one, with its `result` among its outputs.',
            }),
        ];
    return decisions.flatMap(decision => judgeOne(decision, evidence, policy));
}
function judgeOne(decision, { now, subject }, policy) {
    const changed = decision.flaws.includes('evidence-of-another-commit');
    const told = decision.facts[oldestFact];
    const oldest = told === undefined ? Number.NaN : Date.parse(told);
    const said = decision.headline;
    return [
        ...(decision.decision === 'block' || decision.decision === 'unknown'
            ? [rule('block', 'decision-no-go', `the decision was: ${(0,ruling/* clip */.$Q)(said)}`)]
            : []),
        ...(changed
            ? [
                rule('block', 'commit-changed', `the decision is about ${decision.subject.sha.slice(0, 7)}, and this is ${subject.sha.slice(0, 7)}`),
            ]
            : []),
        ...decision.flaws
            .filter(flaw => flaw !== 'evidence-of-another-commit')
            .map(flaw => rule('unknown', flaw, `the decision itself: ${words[flaw]}`)),
        ...(Number.isNaN(oldest)
            ? [rule('unknown', 'evidence-age-unknown', 'the decision does not tell how old its evidence is')]
            : now.getTime() - oldest > policy['evidence-age']
                ? [
                    rule('unknown', 'evidence-stale', `the decision rests on a result of ${(0,ruling/* clip */.$Q)(told ?? '')}, which is too old`),
                ]
                : oldest - now.getTime() > skewMs
                    ? [rule('unknown', 'evidence-from-future', `the decision rests on a result of ${(0,ruling/* clip */.$Q)(told ?? '')}`)]
                    : []),
    ];
}
const words = {
    'evidence-stale': 'it is older than counts',
    'evidence-from-future': 'it is dated ahead',
    'results-contradict': 'its result file differs from its digest',
};

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/score.js





/** The fact in which a decision tells its score. */
const scoreFact = 'score';
/** Gates, jobs and criteria of an area count alike; the areas count by their weights. */
function scoreOf(evidence, policy, reports, criteria) {
    const all = countedOf(evidence, policy, reports, criteria);
    const scores = go_no_go_areas/* areas */.bn.map(area => {
        const counted = all.filter(item => item.area === area);
        const of = (key) => counted.length === 0 ? undefined : mean(counted.map(item => [item[key], 1]));
        return { area, weight: policy.weights[area] ?? 1, counted, score: of('points'), most: of('most') };
    });
    const judged = scores.flatMap(({ score, most, weight }) => score === undefined || most === undefined || weight === 0 ? [] : [{ score, most, weight }]);
    const none = judged.length === 0;
    const unplaced = all.filter(({ area }) => area === undefined).map(({ name }) => name);
    return {
        value: none ? undefined : cut(mean(judged.map(({ score, weight }) => [score, weight]))),
        most: none ? undefined : cut(mean(judged.map(({ most, weight }) => [most, weight]))),
        areas: scores.map(({ area, weight, score, counted }) => ({
            area,
            weight,
            score: score === undefined ? undefined : cut(score),
            counted: counted.map(({ name, points }) => ({ name, points })),
        })),
        unplaced: [...new Set(unplaced)],
    };
}
/** In `authorize` the decision stands for it; what is low only for want of proof hides no cause behind a block. */
function judgeScore({ phase }, policy, { value, most }) {
    const minimum = policy['minimum-score'];
    if (minimum === undefined || phase === 'authorize')
        return [];
    if (value === undefined || most === undefined)
        return [
            rule('unknown', 'score-unknown', `nothing counts for the readiness score; ${minimum} is the minimum`),
        ];
    if (value >= minimum)
        return [];
    const said = `readiness is ${value.toFixed(1)} of 10; ${minimum} is the minimum`;
    return [rule(most < minimum ? 'block' : 'unknown', 'score-below-minimum', said)];
}
/** The score that was decided by: in `authorize` that of the decision, which saw all the gates. */
function decidedScore(evidence, reports, score) {
    if (evidence.phase !== 'authorize')
        return score;
    const told = reports.find(report => isDecision(report, evidence))?.facts[scoreFact];
    const value = told !== undefined && /^\d{1,2}\.\d$/.test(told) ? Number(told) : undefined;
    return { value, most: undefined, areas: [], unplaced: [] };
}
function measureScore({ value }, minimum) {
    if (value === undefined)
        return [];
    return [(0,measure/* measure */.xP)({ name: 'readiness', value, unit: 'of 10', op: '>=', limit: minimum })];
}
function mean(weighted) {
    const total = weighted.reduce((sum, [, weight]) => sum + weight, 0);
    return weighted.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}
/** 7.96 must not read as 8. */
function cut(value) {
    return Math.floor(value * 10 + 1e-9) / 10;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/approvers.js
/** Everything said on the run page about this environment. */
function approvalsFor({ approvals, subject }) {
    const { environment } = subject;
    if (approvals.kind !== 'known' || environment === undefined)
        return [];
    return approvals.value.filter(({ environments }) => environments.some(name => same(name, environment)));
}
/** Of an account that is gone nobody can tell whether it wrote what ships. */
function approversOf(evidence) {
    const approved = approvalsFor(evidence).filter(({ state, user }) => state === 'approved' && user !== '');
    return [...new Map(approved.map(({ user }) => [user.toLowerCase(), user])).values()];
}
/** A name in a commit is no login: whoever wrote it may be the one who approved. */
function authorsKnown(shipment) {
    return (shipment.kind === 'known' &&
        // Of files that were left out nobody needs the author: those of the commits are all there are.
        shipment.value.commits.length >= shipment.value.totalCommits &&
        shipment.value.commits.every(({ authorKnown, coAuthors }) => authorKnown && !coAuthors.some(name => name.includes('@'))));
}
/** Approvers who neither started the run nor wrote what ships, as far as the policy minds; nobody where that is not told. */
function independentOf(evidence, policy) {
    const { people, shipment } = evidence;
    const minded = policy.approval['not-by'];
    if (minded.includes('actor') && people.kind !== 'known')
        return [];
    if (minded.includes('author') && !authorsKnown(shipment))
        return [];
    const started = minded.includes('actor') && people.kind === 'known'
        ? [people.value.actor, people.value.triggeringActor]
        : [];
    const wrote = minded.includes('author') && shipment.kind === 'known'
        ? shipment.value.commits.flatMap(({ author, coAuthors }) => [author, ...coAuthors])
        : [];
    const barred = [...started, ...wrote];
    return approversOf(evidence).filter(user => !barred.some(name => same(name, user)));
}
function signaturesOf(evidence, policy) {
    const approvers = independentOf(evidence, policy);
    return Object.entries(policy.signers).map(([role, { users, teams }]) => {
        const standing = approvers.map(user => ({ user, member: belongs(user, { users, teams }, evidence) }));
        return {
            role,
            users,
            teams,
            signedBy: standing.filter(({ member }) => member === true).map(({ user }) => user),
            open: standing.filter(({ member }) => member === undefined).map(({ user }) => user),
        };
    });
}
/** Whether a user is named or is in one of the teams; undefined when GitHub does not tell. */
function belongs(user, { users, teams }, evidence) {
    if (users.some(name => same(bare(name), user)))
        return true;
    const told = teams.map(team => membershipOf(team, user, evidence));
    if (told.some(member => member.kind === 'known' && member.value))
        return true;
    const certain = told.every(({ kind }) => kind === 'known' || kind === 'absent');
    return certain ? false : undefined;
}
function membershipOf(team, user, { memberships }) {
    const ofUser = memberships.filter(one => same(one.user, user));
    const found = ofUser.find(one => same(one.team, team)) ?? ofUser.find(one => same(slugOf(one.team), slugOf(team)));
    return found?.member ?? { kind: 'not-asked', why: 'nobody asked' };
}
/** `@org/team` and `team` are the same here. */
function slugOf(team) {
    return bare(team).split('/').at(-1) ?? team;
}
function bare(login) {
    return login.startsWith('@') ? login.slice(1) : login;
}
function same(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/authorize.js



/** After the approval: the decision still holds, and somebody who may has approved. */
function judgeAuthorization(evidence, policy, reports) {
    if (evidence.phase !== 'authorize')
        return [];
    if (evidence.subject.environment === undefined)
        return [
            rule('unknown', 'environment-not-named', 'no environment is named, so no approval can be looked up'),
        ];
    return [...judgeDecision(evidence, policy, reports), ...judgeApprovals(evidence, policy)];
}
/** Whose approval lets the commit through. */
function countedApprovers(evidence, policy) {
    const independent = independentOf(evidence, policy);
    const signed = signaturesOf(evidence, policy).flatMap(({ signedBy }) => signedBy);
    if (Object.keys(policy.signers).length > 0)
        return independent.filter(user => signed.includes(user));
    return independent.filter(user => isReviewer(user, evidence) === true);
}
function judgeApprovals(evidence, policy) {
    const { approvals, people, shipment } = evidence;
    if (approvals.kind !== 'known') {
        const why = approvals.kind === 'absent' ? `${approvals.what} is not there` : approvals.why;
        const remedy = approvals.kind === 'unknown' ? remedyOf(approvals.permission) : {};
        return [rule('unknown', 'approvals-unknown', `who approved could not be read: ${(0,ruling/* clip */.$Q)(why)}`, remedy)];
    }
    const approvers = approversOf(evidence);
    if (approvers.length === 0)
        return [rule('block', 'not-approved', `nobody approved ${where(evidence)}`)];
    const minded = policy.approval['not-by'];
    if (minded.includes('actor') && people.kind !== 'known')
        return [rule('unknown', 'people-unknown', 'who started the run could not be read')];
    if (minded.includes('author') && !authorsKnown(shipment))
        return [
            rule('unknown', 'authors-unknown', 'who wrote what ships could not be read as a whole', {
                remedy: 'Set `go-no-go.approval.not-by: [actor]` where authors may approve.',
            }),
        ];
    if (independentOf(evidence, policy).length === 0)
        return [
            rule('block', 'self-approved', `only ${(0,ruling/* listed */.KE)(approvers)} approved, who started the run or wrote what ships`),
        ];
    return [...judgeAllowed(evidence, policy), ...rejected(evidence)];
}
function judgeAllowed(evidence, policy) {
    const independent = independentOf(evidence, policy);
    const signatures = signaturesOf(evidence, policy);
    if (policy['require-signatures'])
        return signatures.flatMap(judgeSignature);
    if (countedApprovers(evidence, policy).length > 0)
        return [];
    const open = signatures.length > 0
        ? signatures.some(signature => signature.open.length > 0)
        : independent.some(user => isReviewer(user, evidence) === undefined);
    const who = (0,ruling/* listed */.KE)(independent);
    return open
        ? [membershipUnknown(`whether ${who} may approve could not be read`)]
        : [rule('block', 'approver-not-allowed', `${who} approved, and is not among those who may`)];
}
function judgeSignature({ role, signedBy, open }) {
    if (signedBy.length > 0)
        return [];
    return open.length > 0
        ? [membershipUnknown(`whether ${(0,ruling/* listed */.KE)(open)} may sign for ${(0,ruling/* clip */.$Q)(role)} could not be read`)]
        : [rule('block', 'signature-missing', `nobody has signed for ${(0,ruling/* clip */.$Q)(role)}`)];
}
/** GitHub takes an approval from the environment's reviewers only, unless administrators may bypass. */
function isReviewer(user, evidence) {
    const { environment } = evidence;
    if (environment.kind !== 'known')
        return undefined;
    const { reviewers, adminsMayBypass } = environment.value;
    const named = (kind) => reviewers.filter(one => one.kind === kind).map(({ name }) => name);
    const member = belongs(user, { users: named('user'), teams: named('team') }, evidence);
    // An app whose rule guards the environment may speak among the approvals, too, and none is in a team.
    if (user.endsWith('[bot]'))
        return member === true;
    return member === undefined && !adminsMayBypass ? true : member;
}
/** The list of approvals has no times, so an earlier attempt's rejection stays in it. */
function rejected(evidence) {
    const all = approvalsFor(evidence).filter(({ state }) => state === 'rejected');
    if (all.length === 0)
        return [];
    const said = all.map(({ user, comment }) => (comment === '' ? user : `${user} (“${comment}”)`));
    return [rule('warn', 'rejected-before', `an earlier attempt was rejected by ${(0,ruling/* listed */.KE)(said)}`)];
}
function membershipUnknown(message) {
    return rule('unknown', 'membership-unknown', message, {
        remedy: 'Name users in place of teams, or give `github-token` a token that may read the organisation’s members.',
    });
}
function where({ subject }) {
    return (0,ruling/* clip */.$Q)(subject.environment ?? '');
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/checklist.js



function checklistOf(evidence, policy, reports, criteria) {
    return policy.checklist.map(item => ({ item: item.item, ...proof(item) }));
    function proof({ gate, criterion, job, link, person }) {
        if (gate !== undefined) {
            const asked = reports.filter(report => report.gate === gate);
            return { state: stateFrom(asked.length > 0 && asked.every(holds)), by: gate, link: undefined };
        }
        if (criterion !== undefined) {
            const found = criteria.find(({ name }) => name === criterion);
            return { state: stateFrom(found?.state === 'met'), by: criterion, link: undefined };
        }
        if (job !== undefined) {
            const named = Object.values(policy.evidence).filter(one => one.job === job);
            const well = named.length > 0 && named.every(one => stateOf(one, evidence.needs) === 'succeeded');
            return { state: stateFrom(well), by: `job ${job}`, link: undefined };
        }
        return { state: 'told', by: person ?? link ?? '', link };
    }
}
/** In `authorize` the decision stands for it. */
function judgeChecklist({ phase }, items) {
    if (phase === 'authorize')
        return [];
    return items
        .filter(({ state }) => state === 'open')
        .map(({ item, by }) => rule('unknown', 'checklist-open', `${(0,ruling/* clip */.$Q)(item)}: not proven by ${(0,ruling/* clip */.$Q)(by)}`));
}
function stateFrom(proven) {
    return proven ? 'proven' : 'open';
}

// EXTERNAL MODULE: ./.compiled/report/quantity.js
var quantity = __webpack_require__(2443);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/criteria.js



function criteriaOf(policy, reports) {
    return Object.entries(policy.criteria).map(([name, criterion]) => ({
        name,
        ...criteria_stateOf(criterion, reports),
    }));
}
/** In `authorize` the decision stands for them: the gates are not handed in again. */
function judgeCriteria({ phase }, states) {
    if (phase === 'authorize')
        return [];
    return states.flatMap(({ name, state, says }) => {
        if (state === 'met')
            return [];
        const text = `${(0,ruling/* clip */.$Q)(name)}: ${says}`;
        return state === 'not-met'
            ? [rule('block', 'criterion-not-met', text)]
            : [rule('unknown', 'criterion-unknown', text)];
    });
}
/** Every result of the gate must say yes; one that proves nothing leaves it open. */
function criteria_stateOf(criterion, reports) {
    // What only sums up other gates has not all of their findings.
    const asked = reports.filter(({ gate }) => criterion.gate === undefined ? gate !== 'preflight' : gate === criterion.gate);
    const whose = criterion.gate === undefined ? 'no gate' : (0,ruling/* clip */.$Q)(criterion.gate);
    if (asked.length === 0)
        return { state: 'unknown', says: `${whose} gave ${criterion.gate === undefined ? 'a' : 'no'} result` };
    const all = asked.map(report => lookInto(report, criterion));
    const worst = all.find(({ state }) => state === 'not-met') ?? all.find(({ state }) => state === 'unknown');
    return worst ?? { state: 'met', says: (0,ruling/* listed */.KE)([...new Set(all.map(({ says }) => says))]) };
}
function lookInto(report, criterion) {
    if (report.flaws.length > 0)
        return { state: 'unknown', says: `${(0,ruling/* clip */.$Q)(report.gate)} proves nothing here` };
    switch (criterion.kind) {
        case 'measure':
            return overMeasure(report, criterion);
        case 'findings':
            return overFindings(report, criterion);
        case 'decision': {
            const says = `${(0,ruling/* clip */.$Q)(report.gate)} says ${report.decision}`;
            if (report.decision === 'unknown')
                return { state: 'unknown', says };
            return { state: criterion.decisions.includes(report.decision) ? 'met' : 'not-met', says };
        }
        case 'fact':
            return overFact(report, criterion);
    }
}
function overMeasure(report, criterion) {
    const { measure: name, op, limit } = criterion;
    const found = report.measures.filter(measured => measured.name === name);
    if (found.length === 0)
        return { state: 'unknown', says: `${(0,ruling/* clip */.$Q)(report.gate)} tells no measure “${(0,ruling/* clip */.$Q)(name)}”` };
    if (found.some(isNoNumber))
        return { state: 'unknown', says: `${(0,ruling/* clip */.$Q)(report.gate)} has no number for “${(0,ruling/* clip */.$Q)(name)}”` };
    const judged = found.map(({ value, unit }) => (0,measure/* measure */.xP)({ name, value, unit, op, limit }));
    const worst = judged.find(({ ok }) => !ok) ?? judged[0];
    if (worst === undefined)
        return { state: 'unknown', says: 'no measure' };
    const sign = { '<=': '≤', '>=': '≥', '==': '=' }[op];
    const bound = `${sign} ${(0,quantity/* formatQuantity */.V)(limit, worst.unit)}`;
    const says = `${(0,ruling/* clip */.$Q)(name)} ${(0,quantity/* formatQuantity */.V)(worst.value, worst.unit)}, must be ${bound}`;
    return { state: worst.ok ? 'met' : 'not-met', says };
}
/** A number that was none is handed on as a zero which misses a limit that a zero would keep, or has none. */
function isNoNumber({ ok, ...found }) {
    return !ok && found.value === 0 && (0,measure/* measure */.xP)(found).ok;
}
/** A gate that could not check has no findings to count. */
function overFindings(report, criterion) {
    if (report.decision === 'unknown')
        return { state: 'unknown', says: `${(0,ruling/* clip */.$Q)(report.gate)} could not be checked` };
    const count = report.findings[criterion.severity];
    const says = `${(0,ruling/* clip */.$Q)(report.gate)} has ${count} ${criterion.severity} of ${criterion.most} at most`;
    return { state: count <= criterion.most ? 'met' : 'not-met', says };
}
function overFact(report, { fact, is }) {
    const value = Object.hasOwn(report.facts, fact) ? report.facts[fact] : undefined;
    if (value === undefined)
        return { state: 'unknown', says: `${(0,ruling/* clip */.$Q)(report.gate)} does not tell “${(0,ruling/* clip */.$Q)(fact)}”` };
    const says = `${(0,ruling/* clip */.$Q)(fact)} is “${(0,ruling/* clip */.$Q)(value)}”`;
    return is.includes(value)
        ? { state: 'met', says }
        : { state: 'not-met', says: `${says}, must be ${(0,ruling/* listed */.KE)(is)}` };
}

// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/gates.js




/** Every required gate is there, and every result that was handed in holds. */
function judgeGates(evidence, policy, reports) {
    // Our own decision has rules and words of its own.
    const gates = reports.filter(report => !isDecision(report, evidence));
    return [
        ...gates_missing(evidence, policy, reports),
        ...gates.flatMap(report => judgeReport(report, evidence, policy)),
    ];
}
/** In `authorize` the decision stands for the gates that it was made from. */
function gates_missing({ phase }, policy, reports) {
    if (phase === 'authorize')
        return [];
    return Object.entries(policy.required).flatMap(([gate, requirement]) => {
        const least = requirement['at-least'];
        const count = reports.filter(report => report.gate === gate).length;
        if (count >= least)
            return [];
        const said = count === 0 ? 'gave no result' : `gave ${(0,ruling/* many */._d)(count, 'result', 'results')} of ${least}`;
        return [
            rule('unknown', 'gate-missing', `the required gate ${(0,ruling/* clip */.$Q)(gate)} ${said}`, {
                remedy: 'Its job must run and hand its `result` on, and stand in the `needs` of this one.',
            }),
        ];
    });
}
function judgeReport(report, evidence, policy) {
    const where = whereOf(report);
    if (report.optional) {
        if (holds(report))
            return [];
        const said = report.flaws.length > 0 ? 'proves nothing here' : `says ${report.decision}`;
        return [
            rule('warn', 'optional-gate-failed', `${where} is only shown, and ${said}: ${(0,ruling/* clip */.$Q)(report.headline)}`),
        ];
    }
    return [
        ...gates_judgeDecision(report, where),
        ...report.flaws.map(flaw => flawed(flaw, report, where, evidence, policy)),
    ];
}
function gates_judgeDecision({ decision, accepted, reasonCode, headline }, where) {
    const why = `${(0,ruling/* clip */.$Q)(reasonCode)}: ${(0,ruling/* clip */.$Q)(headline)}`;
    if (decision === 'block')
        return [rule('block', 'gate-blocked', `${where} blocked, ${why}`)];
    if (decision === 'unknown')
        return [rule('unknown', 'gate-unknown', `${where} could not be checked, ${why}`)];
    if (!accepted)
        return [rule('block', 'gate-not-accepted', `${where} says ${decision}, which is not accepted, ${why}`)];
    return decision === 'warn' ? [rule('warn', 'gate-warned', `${where} passed with warnings, ${why}`)] : [];
}
function flawed(flaw, report, where, { now, subject }, policy) {
    const age = now.getTime() - report.startedAt.getTime();
    const said = {
        'results-contradict': `${where} says two things: its result file differs from its digest`,
        'evidence-of-another-commit': `${where} is about ${(0,ruling/* clip */.$Q)(report.subject.repository)}@${gates_short(report.subject.sha)}, not ${subject.repository}@${gates_short(subject.sha)}`,
        'evidence-stale': `${where} is ${(0,duration/* formatDuration */.a3)(age)} old; at most ${(0,duration/* formatDuration */.a3)(policy['evidence-age'])} counts`,
        'evidence-from-future': `${where} is dated ${(0,duration/* formatDuration */.a3)(-age)} ahead`,
    }[flaw];
    return rule('unknown', flaw, said, {
        remedy: 'Run the gate again for this commit, and hand that result on.',
    });
}
/** `audit-gate (job audit)`: a gate may speak for several services. */
function whereOf({ gate, job, path }) {
    const from = job === undefined ? (0,ruling/* clip */.$Q)(path ?? '') : `job ${(0,ruling/* clip */.$Q)(job)}`;
    return `${(0,ruling/* clip */.$Q)(gate)} (${from})`;
}
function gates_short(sha) {
    return sha.slice(0, 7);
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/needs.js


/** Above this the next output may be the one that no process can be started with. */
const needsLimit = 100 * 1024;
/** What was handed in at all: results that can be read, and jobs that gave one. */
function judgeNeeds(evidence, policy) {
    const { needs, results, needsBytes } = evidence;
    const named = new Set(Object.values(policy.evidence).map(({ job }) => job));
    const broken = results.flatMap(file => file.ok ? [] : [rule('unknown', 'result-broken', `${(0,ruling/* clip */.$Q)(file.path)} is no result: ${file.why}`)]);
    return [
        ...broken,
        ...needs.flatMap(({ job, broken }) => broken.map(why => rule('unknown', 'result-broken', `the job ${(0,ruling/* clip */.$Q)(job)} hands on a broken result: ${why}`))),
        ...needs.flatMap(needed => (named.has(needed.job) ? [] : judgeJob(needed))),
        ...(needs.length + results.length === 0 ? [nothing()] : []),
        ...(needsBytes > needsLimit ? [nearLimit(needsBytes)] : []),
    ];
}
function judgeJob({ job, conclusion, digests, broken }) {
    const name = (0,ruling/* clip */.$Q)(job);
    if (digests.length === 0) {
        if (conclusion === 'skipped')
            return [rule('unknown', 'job-skipped', `the job ${name} was skipped`)];
        if (conclusion === 'cancelled')
            return [rule('unknown', 'job-cancelled', `the job ${name} was cancelled`)];
        if (conclusion === 'failure')
            return [rule('unknown', 'job-failed-early', `the job ${name} failed before it gave a result`)];
        return broken.length > 0
            ? []
            : [rule('unknown', 'result-missing', `the job ${name} hands on no result`, handOn)];
    }
    if (conclusion === 'success')
        return [];
    if (conclusion === 'cancelled')
        return [rule('unknown', 'job-cancelled', `the job ${name} was cancelled`)];
    const explained = digests.some(({ decision }) => decision === 'block' || decision === 'unknown');
    if (conclusion === 'failure' && explained)
        return [];
    const said = conclusion === 'failure' ? 'failed' : 'was skipped';
    return [rule('unknown', 'job-contradicts', `the job ${name} ${said} although its gates passed`)];
}
const handOn = {
    remedy: 'Give the job `outputs: { result: … }` from its gate’s step, or name it under `go-no-go.evidence` when it is not one of ours.',
};
function nothing() {
    return rule('unknown', 'no-evidence', 'no gate, no job and no result was handed in', {
        remedy: 'Give the input `needs` the whole context as JSON, and the job the gates in its `needs`.',
    });
}
function nearLimit(bytes) {
    return rule('warn', 'needs-near-limit', `the input needs holds ${(0,size/* formatSize */.X)(bytes)} of 128 KiB at most`, {
        remedy: 'Hand the result files over by `results`, and fewer outputs by `needs`.',
    });
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/origin.js

/** Where the commit comes from, and whether it is still the one that is meant. */
function judgeOrigin(evidence, policy) {
    const fork = evidence.event.fork && !policy['allow-fork']
        ? [rule('block', 'fork', 'the pull request comes from a fork')]
        : [];
    return [...fork, ...(policy['head-must-match'] ? judgeHead(evidence) : [])];
}
function judgeHead({ head, subject }) {
    const ours = subject.sha.slice(0, 7);
    const remedy = 'Start the run again for the newest commit.';
    switch (head.kind) {
        case 'known': {
            const { ref, sha } = head.value;
            const said = `${(0,ruling/* clip */.$Q)(ref)} is at ${sha.slice(0, 7)} by now, not at ${ours}`;
            return sha === subject.sha ? [] : [rule('block', 'head-moved', said, { remedy })];
        }
        case 'absent':
            return [
                rule('block', 'head-moved', `${(0,ruling/* clip */.$Q)(subject.ref)} is gone, so ${ours} is the head of nothing`, {
                    remedy,
                }),
            ];
        case 'unknown':
            return [
                rule('unknown', 'head-unknown', `the head of ${(0,ruling/* clip */.$Q)(subject.ref)} could not be read: ${head.why}`, {
                    ...remedyOf(head.permission),
                }),
            ];
        case 'not-asked':
            return [];
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/shipment.js

/** What ships decides nothing; a reviewer is told what is odd about it. */
function judgeShipment({ shipment }) {
    if (shipment.kind === 'unknown')
        return [
            rule('warn', 'shipment-unknown', `what ships could not be read: ${shipment.why}`, remedyOf(shipment.permission)),
        ];
    if (shipment.kind === 'absent')
        return [rule('warn', 'shipment-unknown', `what ships is not there: ${shipment.what}`)];
    if (shipment.kind === 'not-asked')
        return [];
    const { direction, takenBack } = shipment.value;
    if (direction !== 'behind' && direction !== 'diverged')
        return [];
    const said = `${(0,ruling/* many */._d)(takenBack, 'commit that is live now is', 'commits that are live now are')} taken back`;
    return [rule('warn', 'ships-backwards', said)];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/rules/waivers.js

const dayMs = 86_400_000;
/** Waivers in use, the soonest to end first. */
function risksOf({ now }, reports) {
    const all = reports.flatMap(({ gate, waivers }) => waivers.map(waiver => ({ ...waiver, gate, daysLeft: daysLeft(waiver.expires, now) })));
    return all.sort((a, b) => (a.daysLeft ?? -1) - (b.daysLeft ?? -1));
}
function judgeWaivers(risks) {
    return risks.flatMap(({ id, gate, expires, owner, daysLeft }) => {
        const who = `the waiver ${(0,ruling/* clip */.$Q)(id)} of ${(0,ruling/* clip */.$Q)(gate)}`;
        if (daysLeft === undefined)
            return [rule('warn', 'waiver-end-unknown', `${who} does not tell when it ends`)];
        if (daysLeft >= 0)
            return [];
        const whose = owner === undefined ? '' : `; its owner is ${(0,ruling/* clip */.$Q)(owner)}`;
        return [
            rule('block', 'waiver-expired', `${who} ended on ${expires}${whose}`, {
                remedy: 'Mend what it waives, or have its owner renew it.',
            }),
        ];
    });
}
/** The last day counts to its end, UTC. */
function daysLeft(expires, now) {
    const last = expires === undefined ? Number.NaN : Date.parse(`${expires}T00:00:00Z`);
    if (Number.isNaN(last))
        return undefined;
    return Math.round((last - Math.floor(now.getTime() / dayMs) * dayMs) / dayMs);
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/standing.js












function standingOf(evidence, policy) {
    const reports = weigh(evidence, policy);
    const criteria = criteriaOf(policy, reports);
    const checklist = checklistOf(evidence, policy, reports, criteria);
    const score = scoreOf(evidence, policy, reports, criteria);
    const risks = risksOf(evidence, reports);
    const rulings = [
        ...judgeOrigin(evidence, policy),
        ...judgeEnvironment(evidence, policy),
        ...judgeAuthorization(evidence, policy, reports),
        ...judgeNeeds(evidence, policy),
        ...judgeWaivers(risks),
        ...judgeGates(evidence, policy, reports),
        ...judgeForeign(evidence, policy),
        ...judgeCriteria(evidence, criteria),
        ...judgeChecklist(evidence, checklist),
        ...judgeScore(evidence, policy, score),
        ...judgeShipment(evidence),
    ];
    return { reports, criteria, checklist, score, risks, rulings };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/told-facts.js
/** Facts that the brief asks the gates for, by the names under which they tell them. */
const askedFacts = [
    'migrations waiting',
    'migration kinds',
    'backup id',
    'rollback target',
    'schema-safe',
];
/** Only from results that are about this commit, now. */
function toldFacts(reports) {
    const sound = reports.filter(({ flaws }) => flaws.length === 0);
    return askedFacts.map(name => {
        const telling = sound.filter(({ facts }) => Object.hasOwn(facts, name));
        const values = [...new Set(telling.map(({ facts }) => facts[name] ?? ''))];
        const by = [...new Set(telling.map(({ gate }) => gate))];
        return { name, value: values.length === 0 ? undefined : values.join(', or '), by };
    });
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/people.js


function people_peopleOf(evidence, policy) {
    const { environment } = evidence;
    const reviewers = environment.kind === 'known' ? environment.value.reviewers : [];
    return {
        signatures: signaturesOf(evidence, policy).map(signature => ({
            role: signature.role,
            users: [...signature.users],
            teams: [...signature.teams],
            signedBy: [...signature.signedBy],
            open: [...signature.open],
        })),
        approvals: approvalsFor(evidence).map(({ user, state, comment }) => ({ user, state, comment })),
        approvedBy: countedApprovers(evidence, policy),
        reviewers: reviewers.map(({ kind, name }) => (kind === 'team' ? `team ${name}` : name)),
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/shipment.js
/** A brief is no log: the newest commits, and how many there are in all. */
const mostCommits = 100;
const mostFolders = 40;
function shipmentOf({ shipment }) {
    if (shipment.kind === 'absent')
        return { known: false, why: `${shipment.what} is not there` };
    if (shipment.kind !== 'known')
        return { known: false, why: shipment.why };
    const { from, direction, totalCommits, complete, commits } = shipment.value;
    return {
        known: true,
        ...(from === undefined ? {} : { from: { sha: from.sha, deployedAt: from.deployedAt.toISOString() } }),
        direction,
        totalCommits,
        complete,
        commits: [...commits]
            .sort((a, b) => b.date.getTime() - a.date.getTime())
            .slice(0, mostCommits)
            .map(({ sha, title, author, url, date }) => ({ sha, title, author, url, date: date.toISOString() })),
        authors: [...new Set(commits.map(({ author }) => author))].sort(),
        changes: changesOf(shipment.value).slice(0, mostFolders),
    };
}
function changesOf({ files }) {
    const folders = new Map();
    for (const { path, changes } of files) {
        const folder = path.includes('/') ? `${path.slice(0, path.indexOf('/'))}/` : path;
        const known = folders.get(folder) ?? { files: 0, lines: 0 };
        folders.set(folder, { files: known.files + 1, lines: known.lines + changes });
    }
    return [...folders]
        .map(([folder, counts]) => ({ folder, ...counts }))
        .sort((a, b) => b.lines - a.lines || b.files - a.files);
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/unchecked.js

/** Everything that GitHub did not tell, whether or not it decides: a reviewer must know what nobody looked at. */
function uncheckedOf(evidence, policy) {
    const { head, environment, shipment, approvals, people, memberships } = evidence;
    return [
        ...unchecked_untold('the head of the branch', head),
        ...(environmentPolicyOf(evidence, policy) === undefined
            ? []
            : unchecked_untold('the environment’s rules', environment)),
        ...unchecked_untold('what ships', shipment),
        ...unchecked_untold('who approved', approvals),
        ...unchecked_untold('who started the run', people),
        ...memberships.flatMap(({ team, user, member }) => unchecked_untold(`whether ${user} is in the team ${team}`, member)),
    ];
}
function unchecked_untold(what, told) {
    if (told.kind !== 'unknown')
        return [];
    const { why, permission } = told;
    return [{ what, why, ...(permission === undefined ? {} : { permission }) }];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/brief-of.js











/** All that a reviewer is shown, once, for summary, JSON and HTML alike. */
function briefOf(evidence, policy, spoken) {
    const standing = standingOf(evidence, policy);
    const { phase, subject, run, now } = evidence;
    const go = isGo(spoken.decision);
    return {
        schemaVersion: 1,
        verdict: go ? 'GO' : 'NO-GO',
        phase,
        decision: spoken.decision,
        reasonCode: spoken.reasonCode,
        headline: spoken.headline,
        answer: phase === 'authorize' ? releaseOf(standing, go) : answerOf(standing, go),
        subject,
        run,
        at: now.toISOString(),
        reasons: standing.rulings.flatMap(reasonsOf),
        score: briefScore(decidedScore(evidence, standing.reports, standing.score), policy),
        shipment: shipmentOf(evidence),
        gates: standing.reports.map(gateOf),
        missing: phase === 'authorize' ? [] : missingOf(policy, standing.reports),
        jobs: jobsOf(evidence, policy),
        criteria: phase === 'authorize' ? [] : [...standing.criteria],
        facts: toldFacts(standing.reports).map(({ name, value, by }) => ({
            name,
            ...(value === undefined ? {} : { value }),
            by: [...by],
        })),
        risks: standing.risks.map(riskOf),
        people: people_peopleOf(evidence, policy),
        checklist: phase === 'authorize'
            ? []
            : standing.checklist.map(({ link, ...item }) => ({
                ...item,
                ...(link === undefined ? {} : { link }),
            })),
        environment: environmentOf(evidence, policy),
        unchecked: uncheckedOf(evidence, policy),
    };
}
function isGo(decision) {
    return decision === 'pass' || decision === 'warn';
}
/** Before the approval, for who gives it. */
function answerOf(standing, go) {
    const { remarks, trouble } = countsOf(standing);
    if (go && remarks === 0)
        return 'You may approve this.';
    if (go)
        return `You may approve this, with ${(0,ruling/* many */._d)(remarks, 'remark', 'remarks')} to read first.`;
    return `Do not approve this: ${trouble}.`;
}
/** After it, for who deploys. */
function releaseOf(standing, go) {
    const { remarks, trouble } = countsOf(standing);
    if (!go)
        return `This must not go live: ${trouble}.`;
    return remarks === 0
        ? 'Approved: this may go live.'
        : `Approved: this may go live, with ${(0,ruling/* many */._d)(remarks, 'remark', 'remarks')}.`;
}
function countsOf({ rulings }) {
    const count = (decision) => rulings.filter(ruling => ruling.decision === decision).length;
    const [blocks, unknowns] = [count('block'), count('unknown')];
    const parts = [
        ...(blocks === 0 ? [] : [`${(0,ruling/* many */._d)(blocks, 'thing is', 'things are')} wrong`]),
        ...(unknowns === 0 ? [] : [`${(0,ruling/* many */._d)(unknowns, 'thing', 'things')} could not be checked`]),
    ];
    return { remarks: count('warn'), trouble: parts.join(', and ') };
}
function reasonsOf({ decision, reason, findings }) {
    if (decision === 'pass')
        return [];
    return findings.map(({ message, remedy, where }) => ({
        code: reason,
        decision,
        message,
        ...(remedy === undefined ? {} : { remedy }),
        ...(where?.url === undefined ? {} : { url: where.url }),
    }));
}
function briefScore({ value, areas, unplaced }, policy) {
    const minimum = policy['minimum-score'];
    return {
        ...(value === undefined ? {} : { value }),
        ...(minimum === undefined ? {} : { minimum }),
        areas: areas.map(({ area, weight, score, counted }) => ({
            area,
            title: go_no_go_areas/* areaTitles */.Rf[area],
            weight,
            ...(score === undefined ? {} : { score }),
            counted: counted.map(one => ({ ...one })),
        })),
        unplaced: [...unplaced],
    };
}
function gateOf(report) {
    const { gate, job, path, decision, flaws, required, optional, reasonCode, headline, measures } = report;
    return {
        gate,
        from: job === undefined ? (path ?? '') : `job ${job}`,
        decision,
        holds: holds(report),
        flaws: [...flaws],
        required,
        optional,
        reasonCode,
        headline,
        measures: [...measures],
        startedAt: report.startedAt.toISOString(),
    };
}
function missingOf(policy, reports) {
    return Object.keys(policy.required).filter(name => !reports.some(({ gate }) => gate === name));
}
/** In `authorize` the decision stands for the jobs that are not handed in again. */
function jobsOf({ phase, needs }, policy) {
    return Object.entries(policy.evidence).flatMap(([name, named]) => {
        const conclusion = needs.find(({ job }) => job === named.job)?.conclusion ?? 'missing';
        if (phase === 'authorize' && conclusion === 'missing')
            return [];
        return [{ name, job: named.job, conclusion, holds: stateOf(named, needs) === 'succeeded' }];
    });
}
function riskOf({ id, gate, owner, reason, expires, daysLeft }) {
    return {
        id,
        gate,
        ...(owner === undefined ? {} : { owner }),
        ...(reason === undefined ? {} : { reason }),
        ...(expires === undefined ? {} : { expires }),
        ...(daysLeft === undefined ? {} : { daysLeft }),
    };
}
function environmentOf(evidence, policy) {
    const { subject, environment } = evidence;
    const asked = environmentPolicyOf(evidence, policy);
    return {
        ...(subject.environment === undefined ? {} : { name: subject.environment }),
        ...(environment.kind === 'known' ? { url: environment.value.url } : {}),
        rules: asked === undefined || subject.environment === undefined
            ? []
            : environmentRulesOf(environment, asked).map(({ title, state }) => ({ title, state })),
    };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/time.js

/** `2026-11-24 10:00 UTC` */
function when(iso) {
    return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
/** `1 h 0 min`, and nothing for what is dated ahead. */
function ageOf(iso, at) {
    return (0,duration/* formatDuration */.a3)(Math.max(0, Date.parse(at) - Date.parse(iso)));
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/answer.js


/** What the reviewer came for, in one look. */
function answerSection(brief) {
    return {
        title: brief.phase === 'authorize' ? 'May this go live?' : 'May I approve this?',
        open: true,
        blocks: [
            { kind: 'paragraph', text: { strong: brief.answer } },
            {
                kind: 'list',
                items: [
                    line('What ships', ships(brief)),
                    line('Gates', gates(brief)),
                    line('Database', database(brief)),
                    line('Way back', wayBack(brief)),
                    line('Accepted risks', risks(brief)),
                    line(brief.phase === 'authorize' ? 'Approved by' : 'Must sign', signs(brief)),
                ],
            },
        ],
    };
}
function line(name, text) {
    return [{ strong: name }, ': ', text];
}
function ships({ shipment, subject }) {
    const ours = { code: subject.sha.slice(0, 7) };
    if (!shipment.known)
        return [ours, `, not told against what: ${shipment.why}`];
    const { from, direction, totalCommits, authors, changes } = shipment;
    if (direction === 'identical')
        return [ours, ', which is live already'];
    const since = from === undefined
        ? ', the first one there'
        : [' since ', { code: from.sha.slice(0, 7) }, ` of ${when(from.deployedAt)}`];
    const most = changes.length === 0
        ? ''
        : `, most of it in ${changes
            .slice(0, 3)
            .map(({ folder }) => (0,ruling/* clip */.$Q)(folder))
            .join(', ')}`;
    const back = direction === 'ahead' || direction === 'first' ? '' : '; it takes commits back';
    const by = authors.length === 0 ? '' : ` by ${(0,ruling/* listed */.KE)(authors)}`;
    return [ours, `, ${(0,ruling/* many */._d)(totalCommits, 'commit', 'commits')}${by}`, since, `${most}${back}`];
}
function gates({ gates, missing, jobs }) {
    const counting = gates.filter(({ optional }) => !optional);
    const total = counting.length + missing.length;
    const bad = [...counting.filter(({ holds }) => !holds).map(({ gate }) => gate), ...missing];
    const others = jobs.filter(({ holds }) => !holds).map(({ name }) => name);
    if (total + jobs.length === 0)
        return 'none was handed in';
    const gatesSaid = `${total - bad.length} of ${total} hold`;
    const jobsSaid = jobs.length === 0
        ? ''
        : `; ${jobs.length - others.length} of ${(0,ruling/* many */._d)(jobs.length, 'other job', 'other jobs')} succeeded`;
    const not = [...bad, ...others];
    return `${gatesSaid}${jobsSaid}${not.length === 0 ? '' : `; not: ${(0,ruling/* listed */.KE)(not)}`}`;
}
function database(brief) {
    const waiting = fact(brief, 'migrations waiting');
    const kinds = fact(brief, 'migration kinds');
    const backup = fact(brief, 'backup id');
    return `migrations ${waiting === undefined ? 'not told' : `waiting ${waiting}`}${kinds === undefined ? '' : ` (${kinds})`}, backup ${backup ?? 'not told'}`;
}
function wayBack(brief) {
    const safe = fact(brief, 'schema-safe');
    return `rollback target ${fact(brief, 'rollback target') ?? 'not told'}, schema-safe ${safe ?? 'not told'}`;
}
function risks({ risks }) {
    if (risks.length === 0)
        return 'none';
    const soonest = risks
        .flatMap(({ daysLeft }) => (daysLeft === undefined ? [] : [daysLeft]))
        .sort((a, b) => a - b)[0];
    const ends = soonest === undefined
        ? ''
        : soonest < 0
            ? ', one has ended'
            : `, the first ends in ${(0,ruling/* many */._d)(soonest, 'day', 'days')}`;
    return `${(0,ruling/* many */._d)(risks.length, 'waiver', 'waivers')} in use${ends}`;
}
function signs({ people, phase }) {
    if (phase === 'authorize')
        return people.approvedBy.length === 0 ? 'nobody whose approval counts' : (0,ruling/* listed */.KE)(people.approvedBy, 6);
    const { signatures, reviewers } = people;
    if (signatures.length === 0)
        return reviewers.length === 0 ? 'nobody is named' : `one of ${(0,ruling/* listed */.KE)(reviewers, 6)}`;
    return signatures
        .map(({ role, users, teams, signedBy }) => `${role} (${signedBy.length === 0 ? (0,ruling/* listed */.KE)([...users, ...teams.map(team => `team ${team}`)]) : `signed by ${(0,ruling/* listed */.KE)(signedBy)}`})`)
        .join(', ');
}
function fact({ facts }, wanted) {
    return facts.find(({ name }) => name === wanted)?.value;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/environment.js
function environmentSection({ environment }) {
    const { name, url, rules } = environment;
    if (name === undefined || rules.length === 0)
        return [];
    const marks = { holds: '✅', broken: '❌', unknown: '❔', 'not-asked': '➖' };
    const said = {
        holds: '',
        broken: ', but it is not so',
        unknown: ', not known',
        'not-asked': ', not asked for',
    };
    const items = rules.map(({ title, state }) => `${marks[state]} ${title}${said[state]}`);
    const where = url === undefined ? { code: name } : { link: name, href: url };
    return [
        {
            title: `Environment ${name}`,
            open: rules.some(({ state }) => state === 'broken' || state === 'unknown'),
            blocks: [
                { kind: 'paragraph', text: ['Protection of ', where, ':'] },
                { kind: 'list', items },
            ],
        },
    ];
}
function uncheckedSection({ unchecked }) {
    if (unchecked.length === 0)
        return [];
    const rows = unchecked.map(({ what, why, permission }) => [
        what,
        why,
        permission === undefined ? '' : { code: permission },
    ]);
    const columns = ['Not told', 'Why', 'Permission that the job lacks'].map(title => ({ title }));
    return [{ title: 'What could not be checked', open: true, blocks: [{ kind: 'table', columns, rows }] }];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/marks.js
const decisionMarks = {
    pass: '✅',
    warn: '⚠️',
    block: '❌',
    unknown: '❔',
};

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/gates.js




const shownMeasures = 4;
function gatesSection({ gates, missing, at }) {
    if (gates.length + missing.length === 0)
        return [];
    const rows = [...missing.map(lackingRow), ...gates.map(gate => row(gate, at))];
    const columns = [
        ...['', 'Gate', 'What it says', 'Measures against limits'].map(title => ({ title })),
        { title: 'Age', align: 'right' },
    ];
    const folded = gates.filter(({ measures }) => measures.length > shownMeasures).map(allMeasures);
    return [{ title: 'Gates', open: true, blocks: [{ kind: 'table', columns, rows }, ...folded] }];
}
function lackingRow(gate) {
    return ['❔', { strong: (0,ruling/* clip */.$Q)(gate) }, 'required, and gave no result', '', ''];
}
function row({ gate, from, decision, holds, flaws, optional, headline, measures, startedAt }, at) {
    const mark = flaws.length > 0 ? decisionMarks.unknown : holds || decision !== 'pass' ? decisionMarks[decision] : '❌';
    const shown = [...measures].sort((a, b) => Number(a.ok) - Number(b.ok)).slice(0, shownMeasures);
    return [
        mark,
        [{ strong: (0,ruling/* clip */.$Q)(gate) }, ` ${(0,ruling/* clip */.$Q)(from)}${optional ? ', shown only' : ''}`],
        [(0,ruling/* clip */.$Q)(headline), flaws.length === 0 ? '' : ` (${flaws.join(', ')})`],
        shown.flatMap((measure, index) => [index === 0 ? '' : ', ', measured(measure)]),
        ageOf(startedAt, at),
    ];
}
function measured({ name, value, unit, limit, op, ok }) {
    const shown = `${(0,ruling/* clip */.$Q)(name)} ${(0,quantity/* formatQuantity */.V)(value, unit)}`;
    if (limit === undefined)
        return shown;
    const sign = { '<=': '≤', '>=': '≥', '==': '=' }[op ?? '<='];
    return [ok ? shown : { strong: shown }, ` (${sign} ${(0,quantity/* formatQuantity */.V)(limit, unit)})`];
}
function allMeasures({ gate, measures }) {
    return {
        kind: 'details',
        title: `All measures of ${(0,ruling/* clip */.$Q)(gate)}`,
        blocks: [{ kind: 'list', items: measures.map(measured) }],
    };
}
function jobsSection({ jobs }) {
    if (jobs.length === 0)
        return [];
    const rows = jobs.map(({ name, job, conclusion, holds }) => [
        holds ? '✅' : conclusion === 'failure' ? '❌' : '❔',
        (0,ruling/* clip */.$Q)(name),
        { code: (0,ruling/* clip */.$Q)(job) },
        conclusion === 'missing' ? 'not among the needed jobs' : conclusion,
    ]);
    const columns = ['', 'Evidence', 'Job', 'Conclusion'].map(title => ({ title }));
    return [
        {
            title: 'Other jobs',
            open: jobs.some(({ holds }) => !holds),
            blocks: [{ kind: 'table', columns, rows }],
        },
    ];
}
function criteriaSection({ criteria }) {
    if (criteria.length === 0)
        return [];
    const marks = { met: '✅', 'not-met': '❌', unknown: '❔' };
    const rows = criteria.map(({ name, state, says }) => [marks[state], (0,ruling/* clip */.$Q)(name), says]);
    const columns = ['', 'Criterion', 'What was found'].map(title => ({ title }));
    const open = criteria.some(({ state }) => state !== 'met');
    return [{ title: 'No-Go criteria', open, blocks: [{ kind: 'table', columns, rows }] }];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/people.js

function peopleSection({ people, phase }) {
    const { signatures, approvals } = people;
    const signing = signatures.length === 0 ? [] : [signatureTable(signatures, phase)];
    const said = approvals.length === 0
        ? [{ kind: 'paragraph', text: 'Nobody has approved or rejected so far.' }]
        : [{ kind: 'list', items: approvals.map(approvalItem) }];
    return [{ title: 'Who must sign, and who has', open: signatures.length > 0, blocks: [...signing, ...said] }];
}
function signatureTable(signatures, phase) {
    const rows = signatures.map(({ role, users, teams, signedBy, open }) => [
        signedBy.length > 0 ? '✅' : open.length > 0 ? '❔' : phase === 'authorize' ? '❌' : '⏳',
        (0,ruling/* clip */.$Q)(role),
        (0,ruling/* listed */.KE)([...users, ...teams.map(team => `team ${team}`)], 6),
        signedBy.length > 0 ? (0,ruling/* listed */.KE)(signedBy, 6) : open.length > 0 ? `perhaps ${(0,ruling/* listed */.KE)(open, 6)}` : 'nobody yet',
    ]);
    const columns = ['', 'Role', 'Who may sign', 'Signed by'].map(title => ({ title }));
    return { kind: 'table', columns, rows };
}
function approvalItem({ user, state, comment }) {
    const mark = { approved: '✅', rejected: '❌', pending: '⏳' }[state];
    return [`${mark} `, { strong: (0,ruling/* clip */.$Q)(user) }, ` ${state}`, comment === '' ? '' : `: ${(0,ruling/* clip */.$Q)(comment)}`];
}
function checklistSection({ checklist }) {
    if (checklist.length === 0)
        return [];
    const marks = { proven: '✅', open: '❔', told: '💬' };
    const rows = checklist.map(({ item, state, by, link }) => [
        marks[state],
        (0,ruling/* clip */.$Q)(item),
        link === undefined ? (0,ruling/* clip */.$Q)(by) : { link: (0,ruling/* clip */.$Q)(by), href: link },
        { proven: 'proven', open: 'not proven', told: 'told, not checked' }[state],
    ]);
    const columns = ['', 'Item', 'By', ''].map(title => ({ title }));
    const open = checklist.filter(({ state }) => state === 'open').length;
    const title = `Launch checklist: ${checklist.length - open} of ${checklist.length}`;
    return [{ title, open: open > 0, blocks: [{ kind: 'table', columns, rows }] }];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/readiness.js

function readinessSection({ score }) {
    if (score.areas.length === 0)
        return [];
    const rows = score.areas.map(({ title, weight, score, counted }) => [
        title,
        score === undefined ? 'not judged' : `${bar(score)} ${score.toFixed(1)}`,
        String(weight),
        counted.length === 0
            ? 'nothing counts for it, so it is left out'
            : counted.map(({ name, points }) => `${name} ${points}`).join(', '),
    ]);
    const columns = [
        { title: 'Area' },
        { title: 'Score' },
        { title: 'Weight', align: 'right' },
        { title: 'Made of' },
    ];
    const { value, minimum, unplaced } = score;
    const least = minimum === undefined ? '' : `; at least ${minimum} is asked for`;
    const title = value === undefined ? 'Readiness: not judged' : `Readiness: ${value.toFixed(1)} of 10${least}`;
    const left = unplaced.length === 0
        ? []
        : [
            {
                kind: 'paragraph',
                text: `In no area, so not in the score: ${(0,ruling/* listed */.KE)(unplaced, 10)}. Name their areas under \`go-no-go.areas\`.`,
            },
        ];
    return [{ title, blocks: [{ kind: 'table', columns, rows }, ...left] }];
}
function bar(score) {
    const full = Math.floor(score + 1e-9);
    return '▰'.repeat(full) + '▱'.repeat(10 - full);
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/risks.js

/** What is told by no gate is said to be so: a reviewer must not take silence for "none". */
function factsSection({ facts, phase }) {
    if (phase === 'authorize' && facts.every(({ value }) => value === undefined))
        return [];
    const rows = facts.map(({ name, value, by }) => [
        `${name[0]?.toUpperCase()}${name.slice(1)}`,
        value === undefined ? 'not told' : { strong: value },
        by.join(', '),
    ]);
    const columns = ['', 'What is told', 'By'].map(title => ({ title }));
    return [{ title: 'Migrations, backup and the way back', blocks: [{ kind: 'table', columns, rows }] }];
}
function risksSection({ risks }) {
    if (risks.length === 0)
        return [];
    const rows = risks.map(({ id, gate, owner, reason, expires, daysLeft }) => [
        { code: (0,ruling/* clip */.$Q)(id) },
        (0,ruling/* clip */.$Q)(gate),
        owner === undefined ? 'not told' : (0,ruling/* clip */.$Q)(owner),
        reason === undefined ? 'not told' : (0,ruling/* clip */.$Q)(reason),
        left(expires, daysLeft),
    ]);
    const columns = ['Waiver', 'Gate', 'Owner', 'Reason', 'Ends'].map(title => ({ title }));
    const untold = risks.some(({ reason }) => reason === undefined);
    const note = 'Reasons stand in the result files: hand them over by `results`.';
    return [
        {
            title: `Accepted risks (${risks.length})`,
            open: true,
            blocks: [
                { kind: 'table', columns, rows },
                ...(untold ? [{ kind: 'paragraph', text: note }] : []),
            ],
        },
    ];
}
function left(expires, days) {
    if (expires === undefined || days === undefined)
        return 'not told';
    if (days < 0)
        return { strong: `${expires}, ended ${(0,ruling/* many */._d)(-days, 'day', 'days')} ago` };
    return days === 0 ? { strong: `${expires}, today` } : `${expires}, ${(0,ruling/* many */._d)(days, 'day', 'days')} left`;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections/shipment.js


const shownCommits = 20;
const shownFolders = 12;
function shipmentSection({ shipment }) {
    if (!shipment.known)
        return [{ title: 'What ships', blocks: [{ kind: 'paragraph', text: `Not told: ${shipment.why}.` }] }];
    const { commits, totalCommits, authors, changes, complete } = shipment;
    if (totalCommits === 0 && changes.length === 0)
        return [];
    const cut = complete
        ? []
        : [{ kind: 'paragraph', text: 'GitHub cut the list: there is more than is shown here.' }];
    const blocks = [
        ...cut,
        ...(commits.length === 0 ? [] : [commitTable(commits, totalCommits)]),
        ...(changes.length === 0 ? [] : [folderTable(changes)]),
    ];
    const by = authors.length === 0 ? '' : ` by ${(0,ruling/* listed */.KE)(authors)}`;
    return [{ title: `What ships: ${(0,ruling/* many */._d)(totalCommits, 'commit', 'commits')}${by}`, blocks }];
}
function commitTable(commits, total) {
    const rows = commits
        .slice(0, shownCommits)
        .map(({ sha, title, author, url, date }) => [
        { link: sha.slice(0, 7), href: url },
        (0,ruling/* clip */.$Q)(title),
        (0,ruling/* clip */.$Q)(author),
        when(date),
    ]);
    const columns = [
        ...['Commit', 'Title', 'Author'].map(title => ({ title })),
        { title: 'Date', align: 'right' },
    ];
    return { kind: 'table', columns, rows, omitted: Math.max(0, total - rows.length) };
}
function folderTable(changes) {
    const rows = changes
        .slice(0, shownFolders)
        .map(({ folder, files, lines }) => [{ code: (0,ruling/* clip */.$Q)(folder) }, String(files), String(lines)]);
    const columns = [
        { title: 'Changed area' },
        { title: 'Files', align: 'right' },
        { title: 'Lines', align: 'right' },
    ];
    return { kind: 'table', columns, rows, omitted: Math.max(0, changes.length - rows.length) };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/sections.js







/** The brief in the order in which a tired reviewer asks. */
function sectionsOf(brief) {
    return [
        answerSection(brief),
        ...gatesSection(brief),
        ...jobsSection(brief),
        ...criteriaSection(brief),
        ...readinessSection(brief),
        ...shipmentSection(brief),
        ...factsSection(brief),
        ...risksSection(brief),
        ...peopleSection(brief),
        ...checklistSection(brief),
        ...environmentSection(brief),
        ...uncheckedSection(brief),
    ];
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/judge.js










/** Every rule speaks; the gravest decides, and GO is what is left when none says no. */
function judge(evidence, policy) {
    const standing = standingOf(evidence, policy);
    const { rulings, reports } = standing;
    const score = decidedScore(evidence, reports, standing.score);
    const decision = rulings.length === 0 ? 'pass' : (0,domain_decision/* worstDecision */._V)(rulings.map(ruling => ruling.decision));
    const reasonCode = rulings.find(ruling => ruling.decision === decision)?.reason ?? 'go';
    const headline = headlineOf(evidence, standing, decision);
    const approved = evidence.phase === 'authorize' ? countedApprovers(evidence, policy) : [];
    return {
        decision,
        reasonCode,
        headline,
        measures: [
            ...measureScore(score, evidence.phase === 'authorize' ? undefined : policy['minimum-score']),
            ...measureGates(policy, evidence, reports),
            ...measureAge(evidence, policy, reports),
        ],
        findings: rulings.flatMap(({ findings }) => findings),
        facts: factsOf(evidence, standing, isGo(decision), score.value, approved),
        sections: sectionsOf(briefOf(evidence, policy, { decision, reasonCode, headline })),
        annotations: [],
        outputs: {
            verdict: isGo(decision) ? 'GO' : 'NO-GO',
            score: score.value === undefined ? '' : score.value.toFixed(1),
            'brief-json': evidence.briefs.json,
            'brief-html': evidence.briefs.html,
            'approved-by': approved.join(','),
        },
    };
}
function headlineOf(evidence, standing, decision) {
    const { rulings, reports } = standing;
    const { environment, sha } = evidence.subject;
    const to = environment === undefined ? '' : ` to ${environment}`;
    const grave = rulings.filter(ruling => ruling.decision === decision);
    const more = rulings.filter(ruling => !isGo(ruling.decision)).length - 1;
    if (!isGo(decision))
        return `NO-GO${to}: ${grave[0]?.headline ?? ''}${more > 0 ? ` (and ${more} more)` : ''}`;
    const { value } = decidedScore(evidence, reports, standing.score);
    const ready = value === undefined ? '' : `, readiness ${value.toFixed(1)} of 10`;
    const remarks = grave.length === 0 ? '' : `, ${grave.length} ${grave.length === 1 ? 'remark' : 'remarks'}`;
    return `GO${to}: ${sha.slice(0, 7)}${ready}${decision === 'warn' ? remarks : ''}`;
}
/** All that count: those that are there and those that are missing. */
function measureGates(policy, { phase }, reports) {
    const counting = reports.filter(({ optional }) => !optional);
    const lacking = phase === 'authorize'
        ? 0
        : Object.entries(policy.required)
            .map(([name, least]) => least['at-least'] - counting.filter(({ gate }) => gate === name).length)
            .reduce((sum, count) => sum + Math.max(0, count), 0);
    const limit = counting.length + lacking;
    const value = counting.filter(holds).length;
    return limit === 0 ? [] : [(0,measure/* measure */.xP)({ name: 'gates that hold', value, unit: 'gates', op: '>=', limit })];
}
function measureAge(evidence, policy, reports) {
    const ages = reports
        .filter(({ optional }) => !optional)
        .map(({ startedAt }) => evidence.now.getTime() - startedAt.getTime());
    const value = Math.max(0, ...ages);
    return ages.length === 0
        ? []
        : [(0,measure/* measure */.xP)({ name: 'oldest evidence', value, unit: 'ms', limit: policy['evidence-age'] })];
}
/** What `authorize` and a deploy rest on; the first ones stay when a digest is cut. */
function factsOf(evidence, { reports }, go, score, approved) {
    const before = reports.find(report => isDecision(report, evidence))?.facts[oldestFact];
    const times = reports.filter(({ optional }) => !optional).map(({ startedAt }) => startedAt.getTime());
    const oldest = new Date(Math.min(evidence.now.getTime(), ...times)).toISOString();
    return {
        verdict: go ? 'GO' : 'NO-GO',
        [oldestFact]: before ?? oldest,
        ...(score === undefined ? {} : { [scoreFact]: score.toFixed(1) }),
        ...(approved.length === 0 ? {} : { 'approved by': approved.join(', ').slice(0, 200) }),
        ...Object.fromEntries(toldFacts(reports).flatMap(({ name, value }) => value === undefined ? [] : [[name, value.slice(0, 200)]])),
    };
}

// EXTERNAL MODULE: ./.compiled/report/comment.js
var comment = __webpack_require__(2493);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./.compiled/report/escape.js
var report_escape = __webpack_require__(1109);
;// CONCATENATED MODULE: ./.compiled/report/html.js

/** Plain text as HTML that shows just that text; what stands between backticks becomes code, as in Markdown. */
function escapeHtml(text) {
    const parts = (0,report_escape/* clean */.uH)(text).split(/`([^`\n]+)`/);
    return parts
        .map((part, index) => (index % 2 === 1 ? codeHtml(part) : drawMarks(escapeEntities(part))))
        .join('');
}
/** Marks of GitHub's pages: paper and many machines have no emoji, so each becomes a sign that every font has. */
const marks = new Map([
    ['✅', ['✔', 'ok', 'yes']],
    ['❌', ['✘', 'bad', 'no']],
    ['❔', ['?', 'open', 'not known']],
    ['⚠️', ['!', 'open', 'warning']],
    ['⏳', ['…', 'wait', 'waiting']],
    ['➖', ['–', 'wait', 'not asked for']],
    ['💬', ['“', 'wait', 'told']],
]);
function drawMarks(html) {
    return html.replace(/✅|❌|❔|⚠️|⏳|➖|💬/gu, mark => {
        const [sign, tone, word] = marks.get(mark) ?? [mark, 'wait', ''];
        return `<span class="mark ${tone}" role="img" aria-label="${word}">${sign}</span>`;
    });
}
function escapeEntities(text) {
    return (0,report_escape/* clean */.uH)(text).replace(/[&<>"'`]/g, character => `&#${character.charCodeAt(0)};`);
}
function inlineHtml(inline) {
    if (typeof inline === 'string')
        return escapeHtml(inline);
    if ('code' in inline)
        return codeHtml(inline.code);
    if ('strong' in inline)
        return `<strong>${escapeHtml(inline.strong)}</strong>`;
    if ('link' in inline) {
        const href = (0,report_escape/* escapeHref */.zi)(inline.href);
        if (href === undefined)
            return escapeHtml(inline.link);
        return `<a href="${escapeEntities(href)}" rel="noreferrer">${escapeHtml(inline.link)}</a>`;
    }
    return inline.map(inlineHtml).join('');
}
/** A block of a report as HTML; a chart becomes a table of its numbers, because no script draws it. */
function blockHtml(block) {
    switch (block.kind) {
        case 'paragraph':
            return `<p>${inlineHtml(block.text)}</p>`;
        case 'heading':
            return `<h3>${inlineHtml(block.text)}</h3>`;
        case 'list':
            return `<ul>${block.items.map(item => `<li>${inlineHtml(item)}</li>`).join('')}</ul>`;
        case 'table':
            return tableHtml(block);
        case 'code':
            return `<pre>${escapeEntities(block.text)}</pre>`;
        case 'chart':
            return tableHtml(numbersOf(block));
        case 'details':
            return `<details${block.open === true ? ' open' : ''}><summary>${inlineHtml(block.title)}</summary>${block.blocks.map(blockHtml).join('')}</details>`;
    }
}
/** Nothing is folded: paper has no clicks. */
function sectionHtml({ title, blocks }) {
    return `<section><h2>${escapeHtml(title)}</h2>${blocks.map(blockHtml).join('')}</section>`;
}
function codeHtml(text) {
    return `<code>${escapeEntities(text)}</code>`;
}
function tableHtml({ columns, rows, omitted = 0 }) {
    const side = columns.map(({ align = 'left' }) => (align === 'left' ? '' : ` class="${align}"`));
    const head = columns.map(({ title }, index) => `<th${side[index] ?? ''}>${escapeHtml(title)}</th>`).join('');
    const body = rows
        .map(row => `<tr>${row.map((cell, index) => `<td${side[index] ?? ''}>${inlineHtml(cell)}</td>`).join('')}</tr>`)
        .join('');
    const more = omitted === 0 ? '' : `<p class="more">${omitted} more ${omitted === 1 ? 'row' : 'rows'} not shown.</p>`;
    return `<div class="table"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more}`;
}
function numbersOf({ title, unit, categories, series }) {
    const columns = [
        { title: `${title} (${unit})` },
        ...series.map(() => ({ title: '', align: 'right' })),
    ];
    const rows = categories.map((name, index) => [
        name,
        ...series.map(({ values }) => String(values[index] ?? '–')),
    ]);
    return { kind: 'table', columns, rows };
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/style.js
/** Two palettes, and a third for paper; no colour carries a meaning that a word does not. */
const style = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5b6576; --line: #dde2ea; --page: #f5f7fa; --card: #fff;
  --go: #14713d; --no: #b3261e; --open: #8a5a00; --go-soft: #e5f5ec; --no-soft: #fdecea; --open-soft: #fff4dd; --link: #0b5cad }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf1; --soft: #9aa5b6; --line: #2c3442; --page: #0f141b; --card: #171d27;
  --go: #5bd08c; --no: #ff8a80; --open: #f2bd56; --go-soft: #12301f; --no-soft: #3a1916; --open-soft: #33270d; --link: #7db7ff } }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px 48px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
main { max-width: 1080px; margin: 0 auto }
a { color: var(--link) }
code, pre { font: 0.92em/1.4 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
pre { overflow-x: auto; white-space: pre-wrap }
header, section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; margin: 0 0 16px }
header { display: grid; grid-template-columns: 1fr auto; gap: 4px 24px; align-items: center; border-left: 8px solid var(--tone) }
.go { --tone: var(--go); --tone-soft: var(--go-soft) }
.no-go { --tone: var(--no); --tone-soft: var(--no-soft) }
.open { --tone: var(--open); --tone-soft: var(--open-soft) }
.eyebrow { margin: 0; color: var(--soft); font-size: 13px; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 46px; line-height: 1.1; letter-spacing: -0.02em; color: var(--tone) }
.answer { margin: 4px 0 0; font-size: 19px; font-weight: 650 }
.headline { margin: 4px 0 0; color: var(--soft); overflow-wrap: anywhere }
.dial { grid-column: 2; grid-row: 1 / span 4; width: 132px; height: 132px }
.dial .track { stroke: var(--line) } .dial .value { stroke: var(--tone) }
.dial text { fill: var(--ink); font-weight: 700; text-anchor: middle } .dial .of { fill: var(--soft); font-weight: 400 }
h2 { margin: 0 0 10px; font-size: 18px } h3 { margin: 16px 0 8px; font-size: 15px }
p { margin: 0 0 10px } ul { margin: 0 0 8px; padding-left: 20px } li { margin: 3px 0; overflow-wrap: anywhere }
.reasons { list-style: none; padding: 0; margin: 0 }
.reasons li { border-left: 4px solid var(--tone); background: var(--tone-soft); border-radius: 6px; padding: 8px 12px; margin: 0 0 8px }
.reasons b { color: var(--tone) } .reasons .remedy { display: block; color: var(--soft) }
.table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 420px }
th { color: var(--soft); font-weight: 600; white-space: nowrap } tbody tr:last-child td { border-bottom: 0 }
td:first-child { min-width: 26px } .right { text-align: right; padding-right: 14px; white-space: nowrap } .center { text-align: center } .more { color: var(--soft); font-size: 13px }
th:empty { width: 30px } .table + .table { margin-top: 18px }
.mark { display: inline-block; width: 19px; height: 19px; border-radius: 50%; text-align: center; font: 700 12px/19px system-ui, "DejaVu Sans", sans-serif }
.mark.ok { color: var(--go); background: var(--go-soft) } .mark.bad { color: var(--no); background: var(--no-soft) }
.mark.open { color: var(--open); background: var(--open-soft) } .mark.wait { color: var(--soft); background: var(--page) }
summary { cursor: pointer; color: var(--soft) }
footer { color: var(--soft); font-size: 13px; overflow-wrap: anywhere }
@media (max-width: 620px) { header { grid-template-columns: 1fr } .dial { grid-column: 1; grid-row: auto } h1 { font-size: 38px } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --card: #fff; --go: #14713d;
  --no: #b3261e; --open: #8a5a00; --go-soft: #fff; --no-soft: #fff; --open-soft: #fff; --link: #000 }
  body { padding: 0; font-size: 11px } header, section { break-inside: avoid-page; padding: 10px 12px; margin-bottom: 8px } table { font-size: 10px } }
`;

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/html.js





/** One file that needs nothing else and runs nothing: the policy in it forbids whatever escaping would have missed. */
function renderBriefHtml(brief) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(style).digest('base64');
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
    const [answer, ...rest] = sectionsOf(brief);
    const title = `${brief.verdict} ${brief.subject.repository}@${brief.subject.sha.slice(0, 7)}`;
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeEntities(title)}</title>
<style>${style}</style>
</head>
<body>
<main class="${brief.verdict === 'GO' ? 'go' : 'no-go'}">
${headerOf(brief)}
${html_reasonsOf(brief)}
${[...(answer === undefined ? [] : [{ ...answer, title: 'In short', blocks: answer.blocks.slice(1) }]), ...rest].map(sectionHtml).join('\n')}
${footerOf(brief)}
</main>
</body>
</html>
`;
}
function headerOf({ verdict, answer, headline, subject, phase, score }) {
    const to = subject.environment === undefined ? '' : ` → ${subject.environment}`;
    const when = phase === 'authorize' ? 'after the approval' : 'before the approval';
    return `<header>
<p class="eyebrow">${escapeEntities(`${subject.repository}@${subject.sha.slice(0, 7)}${to} · ${when}`)}</p>
<h1>${verdict}</h1>
<p class="answer">${escapeHtml(answer)}</p>
<p class="headline">${escapeHtml(headline)}</p>
${score.value === undefined ? '' : dial(score.value)}
</header>`;
}
/** A ring that is as full as the score. */
function dial(value) {
    const around = 2 * Math.PI * 52;
    const full = (Math.min(10, Math.max(0, value)) / 10) * around;
    return `<svg class="dial" viewBox="0 0 132 132" role="img" aria-label="readiness ${value.toFixed(1)} of 10">
<circle class="track" cx="66" cy="66" r="52" fill="none" stroke-width="12"/>
<circle class="value" cx="66" cy="66" r="52" fill="none" stroke-width="12" stroke-linecap="round" stroke-dasharray="${full.toFixed(1)} ${around.toFixed(1)}" transform="rotate(-90 66 66)"/>
<text x="66" y="72" font-size="32">${value.toFixed(1)}</text><text class="of" x="66" y="92" font-size="13">of 10</text>
</svg>`;
}
const kinds = {
    block: { tone: 'no-go', word: 'Wrong' },
    unknown: { tone: 'open', word: 'Not checked' },
    warn: { tone: 'open', word: 'Remark' },
};
function html_reasonsOf({ reasons }) {
    if (reasons.length === 0)
        return '';
    const order = ['block', 'unknown', 'warn'];
    const sorted = [...reasons].sort((a, b) => order.indexOf(a.decision) - order.indexOf(b.decision));
    const items = sorted.map(({ decision, code, message, remedy, url }) => {
        const { tone, word } = kinds[decision];
        const told = remedy === undefined ? '' : `<span class="remedy">${escapeHtml(remedy)}</span>`;
        const text = url === undefined ? escapeHtml(message) : inlineHtml({ link: message, href: url });
        return `<li class="${tone}"><b>${word}:</b> ${text} <code>${escapeEntities(code)}</code>${told}</li>`;
    });
    return `<section><h2>${reasons.some(({ decision }) => decision !== 'warn') ? 'Why not' : 'Remarks'}</h2><ul class="reasons">${items.join('')}</ul></section>`;
}
function footerOf({ run, at, reasonCode, subject }) {
    const link = inlineHtml({ link: `run ${run.id}, attempt ${run.attempt}`, href: run.url });
    return `<footer>${link} · ${escapeEntities(`${when(at)} · ${reasonCode} · ${subject.sha} · ${subject.ref}`)}</footer>`;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./.compiled/domain/subject.js
var subject = __webpack_require__(2038);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/brief.js






const brief_text = schemas/* string */.YjP();
const texts = schemas/* array */.YOg(brief_text);
const whole = schemas/* number */.aig().int().nonnegative();
const reason = schemas/* strictObject */.rej({
    code: brief_text,
    /** What it does to the verdict: `warn` is a remark. */
    decision: schemas/* enum */.k5n(['warn', 'block', 'unknown']),
    message: brief_text,
    remedy: brief_text.exactOptional(),
    url: brief_text.exactOptional(),
});
const commit = schemas/* strictObject */.rej({ sha: brief_text, title: brief_text, author: brief_text, url: brief_text, date: iso/* datetime */.w$() });
const shipment = schemas/* discriminatedUnion */.gMt('known', [
    schemas/* strictObject */.rej({
        known: schemas/* literal */.euz(true),
        from: schemas/* strictObject */.rej({ sha: brief_text, deployedAt: iso/* datetime */.w$() }).exactOptional(),
        direction: schemas/* enum */.k5n(['ahead', 'identical', 'behind', 'diverged', 'first']),
        totalCommits: whole,
        /** False when GitHub cut a list. */
        complete: schemas/* boolean */.zMY(),
        commits: schemas/* array */.YOg(commit),
        authors: texts,
        /** By top folder, the one with most changes first. */
        changes: schemas/* array */.YOg(schemas/* strictObject */.rej({ folder: brief_text, files: whole, lines: whole })),
    }),
    schemas/* strictObject */.rej({ known: schemas/* literal */.euz(false), why: brief_text }),
]);
const gate = schemas/* strictObject */.rej({
    gate: brief_text,
    /** Job or file that it came from. */
    from: brief_text,
    decision: schemas/* enum */.k5n(domain_decision/* decisions */.a),
    /** True when it proves what it says and says yes. */
    holds: schemas/* boolean */.zMY(),
    flaws: texts,
    required: schemas/* boolean */.zMY(),
    optional: schemas/* boolean */.zMY(),
    reasonCode: brief_text,
    headline: brief_text,
    measures: schemas/* array */.YOg(measure/* measureSchema */.eI),
    startedAt: iso/* datetime */.w$(),
});
const score = schemas/* strictObject */.rej({
    /** Absent when nothing counts for it. */
    value: schemas/* number */.aig().exactOptional(),
    minimum: schemas/* number */.aig().exactOptional(),
    areas: schemas/* array */.YOg(schemas/* strictObject */.rej({
        area: schemas/* enum */.k5n(go_no_go_areas/* areas */.bn),
        title: brief_text,
        weight: schemas/* number */.aig(),
        score: schemas/* number */.aig().exactOptional(),
        counted: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: brief_text, points: schemas/* number */.aig() })),
    })),
    unplaced: texts,
});
const risk = schemas/* strictObject */.rej({
    id: brief_text,
    gate: brief_text,
    owner: brief_text.exactOptional(),
    reason: brief_text.exactOptional(),
    expires: brief_text.exactOptional(),
    daysLeft: schemas/* number */.aig().int().exactOptional(),
});
const people = schemas/* strictObject */.rej({
    signatures: schemas/* array */.YOg(schemas/* strictObject */.rej({ role: brief_text, users: texts, teams: texts, signedBy: texts, open: texts })),
    approvals: schemas/* array */.YOg(schemas/* strictObject */.rej({ user: brief_text, state: schemas/* enum */.k5n(['approved', 'rejected', 'pending']), comment: brief_text })),
    /** Whose approval counts. */
    approvedBy: texts,
    reviewers: texts,
});
/** What a reviewer reads before approving; version 1. */
const briefSchema = schemas/* strictObject */.rej({
    schemaVersion: schemas/* literal */.euz(1),
    verdict: schemas/* enum */.k5n(['GO', 'NO-GO']),
    phase: schemas/* enum */.k5n(['decide', 'authorize']),
    decision: schemas/* enum */.k5n(domain_decision/* decisions */.a),
    reasonCode: brief_text,
    headline: brief_text,
    /** May it be approved? In a sentence. */
    answer: brief_text,
    subject: subject/* subjectSchema */.c,
    run: subject/* runSchema */.L,
    at: iso/* datetime */.w$(),
    reasons: schemas/* array */.YOg(reason),
    score,
    shipment,
    gates: schemas/* array */.YOg(gate),
    /** Required gates that gave no result. */
    missing: texts,
    jobs: schemas/* array */.YOg(schemas/* strictObject */.rej({
        name: brief_text,
        job: brief_text,
        conclusion: schemas/* enum */.k5n([...conclusions, 'missing']),
        holds: schemas/* boolean */.zMY(),
    })),
    criteria: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: brief_text, state: schemas/* enum */.k5n(['met', 'not-met', 'unknown']), says: brief_text })),
    facts: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: brief_text, value: brief_text.exactOptional(), by: texts })),
    risks: schemas/* array */.YOg(risk),
    people,
    checklist: schemas/* array */.YOg(schemas/* strictObject */.rej({
        item: brief_text,
        state: schemas/* enum */.k5n(['proven', 'open', 'told']),
        by: brief_text,
        link: brief_text.exactOptional(),
    })),
    environment: schemas/* strictObject */.rej({
        name: brief_text.exactOptional(),
        url: brief_text.exactOptional(),
        rules: schemas/* array */.YOg(schemas/* strictObject */.rej({ title: brief_text, state: schemas/* enum */.k5n(['holds', 'broken', 'unknown', 'not-asked']) })),
    }),
    /** What GitHub did not tell, and what the token lacks for it. */
    unchecked: schemas/* array */.YOg(schemas/* strictObject */.rej({ what: brief_text, why: brief_text, permission: brief_text.exactOptional() })),
});

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/brief/redact.js

/** Words of ours: a secret that happens to be one of them would make the brief unreadable. */
const ours = new Set([
    'verdict',
    'phase',
    'decision',
    'direction',
    'state',
    'conclusion',
    'area',
    'code',
    'at',
    'startedAt',
    'deployedAt',
    'date',
]);
/** Before it is rendered, because an escaped secret is not found any more. */
function redactBrief(brief, log) {
    const text = JSON.stringify(brief, (key, value) => typeof value === 'string' && !ours.has(key) ? log.redact(value) : value);
    // That of a gate is whatever its result says.
    return { ...briefSchema.parse(JSON.parse(text)), reasonCode: brief.reasonCode };
}

// EXTERNAL MODULE: ./.compiled/actions/go-no-go/spec.js + 4 modules
var spec = __webpack_require__(3924);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/publish.js






const publish_conclusions = {
    pass: 'success',
    warn: 'success',
    block: 'failure',
    unknown: 'failure',
};
/** The brief as files, as a check run and as a comment, each by itself: what fails is told and takes nothing with it. */
async function publish(verdict, evidence, context) {
    const { policy, event, github, subject, run, log } = context;
    const where = subject.environment === undefined ? '' : `: ${subject.environment}`;
    const title = `Go / No-Go${where}`;
    const body = log.redact((0,comment.renderComment)({ title: `${spec.spec.title}${where}`, verdict, url: run.url }));
    const { pullRequest } = event;
    const attempt = async (what, part, work) => {
        const told = await tell(part, work);
        if (told.kind === 'unknown')
            log.warning(`${spec.spec.title}: ${what} could not be published: ${told.why}`);
    };
    await Promise.all([
        writeBriefs(verdict, evidence, context),
        policy.check
            ? attempt('the check run', 'check', () => github.upsertCheck({
                name: title,
                headSha: subject.sha,
                conclusion: publish_conclusions[verdict.decision],
                title: log.redact(verdict.headline),
                summary: body,
                detailsUrl: run.url,
                // Both phases speak of one decision, so they share the check run.
                externalId: `golive/${spec.spec.name}/${run.id}/${subject.environment ?? ''}`,
            }))
            : undefined,
        policy.comment && pullRequest !== undefined
            ? attempt('the comment', 'comment', () => github.upsertComment({
                issue: pullRequest.number,
                marker: subject.environment === undefined ? spec.spec.name : `${spec.spec.name}-${subject.environment}`,
                body,
            }))
            : undefined,
    ]);
}
async function writeBriefs(verdict, evidence, { policy, files, log }) {
    try {
        const brief = redactBrief(briefOf(evidence, policy, verdict), log);
        await files.write(evidence.briefs.json, `${JSON.stringify(brief, null, 2)}\n`);
        await files.write(evidence.briefs.html, renderBriefHtml(brief));
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log.warning(`${spec.spec.title}: the brief’s files could not be written: ${why}`);
    }
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/action.js





const action = (0,host_define/* defineAction */.Q)({ spec: spec.spec, gather: gather, judge: judge, publish: publish });


/***/ }),

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rf: () => (/* binding */ areaTitles),
/* harmony export */   bn: () => (/* binding */ areas),
/* harmony export */   d6: () => (/* binding */ areaOf)
/* harmony export */ });
/** What readiness is made of, in the order in which it is shown. */
const areas = ['security', 'testing', 'performance', 'operations', 'database', 'rollback'];
const areaTitles = {
    security: 'Security',
    testing: 'Testing',
    performance: 'Performance',
    operations: 'Operations',
    database: 'Database',
    rollback: 'Rollback readiness',
};
/** Where a gate counts when the policy does not say. */
const usual = new Map([
    ['audit-gate', 'security'],
    ['security-gate', 'security'],
    ['secrets-gate', 'security'],
    ['license-gate', 'security'],
    ['coverage-gate', 'testing'],
    ['test-gate', 'testing'],
    ['e2e-gate', 'testing'],
    ['load-gate', 'performance'],
    ['performance-gate', 'performance'],
    ['size-gate', 'performance'],
    ['smoke-test', 'operations'],
    ['config-gate', 'operations'],
    ['daily-check', 'operations'],
    ['watch', 'operations'],
    ['weekly-review', 'operations'],
    ['staged-deploy', 'operations'],
    ['migrate-deploy', 'database'],
    ['backup', 'database'],
    ['rollback', 'rollback'],
]);
/** A gate that nobody placed counts for no area, and is told so. */
function areaOf(gate, named) {
    return Object.hasOwn(named, gate) ? named[gate] : usual.get(gate);
}


/***/ }),

/***/ 3924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  spec: () => (/* binding */ spec_spec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./.compiled/domain/spec.js
var spec = __webpack_require__(4679);
// EXTERNAL MODULE: ./.compiled/domain/values/list.js
var list = __webpack_require__(2405);
// EXTERNAL MODULE: ./.compiled/domain/values/duration.js
var duration = __webpack_require__(2389);
// EXTERNAL MODULE: ./.compiled/domain/values/flag.js
var flag = __webpack_require__(6511);
// EXTERNAL MODULE: ./.compiled/domain/values/whole.js
var whole = __webpack_require__(9502);
// EXTERNAL MODULE: ./.compiled/actions/go-no-go/areas.js
var areas = __webpack_require__(2087);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/checklist-item.js

const kinds = ['gate', 'criterion', 'job', 'link', 'person'];
/** One line of the launch checklist with the one thing that proves it, or who says so. */
const checklistItemSchema = schemas/* strictObject */.rej({
    item: schemas/* string */.YjP().min(1).describe('What must be so.'),
    gate: schemas/* string */.YjP().min(1).optional().describe('Gate that proves it.'),
    criterion: schemas/* string */.YjP().min(1).optional().describe('Criterion that proves it.'),
    job: schemas/* string */.YjP().min(1).optional().describe('Job under `evidence` that proves it.'),
    link: schemas/* url */.OZ5({ protocol: /^https?$/, error: 'expected a URL with http or https' })
        .optional()
        .describe('Where it is written down; shown, not checked.'),
    person: schemas/* string */.YjP().min(1).optional().describe('Who vouches for it; shown, not checked.'),
})
    .refine(item => kinds.filter(kind => item[kind] !== undefined).length === 1, {
    message: `an item needs one of ${kinds.join(', ')}`,
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./.compiled/domain/finding.js
var finding = __webpack_require__(8339);
// EXTERNAL MODULE: ./.compiled/domain/measure.js
var measure = __webpack_require__(5217);
;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/criterion.js





const keys = schemas/* strictObject */.rej({
    gate: schemas/* string */.YjP()
        .min(1)
        .optional()
        .describe('Gate that is looked at, every result of it; with `findings` all gates when left out.'),
    measure: schemas/* string */.YjP().min(1).optional().describe('Name of a measure in the gate’s result.'),
    op: schemas/* enum */.k5n(measure/* operators */.II).optional().describe('How the measure must stand to the limit; `<=` when left out.'),
    limit: schemas/* number */.aig().optional().describe('Limit in the measure’s own unit, such as milliseconds or percent.'),
    findings: schemas/* enum */.k5n(finding/* severities */.gO).optional().describe('Severity whose findings are counted, waived ones too.'),
    most: (0,whole/* whole */.W)().optional().describe('Most findings that are let through; 0 when left out.'),
    decision: schemas/* array */.YOg(schemas/* enum */.k5n(['pass', 'warn']))
        .min(1)
        .optional()
        .describe('Decisions that are let through.'),
    fact: schemas/* string */.YjP().min(1).optional().describe('Name of a fact in the gate’s result, such as `schema-safe`.'),
    is: schemas/* array */.YOg(schemas/* string */.YjP().min(1)).min(1).optional().describe('Values of the fact that are let through.'),
    area: schemas/* enum */.k5n(areas/* areas */.bn).optional().describe('Area that it counts for; that of its gate when left out.'),
});
const belongs = {
    measure: ['gate', 'measure', 'op', 'limit', 'area'],
    findings: ['gate', 'findings', 'most', 'area'],
    decision: ['gate', 'decision', 'area'],
    fact: ['gate', 'fact', 'is', 'area'],
};
const criterion_kinds = ['measure', 'findings', 'decision', 'fact'];
const criterionSchema = keys.transform((given, context) => {
    const refuse = (message) => {
        context.addIssue({ code: 'custom', message });
        return core/* NEVER */.tm;
    };
    const asked = criterion_kinds.filter(kind => given[kind] !== undefined);
    const [kind] = asked;
    if (kind === undefined || asked.length > 1)
        return refuse(`a criterion looks at one of ${criterion_kinds.join(', ')}`);
    const taken = belongs[kind];
    const odd = Object.keys(given).filter(key => !taken.includes(key));
    if (odd.length > 0)
        return refuse(`${odd.join(', ')} does not belong to a criterion over ${kind}`);
    return criterionOf(given) ?? refuse(`a criterion over ${kind} needs ${needed[kind]}`);
});
const needed = { measure: 'gate and limit', findings: 'a severity', decision: 'gate', fact: 'gate and is' };
function criterionOf({ gate, measure, op = '<=', limit, findings, most = 0, decision, fact, is, area, }) {
    const place = area === undefined ? {} : { area };
    if (findings !== undefined)
        return { ...place, kind: 'findings', gate, severity: findings, most };
    if (gate === undefined)
        return undefined;
    if (measure !== undefined && limit !== undefined)
        return { ...place, kind: 'measure', gate, measure, op, limit };
    if (decision !== undefined)
        return { ...place, kind: 'decision', gate, decisions: decision };
    if (fact !== undefined && is !== undefined)
        return { ...place, kind: 'fact', gate, fact, is };
    return undefined;
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/policy.js








const acceptable = ['pass', 'warn'];
const requirement = schemas/* strictObject */.rej({
    accept: schemas/* array */.YOg(schemas/* enum */.k5n(acceptable, { error: 'expected pass or warn: what is blocked or unknown is never accepted' }))
        .min(1)
        .prefault([...acceptable])
        .describe('Decisions that are let through.'),
    'at-least': (0,whole/* whole */.W)().pipe(schemas/* number */.aig().min(1)).prefault(1).describe('Fewest results, such as one a service.'),
});
const required = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* string */.YjP().min(1)).transform(names => Object.fromEntries(names.map(name => [name, usual()]))),
    schemas/* record */.g1P(schemas/* string */.YjP().min(1), requirement),
]);
const foreign = schemas/* strictObject */.rej({
    job: schemas/* string */.YjP().min(1).describe('Id of the job, as it stands under `needs`.'),
    by: schemas/* enum */.k5n(['conclusion', 'result'], { error: 'expected conclusion or result' })
        .prefault('conclusion')
        .describe('`conclusion`: the job must have succeeded; `result`: it must hand on a result.'),
    area: schemas/* enum */.k5n(areas/* areas */.bn).optional().describe('Area of the readiness score that it counts for.'),
});
const rules = schemas/* strictObject */.rej({
    exists: (0,flag/* flag */.J)()
        .prefault(true)
        .describe('The environment must exist: GitHub makes a missing one without rules.'),
    'required-reviewers': (0,flag/* flag */.J)().prefault(true).describe('Somebody must approve.'),
    'prevents-self-review': (0,flag/* flag */.J)().prefault(true).describe('Who starts the run can not approve it.'),
    'restricts-branches': (0,flag/* flag */.J)().prefault(true).describe('Not every branch may deploy to it.'),
    'admins-can-not-bypass': (0,flag/* flag */.J)().prefault(true).describe('Administrators wait for the approval, too.'),
});
const signer = schemas/* strictObject */.rej({
    users: (0,list/* list */.p)().prefault([]).describe('Logins.'),
    teams: (0,list/* list */.p)().prefault([]).describe('Slugs of teams in the repository’s organisation.'),
})
    .refine(({ users, teams }) => users.length + teams.length > 0, { message: 'a role needs users or teams' });
const approval = schemas/* strictObject */.rej({
    'not-by': schemas/* array */.YOg(schemas/* enum */.k5n(['actor', 'author'], { error: 'expected actor or author' }))
        .prefault(['actor', 'author'])
        .describe('Whose approval does not count: who started the run, who wrote what ships.'),
});
const policy = schemas/* strictObject */.rej({
    required: required
        .prefault([])
        .describe('Gates that must be there and hold, as a list of names or a map with settings.'),
    optional: (0,list/* list */.p)()
        .prefault([])
        .describe('Gates whose results are shown only; every other result that is handed in must hold.'),
    evidence: schemas/* record */.g1P(schemas/* string */.YjP().min(1), foreign)
        .default({})
        .describe('Jobs that are not ours, by the name that reviewers are shown.'),
    criteria: schemas/* record */.g1P(schemas/* string */.YjP().min(1), criterionSchema)
        .default({})
        .describe('What must hold beside the gates; each blocks by itself, also when unknown.'),
    areas: schemas/* record */.g1P(schemas/* string */.YjP().min(1), schemas/* enum */.k5n(areas/* areas */.bn))
        .default({})
        .describe('Which area a gate counts for, where the usual one is not meant.'),
    weights: schemas/* partialRecord */.jgl(schemas/* enum */.k5n(areas/* areas */.bn), schemas/* number */.aig().nonnegative())
        .default({})
        .describe('Weight of an area in the readiness score; 1 when left out.'),
    'minimum-score': schemas/* number */.aig().min(0).max(10).optional().describe('Least readiness score, 0 to 10.'),
    'evidence-age': (0,duration/* duration */.p0)().prefault('24h').describe('Oldest result that counts.'),
    environment: schemas/* union */.KCZ([schemas/* literal */.euz('none'), rules])
        .prefault({})
        .describe('Rules that the environment must have; `none` where nothing is deployed.'),
    'head-must-match': (0,flag/* flag */.J)()
        .prefault(true)
        .describe('The commit must still be the head of its branch or pull request.'),
    'allow-fork': (0,flag/* flag */.J)().prefault(false).describe('Let pull requests from forks through.'),
    signers: schemas/* record */.g1P(schemas/* string */.YjP().min(1), signer)
        .default({})
        .describe('Who must sign, by role: technical, security, qa, product, operations.'),
    'require-signatures': (0,flag/* flag */.J)()
        .prefault(false)
        .describe('`authorize` needs an approval for each role; otherwise one of any role.'),
    approval: approval.prefault({}).describe('Whose approval counts in `authorize`.'),
    checklist: schemas/* array */.YOg(checklistItemSchema)
        .prefault([])
        .describe('The launch checklist; items with a gate, criterion or job must hold.'),
    comment: (0,flag/* flag */.J)().prefault(true).describe('Keep a comment with the brief on the pull request.'),
    check: (0,flag/* flag */.J)().prefault(true).describe('Leave a check run with the brief on the commit.'),
})
    .superRefine((section, context) => {
    const refuse = (path, message) => context.addIssue({ code: 'custom', path: [...path], message });
    for (const [index, name] of section.optional.entries())
        if (Object.hasOwn(section.required, name))
            refuse(['optional', index], `"${name}" is required, too`);
    for (const [index, { criterion, job }] of section.checklist.entries()) {
        if (criterion !== undefined && !Object.hasOwn(section.criteria, criterion))
            refuse(['checklist', index, 'criterion'], `"${criterion}" is no criterion of this policy`);
        if (job !== undefined && !Object.values(section.evidence).some(named => named.job === job))
            refuse(['checklist', index, 'job'], `"${job}" is no job under \`evidence\``);
    }
    if (section['require-signatures'] && Object.keys(section.signers).length === 0)
        refuse(['require-signatures'], 'there is no role under `signers` that could sign');
});
function usual() {
    return requirement.parse({});
}

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/reasons.js
/** Each way in which Go / No-Go decides, with what it means. */
const reasons = {
    go: 'Everything that is required is proven.',
    'needs-near-limit': 'The `needs` input is above 100 KiB; at 128 KiB the system starts no process any more.',
    'optional-gate-failed': 'A gate that is only shown did not pass.',
    'gate-warned': 'A gate passed with warnings.',
    'ships-backwards': 'What is live now has commits that the new version has not.',
    'shipment-unknown': 'GitHub does not tell what ships.',
    'rejected-before': 'Somebody rejected an earlier attempt of this run.',
    'waiver-end-unknown': 'A waiver in use does not tell when it ends.',
    'no-evidence': 'No gate, no job and no result was handed in.',
    'result-broken': 'A result can not be read.',
    'results-contradict': 'A job’s result and the result file of the same gate differ.',
    'job-contradicts': 'A job did not succeed although its gates passed.',
    'job-skipped': 'A needed job was skipped.',
    'job-cancelled': 'A needed job was cancelled.',
    'job-failed-early': 'A needed job failed before its gate gave a result.',
    'result-missing': 'A needed job succeeded and hands on no result.',
    'gate-missing': 'A required gate gave no result.',
    'gate-blocked': 'A gate blocked.',
    'gate-unknown': 'A gate could not check what it must.',
    'gate-not-accepted': 'A gate passed with warnings, which the policy does not accept.',
    'evidence-of-another-commit': 'A result is about another commit or repository.',
    'evidence-stale': 'A result is older than the policy allows.',
    'evidence-from-future': 'A result is dated more than five minutes ahead.',
    'evidence-age-unknown': 'The decision does not tell how old its evidence is.',
    'foreign-job-failed': 'A job that is not ours failed.',
    'foreign-job-not-run': 'A job that is not ours was skipped or cancelled.',
    'foreign-job-missing': 'A job that the policy names is not among the needed ones.',
    'foreign-result-missing': 'A job that must hand on a result has none.',
    'criterion-not-met': 'A No-Go criterion does not hold.',
    'criterion-unknown': 'Nobody can tell whether a No-Go criterion holds.',
    'checklist-open': 'An item of the launch checklist is not proven.',
    'score-below-minimum': 'The readiness score is below its minimum.',
    'score-unknown': 'A minimum is set, and nothing counts for the readiness score.',
    'waiver-expired': 'A waiver in use has ended.',
    fork: 'The pull request comes from a fork.',
    'head-moved': 'The commit is not the head of its branch any more.',
    'head-unknown': 'GitHub does not tell the head of the branch.',
    'environment-not-named': 'No environment is named, so none can be checked.',
    'environment-absent': 'The environment does not exist.',
    'environment-unreadable': 'GitHub does not tell the environment’s rules.',
    'environment-unprotected': 'The environment has no required reviewers.',
    'environment-self-review': 'Who starts a run may approve it.',
    'environment-any-branch': 'Every branch may deploy to the environment.',
    'environment-admin-bypass': 'Administrators may bypass the environment’s rules.',
    'decision-missing': 'There is no Go / No-Go decision for this environment to authorize.',
    'decision-no-go': 'The decision to authorize was NO-GO.',
    'commit-changed': 'The commit is another one than was decided about.',
    'approvals-unknown': 'GitHub does not tell who approved.',
    'not-approved': 'Nobody approved.',
    'people-unknown': 'GitHub does not tell who started the run.',
    'authors-unknown': 'GitHub does not tell who wrote what ships.',
    'self-approved': 'Only those approved who started the run or wrote what ships.',
    'approver-not-allowed': 'Nobody who approved is among those who may.',
    'signature-missing': 'A role that must sign has not.',
    'membership-unknown': 'GitHub does not tell whether an approver is in a team that must sign.',
};

;// CONCATENATED MODULE: ./.compiled/actions/go-no-go/spec.js





const spec_spec = (0,spec/* defineSpec */.j)({
    name: 'go-no-go',
    title: 'Golive Go / No-Go',
    description: 'Decides from the results of all gates whether a commit may go live, and tells the reviewer why: GO only when everything required is proven.',
    branding: { icon: 'shield', color: 'green' },
    inputs: {
        needs: {
            description: 'The `needs` context as JSON (`toJSON(needs)`): results in the outputs of its jobs, and their conclusions.',
            schema: schemas/* string */.YjP(),
        },
        results: {
            description: 'Result files of gates, one path or glob a line; they tell more than the digests in `needs`.',
            schema: (0,list/* list */.p)(),
        },
        phase: {
            description: '`decide` before the approval; `authorize` in the job that the approval let through, to check that it still holds.',
            schema: schemas/* enum */.k5n(['decide', 'authorize'], { error: 'expected decide or authorize' }),
            default: 'decide',
        },
    },
    policy: policy,
    outputs: {
        verdict: '`GO` or `NO-GO`.',
        score: 'Readiness out of 10, such as `8.5`; empty when nothing counts for it.',
        'brief-json': 'Path of the brief as JSON.',
        'brief-html': 'Path of the brief as one HTML file.',
        'approved-by': 'Logins of those whose approval counts, separated by commas; empty before the approval.',
    },
    unjudged: { verdict: 'NO-GO' },
    reasons: reasons,
    permissions: {
        actions: { access: 'read', why: 'to read the environment’s rules and who approved' },
        contents: {
            access: 'read',
            why: 'to read the policy, the head of the branch, whether any is protected, and the commits that ship',
        },
        deployments: { access: 'read', why: 'to tell which commit is in the environment now' },
        checks: { access: 'write', why: 'with `check: true`, to leave the brief on the commit' },
        'pull-requests': {
            access: 'write',
            why: 'on pull requests, to read their head (read) and with `comment: true` (write)',
        },
    },
    post: false,
    root: true,
    strict: true,
});


/***/ }),

/***/ 521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ resultSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4377);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6862);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1913);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8339);
/* harmony import */ var _measure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5217);
/* harmony import */ var _subject_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2038);






const resultSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    schemaVersion: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    /** The action's name, such as `coverage-gate`. */
    gate: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_decision_js__WEBPACK_IMPORTED_MODULE_0__/* .decisions */ .a),
    reasonCode: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    headline: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_measure_js__WEBPACK_IMPORTED_MODULE_3__/* .measureSchema */ .eI),
    findings: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_finding_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSchema */ .$f),
    facts: _facts_js__WEBPACK_IMPORTED_MODULE_1__/* .factsSchema */ .t.exactOptional(),
    subject: _subject_js__WEBPACK_IMPORTED_MODULE_4__/* .subjectSchema */ .c,
    run: _subject_js__WEBPACK_IMPORTED_MODULE_4__/* .runSchema */ .L,
    /** ISO 8601, UTC. */
    startedAt: zod__WEBPACK_IMPORTED_MODULE_6__/* .datetime */ .w$(),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative(),
    tool: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ name: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), version: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }),
});


/***/ }),

/***/ 6701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   Hu: () => (/* binding */ rule),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   _d: () => (/* binding */ many)
/* harmony export */ });
const severityOf = {
    block: 'high',
    unknown: 'high',
    warn: 'moderate',
    pass: 'info',
};
function rule(decision, reason, headline, findings = [
    { message: headline },
]) {
    return {
        decision,
        reason,
        headline,
        findings: findings.map(finding => ({ severity: severityOf[decision], ...finding, code: reason })),
    };
}
const nameLimit = 160;
/** Names in reports may be of any length. */
function clip(name) {
    return name.length <= nameLimit ? name : `${name.slice(0, nameLimit)}…`;
}
/** `1 test is`, `2 tests are`. */
function many(count, one, more) {
    return `${count} ${count === 1 ? one : more}`;
}
/** `a, b and 3 more`. */
function listed(names, most = 3) {
    const shown = names.slice(0, most).map(clip).join(', ');
    return names.length <= most ? shown : `${shown} and ${names.length - most} more`;
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ defineSpec)
/* harmony export */ });
/* unused harmony export commonOutputs */
function defineSpec(spec) {
    return spec;
}
const commonOutputs = {
    decision: '`pass`, `warn`, `block` or `unknown` (could not be checked).',
    'reason-code': 'Why, as one of the codes in the action’s README.',
    result: 'Digest of the Result as JSON, at most 2 KiB; hand it on as a job output for Go / No-Go.',
    'result-path': 'Path of the file with the whole Result as JSON.',
};


/***/ }),

/***/ 6511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ flag)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** A boolean; as text only `true` and `false`, because a typo must not mean false. */
const flag = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .stringbool */ .uEf({
        truthy: ['true'],
        falsy: ['false'],
        case: 'insensitive',
        error: 'expected true or false',
    }),
])
    .meta({ title: 'true or false' });


/***/ }),

/***/ 2405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ list)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** One entry a line; a YAML list in the policy file. Blank lines and `#` comments are left out. */
const list = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1)),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().transform(text => text
        .split('\n')
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'))),
])
    .meta({ title: 'list' });


/***/ }),

/***/ 9502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ whole)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6921);

/** A whole number of zero or more; as text it must be digits and nothing else. */
const whole = () => zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^\d+$/, 'expected a whole number, digits only')
        .transform(text => Number(text)),
])
    .pipe(zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
    .int('expected a whole number')
    .nonnegative('expected zero or more')
    .max(Number.MAX_SAFE_INTEGER))
    .meta({ title: 'whole number' });


/***/ }),

/***/ 5069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ defineAction)
/* harmony export */ });
function defineAction(action) {
    return action;
}


/***/ }),

/***/ 2493:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderComment: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3466);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5612);


/** GitHub takes 65,536 characters; the rest is in the job summary. */
const commentLimit = 60_000;
/** The report as a pull-request comment, with a link to the run. */
function renderComment(request) {
    const { title, verdict, url } = request;
    const head = (0,_summary_js__WEBPACK_IMPORTED_MODULE_0__/* .renderHead */ .pd)({ title, ...verdict });
    const foot = `[The whole report](${url})`;
    const { kept, left } = (0,_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .keepWithin */ .XY)([...head, ...verdict.sections.map(_blocks_js__WEBPACK_IMPORTED_MODULE_1__/* .renderSection */ .YN)], commentLimit);
    const missing = left === 0 ? [] : [`_${left} more ${left === 1 ? 'part is' : 'parts are'} left out._`];
    return [...kept, ...missing, foot].join('\n\n');
}


/***/ })

};
