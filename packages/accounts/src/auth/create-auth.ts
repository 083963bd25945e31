import type { Auth, AuthOptions } from "./auth-types.ts";
import { isOpenPath } from "./open-paths.ts";

/** People's sign-in, with only the paths of `open-paths.ts` reachable. */
export function createAuth(options: AuthOptions): Auth {
  let loading: Promise<Auth> | undefined;

  // Loaded at the first use: it takes a second and 200 MB, which a process that only serves API keys should not pay.
  function load(): Promise<Auth> {
    loading ??= import("./create-better-auth.ts").then(({ createBetterAuth }) => createBetterAuth(options));
    return loading;
  }

  return {
    async handle(request) {
      return isOpenPath(request) ? (await load()).handle(request) : new Response(null, { status: 404 });
    },
    async readSession(headers) {
      return (await load()).readSession(headers);
    },
  };
}
