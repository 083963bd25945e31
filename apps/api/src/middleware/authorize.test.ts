import { type OperationId, operations } from "@sundial/contract";
import type { Actor } from "@sundial/kernel";
import { describe, expect, it } from "vitest";
import type { Caller } from "../api-app.ts";
import { authorize } from "./authorize.ts";
import { bodyOf, keyCaller, tinyApp } from "./testing/tiny-app.ts";

async function call(operationId: OperationId, caller: Caller | undefined, headers: Record<string, string> = {}) {
  const app = tinyApp({ operationId, operation: operations[operationId], ...(caller && { caller }) });
  app.use(authorize());
  app.all("/", (c) => c.json({ code: "let in" }));
  return (await bodyOf(app.request("/", { headers }))).code;
}

const key = (...scopes: string[]): Caller => ({
  ...keyCaller,
  actor: { kind: "key", keyId: "key_1", scopes: new Set(scopes) },
});
const person = (organizationId: string | null, ...scopes: string[]): Caller => {
  const actor: Actor = { kind: "person", userId: "usr_1", role: "owner", scopes: new Set(scopes) };
  return { ...keyCaller, actor, organizationId };
};

describe("authorize", () => {
  it.each<[string, OperationId, Caller | undefined, string]>([
    ["a key with the scope", "listMembers", key("members.read"), "let in"],
    ["a key without it", "listMembers", key("members.write"), "insufficient_scope"],
    ["a key where only people may call", "listOrganizations", key("members.read"), "person_token_required"],
    ["a person with the scope", "listMembers", person("org_1", "members.read"), "let in"],
    ["a person without it", "listMembers", person("org_1"), "insufficient_scope"],
    ["a person without an organization", "listMembers", person(null), "organization_required"],
    ["a person where none is needed", "listOrganizations", person(null), "let in"],
    ["a person where only keys may call", "createEmbedding", person("org_1", "inference.write"), "api_key_required"],
    ["nobody, where that is allowed", "listModels", undefined, "let in"],
  ])("%s", async (_, operationId, caller, code) => {
    expect(await call(operationId, caller)).toBe(code);
  });

  it("refuses a live key that comes from a web page, and lets a test key", async () => {
    const headers = { origin: "https://shop.example" };
    const caller = key("members.read");
    expect(await call("listMembers", { ...caller, mode: "live" }, headers)).toBe("live_key_in_browser");
    expect(await call("listMembers", { ...caller, mode: "live" })).toBe("let in");
    expect(await call("listMembers", caller, headers)).toBe("let in");
  });
});
