import { modes } from "@sundial/kernel";
import { customType, pgTable, smallint, text, timestamp } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const bytes = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });

export const apiKeys = pgTable("api_keys", {
  id: text("id").primaryKey(),
  organizationId: text("organization_id").notNull(),
  mode: text("mode", { enum: modes }).notNull(),
  name: text("name").notNull(),
  hash: bytes("hash").notNull(),
  pepperVersion: smallint("pepper_version").notNull(),
  last4: text("last4").notNull(),
  scopes: text("scopes").array().notNull(),
  versionPin: text("version_pin"),
  expiresAt: instant("expires_at"),
  revokedAt: instant("revoked_at"),
  replacedBy: text("replaced_by"),
  installationId: text("installation_id"),
  heldAt: instant("held_at"),
  lastUsedAt: instant("last_used_at"),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
});
