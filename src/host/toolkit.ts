// The package's index loads an HTTP client for OIDC that triples the start time; these two modules are all we use of it.
// https://github.com/actions/toolkit/tree/main/packages/core
export { issueCommand } from '../../node_modules/@actions/core/lib/command.js'
export {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../node_modules/@actions/core/lib/file-command.js'
