import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { is } from "drizzle-orm";
import { getTableConfig, integer, PgTable, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { describeSchema } from "../../scripts/schema/describe-schema.ts";
import { createTestDatabase, type TestDatabase } from "../harness/database.ts";

interface TableShape {
  /** By name: the type, and whether it may be null and has a default. */
  readonly columns: Readonly<Record<string, string>>;
  readonly primaryKey: readonly string[];
}

const root = join(import.meta.dirname, "../..");
/** Belongs to the migrations themselves; no code reads it through drizzle. */
const withoutCode = ["schema_migrations"];
const declared = await readDeclaredTables();

let database: TestDatabase;
let existing: Map<string, TableShape>;

beforeAll(async () => {
  database = await createTestDatabase();
  existing = await readExistingTables(database);
});

afterAll(() => database.drop());

describe("schema.sql", () => {
  test("is what the migrations make; `npm run schema` writes it", async () => {
    expect(await describeSchema(database.sql)).toBe(readFileSync(join(root, "schema.sql"), "utf8"));
  });

  test.each([
    ["a column", "alter table users add nickname text"],
    ["a type", "alter table users alter name type varchar(80)"],
    ["nullability", "alter table users alter name drop not null"],
    ["a default", "alter table users alter name set default 'x'"],
    ["a constraint", "alter table users add constraint named check (name <> '')"],
    ["an index", "create index users_by_name on users (name)"],
    ["a partition", "select create_requests_partition('2026-01-15T00:00:00Z')"],
    ["a function", "create function one() returns int language sql return 1"],
    ["a view", "create view names as select name from users"],
    ["a type of its own", "create type mood as enum ('calm')"],
    ["a sequence", "create sequence numbers"],
    [
      "a trigger",
      "create trigger touched before update on users for each row execute function suppress_redundant_updates_trigger()",
    ],
  ])("shows %s", async (_, change) => {
    const before = await describeSchema(database.sql);
    const undone = new Error("undone");
    const after = new Promise<string>((resolve, reject) => {
      database.sql
        .begin(async (tx) => {
          await tx.unsafe(change);
          resolve(await describeSchema(tx));
          throw undone;
        })
        .catch((error) => error !== undone && reject(error));
    });
    expect(await after).not.toBe(before);
  });
});

describe("the tables in code", () => {
  test("are all the tables there are", () => {
    expect([...declared.keys()].sort()).toEqual(
      [...existing.keys()].filter((name) => !withoutCode.includes(name)).sort(),
    );
  });

  test.each([...declared.keys()].sort())("%s is as in the database", (name) => {
    expect(declared.get(name)).toEqual(existing.get(name));
  });

  test("would differ by a type, a missing NOT NULL, a default or another key", () => {
    const outbox = existing.get("outbox");
    expect(outbox).toBeDefined();
    const columns = {
      id: text("id").notNull(),
      topic: text("topic"),
      payload: integer("payload").notNull().default(1),
    };
    const shape = shapeOf(pgTable("outbox", columns, (table) => [primaryKey({ columns: [table.id, table.payload] })]));
    expect(shape.columns.id).toBe(outbox?.columns.id);
    expect(shape.columns.topic).not.toBe(outbox?.columns.topic);
    expect(shape.columns.payload).toBe("integer not null default");
    expect(shape.primaryKey).not.toEqual(outbox?.primaryKey);
  });
});

async function readDeclaredTables(): Promise<Map<string, TableShape>> {
  const files = globSync(["packages/*/src/tables.ts", "packages/*/src/tables/*.ts"], { cwd: root });
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(root, file)).href)));
  const tables = modules.flatMap((module) => Object.values(module)).filter((value) => is(value, PgTable));
  return new Map(tables.map((table) => [getTableConfig(table).name, shapeOf(table)]));
}

function shapeOf(table: PgTable): TableShape {
  const { columns, primaryKeys } = getTableConfig(table);
  const single = columns.filter((column) => column.primary).map((column) => column.name);
  return {
    columns: Object.fromEntries(
      columns.map((column) => [column.name, columnText(column.getSQLType(), column.notNull, column.hasDefault)]),
    ),
    primaryKey: single.length > 0 ? single : primaryKeys.flatMap((key) => key.columns.map((column) => column.name)),
  };
}

async function readExistingTables({ sql }: TestDatabase): Promise<Map<string, TableShape>> {
  const rows = await sql<
    { table: string; column: string; type: string; required: boolean; filled: boolean; key: number }[]
  >`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
      a.atthasdef or a.attidentity <> '' as filled, coalesce(array_position(k.conkey, a.attnum), 0) as key
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
    where c.relkind in ('r', 'p') and not c.relispartition and c.relnamespace = 'public'::regnamespace`;
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return new Map([...byTable].map(([name, columns]) => [name, toShape(columns)]));
}

function toShape(
  columns: readonly { column: string; type: string; required: boolean; filled: boolean; key: number }[],
): TableShape {
  const inKey = columns.filter(({ key }) => key > 0).sort((a, b) => a.key - b.key);
  return {
    columns: Object.fromEntries(columns.map((one) => [one.column, columnText(one.type, one.required, one.filled)])),
    primaryKey: inKey.map(({ column }) => column),
  };
}

function columnText(type: string, required: boolean, filled: boolean): string {
  return `${type}${required ? " not null" : ""}${filled ? " default" : ""}`;
}
