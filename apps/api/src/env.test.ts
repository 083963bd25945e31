import { describe, expect, it } from "vitest";
import { readEnv } from "./env.ts";

const DATABASE_URL = "postgres://sundial@127.0.0.1/sundial";
const own = { SUNDIAL_SECRET: "a secret of one's own, long enough to seal", KEY_PEPPERS: `1:${"ab".repeat(32)}` };

describe("readEnv", () => {
  it("has a default for everything but the database, in development", () => {
    expect(readEnv({ DATABASE_URL })).toMatchObject({ NODE_ENV: "development", API_PORT: 8787, METRICS_PORT: 9464 });
    expect(() => readEnv({})).toThrow("DATABASE_URL");
  });

  it("takes an empty variable for one that is not set", () => {
    expect(readEnv({ DATABASE_URL, API_PORT: "", UPSTREAM_BASE_URL: "" }).UPSTREAM_BASE_URL).toBeUndefined();
  });

  it.each(["SUNDIAL_SECRET", "KEY_PEPPERS"] as const)("refuses the default %s in production", (name) => {
    expect(readEnv({ DATABASE_URL, NODE_ENV: "production", ...own }).NODE_ENV).toBe("production");
    expect(() => readEnv({ DATABASE_URL, NODE_ENV: "production", ...own, [name]: "" })).toThrow(name);
  });

  it.each([{ NODE_ENV: "production" }, { HOST: "0.0.0.0", SMTP_URL: "smtp://mail.example.com" }])(
    "refuses webhook endpoints on this machine with %o",
    (where) => {
      expect(readEnv({ DATABASE_URL, WEBHOOK_LOOPBACK: "true" }).WEBHOOK_LOOPBACK).toBe(true);
      expect(() => readEnv({ DATABASE_URL, ...own, ...where, WEBHOOK_LOOPBACK: "true" })).toThrow("WEBHOOK_LOOPBACK");
    },
  );

  it.each(["SUNDIAL_SECRET", "KEY_PEPPERS", "SMTP_URL"] as const)(
    "refuses a development server that others can reach with the default of %s",
    (name) => {
      const open = { DATABASE_URL, HOST: "0.0.0.0", SMTP_URL: "smtp://mail.example.com", ...own };
      expect(readEnv(open).HOST).toBe("0.0.0.0");
      const refused = () => readEnv({ ...open, [name]: "" });
      expect(refused).toThrow(name);
      expect(refused).toThrow("when HOST is 0.0.0.0");
      expect(readEnv({ ...open, [name]: "", HOST: "127.0.0.1" }).HOST).toBe("127.0.0.1");
    },
  );

  it("lists everything that is wrong, without showing secrets", () => {
    const wrong = { DATABASE_URL: "mysql://x", API_PORT: "99999", SUNDIAL_SECRET: "tooshort", OIDC_PROVIDERS: "[{" };
    const read = () => readEnv(wrong);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
    expect(read).not.toThrow("tooshort");
  });
});
