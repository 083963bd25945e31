import { expect, it } from "vitest";
import { readSettings } from "./read-settings.ts";

it("derives the addresses from the ports, and takes empty variables as not set", () => {
  const settings = readSettings({ API_PORT: "9000", PORTAL_PORT: "", DATABASE_URL: "", HOST: "" });
  expect(settings).toMatchObject({
    production: false,
    host: "127.0.0.1",
    apiUrl: "http://127.0.0.1:9000",
    portalUrl: "http://127.0.0.1:4321",
    databaseUrl: undefined,
  });
});

it("keeps the addresses that the outside uses", () => {
  const settings = readSettings({ NODE_ENV: "production", API_URL: "https://api.example.com" });
  expect(settings).toMatchObject({ production: true, apiUrl: "https://api.example.com", apiPort: 8787 });
});

it("refuses the development's secrets and mailbox where other machines can reach them", () => {
  const own = { SUNDIAL_SECRET: "s".repeat(32), KEY_PEPPERS: `1:${"ab".repeat(32)}`, SMTP_URL: "smtp://a" };
  expect(readSettings({ HOST: "0.0.0.0", ...own }).host).toBe("0.0.0.0");
  expect(() => readSettings({ HOST: "0.0.0.0" })).toThrow("SUNDIAL_SECRET, KEY_PEPPERS, SMTP_URL");
  expect(() => readSettings({ HOST: "::", ...own, SMTP_URL: "" })).toThrow("of SMTP_URL are open");
});

it.each(["abc", "0", "70000", "8787.5"])("refuses the port %s", (port) => {
  expect(() => readSettings({ API_PORT: port })).toThrow(
    `API_PORT must be a port number from 1 to 65535; it is "${port}".`,
  );
});

it("refuses one port for two parts", () => {
  expect(() => readSettings({ API_PORT: "4321" })).toThrow("must be four different ports");
});
