/** Whether a Cookie header has a session, which may have ended meanwhile. */
export function hasSessionCookie(cookies: string | null | undefined): boolean {
  return /(^|;\s*)(__Secure-)?sundial\.session_token=/.test(cookies ?? "");
}
