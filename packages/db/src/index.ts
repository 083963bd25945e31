export { audit } from "./audit.ts";
export { createDatabase, type Database, type Db } from "./client.ts";
export type { ReadContext, WriteContext } from "./context.ts";
export { type MigrationResult, migrate } from "./migrate.ts";
export { enqueue, outboxChannel } from "./outbox.ts";
export { auditEvents, idempotencyKeys, outbox } from "./tables.ts";
export { inTransaction } from "./transaction.ts";
