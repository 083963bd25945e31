export { claimDirectory } from "./claim-directory.ts";
export { EmbeddedPostgresError, type EmbeddedPostgresFailure } from "./embedded-postgres-error.ts";
export { endProcess } from "./end-process.ts";
export { freePort } from "./free-port.ts";
export { launchOnFreePort } from "./launch-on-free-port.ts";
export { serverEnvironment } from "./launch-server.ts";
export { processIdentity } from "./process-identity.ts";
export { chooseServerUser } from "./server-user.ts";
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts";
