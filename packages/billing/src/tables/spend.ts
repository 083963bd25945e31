import { bigint, boolean, jsonb, numeric, pgTable, primaryKey, smallint, text, timestamp } from "drizzle-orm/pg-core";
import type { PricedTokens } from "../spend/types.ts";

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });
const picodollars = (name: string) => numeric(name, { mode: "bigint" });
const tokens = (name: string) => bigint(name, { mode: "bigint" });
const period = () => text("period", { enum: ["day", "month"] }).notNull();

/** One limit a scope and period; `apiKeyId` is null for the whole organization's. */
export const spendLimits = pgTable("spend_limits", {
  organizationId: text("organization_id").notNull(),
  apiKeyId: text("api_key_id"),
  period: period(),
  amount: picodollars("amount").notNull(),
  hard: boolean("hard").notNull(),
  alertPercents: smallint("alert_percents").array().notNull(),
  updatedAt: instant("updated_at").notNull(),
});

/** What a scope has spent in a period, and what its calls under way may; `scope` is the organization's id or a key's. */
export const spendCounters = pgTable(
  "spend_counters",
  {
    organizationId: text("organization_id").notNull(),
    scope: text("scope").notNull(),
    period: period(),
    periodStart: instant("period_start").notNull(),
    spent: picodollars("spent").notNull(),
    held: picodollars("held").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.scope, table.period, table.periodStart] })],
);

/** How a month uses up the tokens that a price includes. */
export const spendIncluded = pgTable(
  "spend_included",
  {
    organizationId: text("organization_id").notNull(),
    periodStart: instant("period_start").notNull(),
    allowance: text("allowance").notNull(),
    picodollars: picodollars("picodollars").notNull(),
    included: tokens("included").notNull(),
    used: tokens("used").notNull(),
    held: tokens("held").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.periodStart, table.allowance] })],
);

const callColumns = () => ({
  organizationId: text("organization_id").notNull(),
  id: text("id").notNull(),
  apiKeyId: text("api_key_id").notNull(),
  monthStart: instant("month_start").notNull(),
  dayStart: instant("day_start").notNull(),
  flat: picodollars("flat").notNull(),
});

/** The worst case of each call under way that is held by itself, and what processes hold for calls to come. Written by `reserve_spend`, ended by `count_spend`. */
export const spendHolds = pgTable(
  "spend_holds",
  {
    ...callColumns(),
    gross: picodollars("gross").notNull(),
    tiers: jsonb("tiers").$type<readonly PricedTokens[]>().notNull(),
    expiresAt: instant("expires_at").notNull(),
    isSlice: boolean("is_slice").notNull().default(false),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

/** What ended calls are charged, until `count_spend` counts it. Written by `settle_spend`, with the rows of the ledger. */
export const spendSettlements = pgTable(
  "spend_settlements",
  {
    ...callColumns(),
    tiers: jsonb("tiers").$type<readonly PricedTokens[]>().notNull(),
    sliceId: text("slice_id"),
    drawnFlat: picodollars("drawn_flat").notNull().default(0n),
    drawnGross: picodollars("drawn_gross").notNull().default(0n),
    drawnTokens: jsonb("drawn_tokens")
      .$type<readonly Pick<PricedTokens, "allowance" | "tokens">[]>()
      .notNull()
      .default([]),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.id] })],
);

export const spendAlerts = pgTable(
  "spend_alerts",
  {
    organizationId: text("organization_id").notNull(),
    scope: text("scope").notNull(),
    period: text("period").notNull(),
    periodStart: instant("period_start").notNull(),
    amount: picodollars("amount").notNull(),
    percent: smallint("percent").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  ({ organizationId, scope, period: per, periodStart, amount, percent }) => [
    primaryKey({ columns: [organizationId, scope, per, periodStart, amount, percent] }),
  ],
);

/** Hard limits that refused a call for want of room, each once. */
export const spendRefusals = pgTable(
  "spend_refusals",
  {
    organizationId: text("organization_id").notNull(),
    scope: text("scope").notNull(),
    period: text("period").notNull(),
    periodStart: instant("period_start").notNull(),
    amount: picodollars("amount").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  ({ organizationId, scope, period: per, periodStart, amount }) => [
    primaryKey({ columns: [organizationId, scope, per, periodStart, amount] }),
  ],
);
