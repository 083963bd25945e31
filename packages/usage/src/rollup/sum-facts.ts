import { type SQL, sql } from "drizzle-orm";

export type RollUpUnit = "minute" | "hour" | "day";

export const rollUpTables = { minute: "usage_minutes", hour: "usage_hours", day: "usage_days" } as const;
/** What triggers sum up of the two that grow with keys and models. */
export const totalTables = { minute: "usage_minute_totals", hour: "usage_hour_totals" } as const;

/** The columns that are added up, by their own names. PostgreSQL sums a bigint into a numeric, so that it overflows nowhere on the way. */
const summed = ["requests", "input_tokens", "cached_input_tokens", "output_tokens"];
export const sumsOf = sql.raw(summed.map((column) => `sum(${column})::bigint as ${column}`).join(", "));
export const sumColumnsOf = (table: string) => sql.raw(summed.map((column) => `${table}.${column}`).join(", "));
export const keyColumns = sql.raw("organization_id, mode, start, api_key_id, model, outcome");
export const valueColumns = sql.raw(summed.join(", "));

/** Adds what is in the table expression `taken`, by minute, to the roll-ups of that unit. */
export function addTaken(unit: RollUpUnit): SQL {
  const table = rollUpTables[unit];
  const raised = summed.map((column) => `${column} = ${table}.${column} + excluded.${column}`).join(", ");
  return sql`
    insert into ${sql.raw(table)} (${keyColumns}, ${valueColumns})
    select organization_id, mode, ${startOf(unit, sql`start`)}, api_key_id, model, outcome, ${sumsOf} from taken group by 1, 2, 3, 4, 5, 6
    on conflict (${keyColumns}) do update set ${sql.raw(raised)}`;
}

/** The beginning of the UTC minute, hour or day. */
export function startOf(unit: RollUpUnit, at: SQL): SQL {
  return sql`date_trunc(${sql.raw(`'${unit}'`)}, ${at}, 'UTC')`;
}
