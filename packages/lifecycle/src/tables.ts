import { deprecatedKinds } from "@sundial/kernel";
import { customType, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

/** What a member may choose of the mails about ends. */
export const noticeMails = ["all", "own_keys", "none"] as const;

const bytes = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** Every notice that an organization was sent. */
export const deprecationNotices = pgTable(
  "deprecation_notices",
  {
    id: text("id").notNull(),
    organizationId: text("organization_id").notNull(),
    kind: text("kind", { enum: deprecatedKinds }).notNull(),
    subject: text("subject").notNull(),
    /** `announced`, `days_90`, ..., `brownout_1`, `removed`, or `moved` for the thank-you. */
    occasion: text("occasion").notNull(),
    /** The deprecation's, when it was sent: a date that was moved is told anew. */
    revision: integer("revision").notNull(),
    /** What its mail was headed. */
    title: text("title").notNull(),
    sunsetAt: instant("sunset_at"),
    /** Ids of people. */
    sentTo: text("sent_to").array().notNull(),
    sentAt: instant("sent_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.kind, table.subject, table.occasion, table.revision] }),
  ],
);

/** What members chose; who has no row gets what is usual for the role. */
export const noticePreferences = pgTable(
  "notice_preferences",
  {
    organizationId: text("organization_id").notNull(),
    userId: text("user_id").notNull(),
    mails: text("mails", { enum: noticeMails }).notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.userId] })],
);

/** The address of an organization's own calendar: of its unguessable part only a hash is kept. */
export const calendarAddresses = pgTable("calendar_addresses", {
  organizationId: text("organization_id").primaryKey(),
  tokenHash: bytes("token_hash").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
});
