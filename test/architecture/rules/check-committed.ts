import { at, type Source } from "../source/source.ts";

interface ForbiddenText {
  readonly pattern: RegExp;
  readonly advice: string;
}

const forbidden: readonly ForbiddenText[] = [
  { pattern: /-----BEGIN [A-Z ]*PRIVATE KEY-----/g, advice: "a private key; revoke it and take it out of the history" },
  {
    pattern:
      /\b(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_\w{40,}|xox[abprs]-[\w-]{20,}|npm_[A-Za-z0-9]{36})\b/g,
    advice: "a credential of another service; revoke it and take it out of the history",
  },
  {
    pattern: /\b(sk|rk)[-_](live|proj|ant|svcacct|or)?[-_]?[A-Za-z0-9]{32,}/g,
    advice: "a secret key; revoke it and take it out of the history",
  },
  {
    pattern: /(?<![\w.-])\/(root|home|Users)\/[a-z]/g,
    advice: "a path of one machine; take it from the root of the checkout",
  },
  { pattern: /\/tmp\/rt\b|file:\/\/\/(?!\$)/g, advice: "a path of one machine; take it from the root of the checkout" },
  {
    pattern:
      /https?:\/\/(?!registry\.npmjs\.org\b)[^\s/"']*(registry|artifactory|nexus|verdaccio|npm-proxy|mirror)[^\s/"']*/g,
    advice: "a package registry of one network; leave it to the machine's npm settings",
  },
  { pattern: /^\s*(\/\/[^\s=]+:)?_(authToken|auth|password)\s*=/gm, advice: "credentials of a registry" },
];

/** Secrets, paths of one machine and registries of one network in what is committed. */
export function checkCommitted(sources: readonly Source[]): string[] {
  return sources.flatMap((source) =>
    forbidden.flatMap(({ pattern, advice }) =>
      [...source.text.matchAll(pattern)].map(({ index }) => `${at(source, index)} ${advice}`),
    ),
  );
}
