const userInAddress = /:\/\/[^\s/?#]*@/
const passwordInAddress = /:\/\/[^\s/?#:]*:[^\s@]*@/
// A reference such as $PGPASSWORD tells nothing, a value does.
const assigned =
  /(?:password|passwd|pwd|secret|token|signature|credential|access-?key|[?&]sig)[\w-]*\s*=\s*["']?[^\s"'$]/i

/** True where an address in the text names a user, with or without a password. */
export function carriesUser(text: string): boolean {
  return userInAddress.test(text)
}

/** True where the text holds a password, a token or a signature; in doubt, too. */
export function carriesPassword(text: string): boolean {
  return passwordInAddress.test(text) || assigned.test(text)
}
