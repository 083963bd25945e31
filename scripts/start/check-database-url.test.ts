import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../test/harness/database.ts";
import { checkDatabaseUrl } from "./check-database-url.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};
const messageOf = async (url: string) => (await checkDatabaseUrl(url).catch((error) => error))?.message;

it("accepts a server that answers", async () => {
  await expect(checkDatabaseUrl(database.url)).resolves.toBeUndefined();
});

it.each(["nonsense", "mysql://u:p@localhost/x", "postgres:///x"])("refuses %s as no PostgreSQL URL", async (url) => {
  expect(await messageOf(url)).toBe("DATABASE_URL must look like postgres://user:password@host:5432/database.");
});

it("tells what is wrong, without the password", async () => {
  const wrongPassword = changed((url) => {
    url.password = "guess-me";
  });
  const wrongDatabase = changed((url) => {
    url.pathname = "/nowhere";
  });
  expect(await messageOf(wrongPassword)).toMatch(/refused the user or password/);
  expect(await messageOf(wrongDatabase)).toMatch(/does not exist/);
  const away = await messageOf("postgres://u:guess-me@127.0.0.1:1/x");
  expect(away).toMatch(/^No PostgreSQL answers at 127.0.0.1:1\/x/);
  expect(away).not.toContain("guess-me");
});
