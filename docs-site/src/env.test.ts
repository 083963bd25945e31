import { describe, expect, it } from "vitest";
import { parseEnv } from "./env.ts";

describe("parseEnv", () => {
  it("has a default for everything in development", () => {
    expect(parseEnv({})).toMatchObject({ port: 4321, apiUrl: "http://127.0.0.1:8787", production: false });
  });

  it("takes PORTAL_PORT before PORT, and drops the slash behind URLs", () => {
    const env = parseEnv({
      PORTAL_PORT: "4000",
      PORT: "5000",
      API_URL: "https://api.example.com/",
      SUNDIAL_SECRET: "",
    });
    expect(env).toMatchObject({ port: 4000, apiUrl: "https://api.example.com" });
  });

  it("refuses the development secret in production", () => {
    expect(() => parseEnv({ NODE_ENV: "production" })).toThrow(/SUNDIAL_SECRET/);
    expect(parseEnv({ NODE_ENV: "production", SUNDIAL_SECRET: "x".repeat(32) }).production).toBe(true);
  });

  it("refuses the development secret, and shows no mailbox, where other machines can reach it", () => {
    expect(parseEnv({}).devMailbox).toBe(true);
    expect(() => parseEnv({ HOST: "0.0.0.0" })).toThrow(/SUNDIAL_SECRET[^.]* 0\.0\.0\.0/);
    expect(parseEnv({ HOST: "0.0.0.0", SUNDIAL_SECRET: "x".repeat(32) }).devMailbox).toBe(false);
  });

  it("names what is wrong", () => {
    expect(() => parseEnv({ API_URL: "nowhere", PORTAL_PORT: "99999", OIDC_PROVIDERS: "{" })).toThrow(
      /PORTAL_PORT[\s\S]*API_URL[\s\S]*OIDC_PROVIDERS/,
    );
  });
});
