export type Level = 'read' | 'write'

export interface Operation {
  /** GitHub's own name of it, as in its OpenAPI document. */
  readonly id: string
  /** Any one of these, as `permission:level`; none means that any valid token will do. */
  readonly needs: readonly string[]
}

const groups: Readonly<Record<string, readonly string[]>> = {
  '': ['rate-limit/get'],
  'metadata:read': ['repos/get'],
  'contents:read': [
    'repos/get-content',
    'repos/get-commit',
    'repos/list-commits',
    'repos/list-branches',
    'repos/compare-commits-with-basehead',
    'git/get-blob',
    'git/get-commit',
    'git/get-ref',
    'git/list-matching-refs',
  ],
  'contents:write': [
    'repos/create-or-update-file-contents',
    'git/create-commit',
    'git/create-ref',
    'git/update-ref',
    'git/delete-ref',
  ],
  'pull-requests:read': ['pulls/list', 'pulls/get', 'pulls/list-files'],
  'pull-requests:read contents:read': ['repos/list-pull-requests-associated-with-commit'],
  'issues:read': ['issues/list-for-repo', 'issues/list-labels-for-repo'],
  'issues:read pull-requests:read': [
    'issues/get',
    'issues/get-comment',
    'issues/list-comments',
    'issues/list-comments-for-repo',
    'issues/list-labels-on-issue',
  ],
  'issues:write': ['issues/create'],
  'issues:write pull-requests:write': [
    'issues/update',
    'issues/create-label',
    'issues/add-labels',
    'issues/remove-label',
    'issues/create-comment',
    'issues/update-comment',
    'issues/delete-comment',
  ],
  'checks:read': ['checks/get', 'checks/list-annotations', 'checks/list-for-ref'],
  'checks:write': ['checks/create', 'checks/update'],
  'deployments:read': [
    'repos/list-deployments',
    'repos/get-deployment',
    'repos/list-deployment-statuses',
    'repos/get-deployment-status',
  ],
  'deployments:write': [
    'repos/create-deployment',
    'repos/create-deployment-status',
    'actions/review-pending-deployments-for-run',
  ],
  'actions:read': [
    'repos/get-all-environments',
    'repos/get-environment',
    'repos/list-deployment-branch-policies',
    'repos/get-all-deployment-protection-rules',
    'actions/list-workflow-runs-for-repo',
    'actions/list-workflow-runs',
    'actions/get-workflow-run',
    'actions/get-workflow-run-attempt',
    'actions/list-jobs-for-workflow-run',
    'actions/list-jobs-for-workflow-run-attempt',
    'actions/get-job-for-workflow-run',
    'actions/get-pending-deployments-for-run',
    'actions/get-reviews-for-run',
    'actions/list-artifacts-for-repo',
    'actions/list-workflow-run-artifacts',
    'actions/get-artifact',
    'actions/download-artifact',
  ],
  // Of the organisation: no permission that a workflow can give its token.
  'members:read': ['teams/get-by-name', 'teams/get-membership-for-user-in-org'],
}

export const operations: readonly Operation[] = Object.entries(groups).flatMap(([needs, ids]) =>
  ids.map(id => ({ id, needs: needs.split(' ').filter(need => need !== '') })),
)
