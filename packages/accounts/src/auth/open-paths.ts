/** Where the portal mounts people's sign-in, and the session cookie's world ends. */
export const authBasePath = "/auth";

/**
 * The only paths of better-auth that exist here. Everything about organizations, members and invitations goes through the public
 * API instead, so that scopes, the audit log and the owner rules cannot be bypassed.
 */
const openPaths: ReadonlyMap<string, readonly string[]> = new Map([
  ["/sign-in/magic-link", ["POST"]],
  ["/magic-link/verify", ["GET"]],
  ["/email-otp/send-verification-otp", ["POST"]],
  ["/sign-in/email-otp", ["POST"]],
  ["/sign-in/social", ["POST"]],
  ["/get-session", ["GET"]],
  ["/sign-out", ["POST"]],
  ["/list-sessions", ["GET"]],
  ["/revoke-session", ["POST"]],
  ["/revoke-other-sessions", ["POST"]],
  ["/organization/set-active", ["POST"]],
]);

const callback = /^\/callback\/[a-z0-9-]{1,32}$/;

/** True when the request's path, exactly as written, is one of the open ones and takes its method. */
export function isOpenPath(request: { readonly url: string; readonly method: string }): boolean {
  const { pathname } = new URL(request.url);
  if (!pathname.startsWith(`${authBasePath}/`)) return false;
  const path = pathname.slice(authBasePath.length);
  if (callback.test(path)) return request.method === "GET" || request.method === "POST";
  return openPaths.get(path)?.includes(request.method) ?? false;
}
