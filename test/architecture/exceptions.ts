/** Where a rule does not hold, and why. An entry that is no longer needed fails, so the list can only say what is true. */
export interface Exception {
  readonly path: string;
  readonly because: string;
}

/** Files that read the environment although they are no `env.ts`. */
export const readsEnvironment: readonly Exception[] = [
  {
    path: "packages/db/src/embedded/launch-server.ts",
    because: "hands the few variables that a child process needs to run on to the database server",
  },
  {
    path: "packages/codegen/src/bundle-spec.ts",
    because: "runs a command line tool, which needs the environment of its caller",
  },
  {
    path: "packages/sdk/src/client/read-environment.ts",
    because: "published for other programs, which expect the key and the address to be found in their environment",
  },
];

/** Files that take the time or randomness from elsewhere than the kernel. */
export const readsClockOrDice: readonly Exception[] = [
  {
    path: "packages/db/src/embedded/state.ts",
    because: "draws the password of a local server before there is any context",
  },
  {
    path: "packages/sdk/src/client/client-options.ts",
    because: "published with no dependencies; callers hand in their own for tests",
  },
  {
    path: "packages/sdk/src/client/unwrap-webhook.ts",
    because: "published with no dependencies; callers hand in their own clock for tests",
  },
  {
    path: "packages/sdk/src/client/send-call.ts",
    because: "published with no dependencies; idempotency keys must differ even where a test fixes the jitter",
  },
];

/** Files with one exported function whose name is not the file's. */
export const namedOtherwise: readonly Exception[] = [
  {
    path: "packages/sdk/src/client/build-path.ts",
    because: "exports a tag that generated code reads as a word: path`/v1/models`",
  },
  { path: "packages/usage/src/rate-limit/gcra.ts", because: "named after the algorithm that it is" },
];

/** Files with a query that names no mode, although the table has one. */
export const namesNoMode: readonly Exception[] = [
  {
    path: "packages/usage/src/call-sites/list-call-sites.ts",
    because: "reads for jobs and the operator too, of one mode when its caller names one (`isOf`)",
  },
  {
    path: "packages/usage/src/call-sites/rebuild-call-sites.ts",
    because: "makes the sums of the tenancy anew that its caller names, by the same condition as the ledger's",
  },
  {
    path: "packages/webhooks/src/expire-events.ts",
    because: "forgets what is old, of every organization and mode",
  },
  {
    path: "packages/webhooks/src/delivery/claim-deliveries.ts",
    because:
      "takes what is due of every organization and mode; the endpoint's mode was held when the delivery was made",
  },
  {
    path: "packages/webhooks/src/delivery/fan-out-events.ts",
    because: "marks events of every organization and mode; which endpoints they go to is decided by the mode",
  },
  {
    path: "packages/keys/src/authentication/load-key.ts",
    because: "finds out by the secret whose key it is and of which mode",
  },
  {
    path: "packages/keys/src/authentication/touch-keys.ts",
    because: "marks keys of all organizations by the ids that were authenticated",
  },
  {
    path: "packages/keys/src/list-key-owners.ts",
    because: "tells who made keys that the ledger named, to write to them; people belong to both modes",
  },
  {
    path: "packages/usage/src/rollup/find-stretch.ts",
    because: "finds what of every organization is to be summed up, in both modes",
  },
  { path: "packages/db/src/idempotency/expire-keys.ts", because: "forgets the old keys of everyone" },
  { path: "apps/worker/src/jobs/expire-idempotency-keys.ts", because: "forgets the old keys of everyone" },
];

/** Pages that still have styles of their own. */
export const stillStyled: readonly Exception[] = [
  {
    path: "docs-site/src/pages/reference/explorer.astro",
    because: "gives the explorer, which is no component of ours, its colours and its place",
  },
];
