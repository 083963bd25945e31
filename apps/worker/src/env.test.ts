import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const DATABASE_URL = "postgres://sundial@127.0.0.1/sundial";
const own = { SUNDIAL_SECRET: "a secret of one's own, long enough to seal", SMTP_URL: "smtp://mail.example.com" };

describe("readEnv", () => {
  it("has a default for everything but the database, in development on this machine", () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({ NODE_ENV: "development", WORKER_METRICS_PORT: 9465 });
  });

  const open = [{ NODE_ENV: "production" }, { HOST: "0.0.0.0" }];
  it.each(open.flatMap((where) => (["SUNDIAL_SECRET", "SMTP_URL"] as const).map((name) => ({ where, name }))))(
    "refuses to do without its own $name with $where",
    ({ where, name }) => {
      expect(readEnv({ DATABASE_URL, ...where, ...own }).SMTP_URL).toBe(own.SMTP_URL);
      expect(() => readEnv({ DATABASE_URL, ...where, ...own, [name]: "" })).toThrow(name);
    },
  );

  it.each(open)("refuses to send webhooks to this machine with %o", (where) => {
    expect(readEnv({ DATABASE_URL, WEBHOOK_LOOPBACK: "true" }).WEBHOOK_LOOPBACK).toBe(true);
    expect(() => readEnv({ DATABASE_URL, ...where, ...own, WEBHOOK_LOOPBACK: "true" })).toThrow("WEBHOOK_LOOPBACK");
  });
});
