export { claimDirectory } from "./claim-directory.ts";
export { EmbeddedPostgresError, type EmbeddedPostgresFailure } from "./embedded-postgres-error.ts";
export { endProcess } from "./end-process.ts";
export { freePort } from "./free-port.ts";
export { processIdentity } from "./process-identity.ts";
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./start-embedded-postgres.ts";
