import { deprecatedKinds } from "@sundial/kernel";
import { integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Every notice that an organization was sent. */
export const deprecationNotices = pgTable(
  "deprecation_notices",
  {
    organizationId: text("organization_id").notNull(),
    kind: text("kind", { enum: deprecatedKinds }).notNull(),
    subject: text("subject").notNull(),
    /** `announced`, `days_90`, ..., `brownout_1`, `removed`, or `moved` for the thank-you. */
    occasion: text("occasion").notNull(),
    /** The deprecation's, when it was sent: a date that was moved is told anew. */
    revision: integer("revision").notNull(),
    sunsetAt: instant("sunset_at"),
    /** Ids of people. */
    sentTo: text("sent_to").array().notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.kind, table.subject, table.occasion, table.revision] }),
  ],
);
