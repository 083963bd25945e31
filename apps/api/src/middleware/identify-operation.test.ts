import { operations } from "@sundial/contract";
import { composeMigrations, newestVersion } from "@sundial/versions";
import { describe, expect, it } from "vitest";
import { createApiApp } from "../api-app.ts";
import { toApiError } from "./answer-errors.ts";
import { identifyOperation, refuseUnknown } from "./identify-operation.ts";
import { bodyOf } from "./testing/tiny-app.ts";

const app = createApiApp();
app.onError((thrown, c) => {
  const error = toApiError(thrown);
  return c.json({ code: error.code, detail: error.message }, error.status as 404); // one of the two statuses thrown here
});
const migrations = composeMigrations();
app.use((c, next) => {
  c.set("version", newestVersion.date);
  return next();
});
identifyOperation(app, migrations);
app.use(refuseUnknown(migrations));
app.all("*", (c) => c.json({ operationId: c.get("operationId"), path: c.get("operation").path }));

const filled = (path: string) => path.replace(/\{\w+\}/g, "some-id");

describe("identifyOperation", () => {
  it.each(Object.entries(operations))("knows %s by its method and path", async (operationId, { method, path }) => {
    const answer = await app.request(filled(path), { method: method.toUpperCase() });
    expect(await bodyOf(answer)).toEqual({ operationId, path });
  });
});

describe("refuseUnknown", () => {
  it.each(["/", "/v1", "/v1/nothing", "/v1/members/a/b", "/v1/members/"])("has nothing at %s", async (path) => {
    const answer = await app.request(path);
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([404, "route_not_found"]);
  });

  it("says that the /v1 is missing when the rest is an operation's path", async () => {
    const ask = async (path: string, method: string) => (await bodyOf(app.request(path, { method }))).detail;
    expect(await ask("/chat/completions", "POST")).toContain(
      "There is no operation POST /chat/completions. Did you mean /v1/chat/completions? The base URL ends in /v1.",
    );
    expect(await ask("/requests/req_1", "GET")).toContain("Did you mean /v1/requests/req_1?");
    expect(await ask("/chat/completions", "GET")).toContain("Did you mean /v1/chat/completions?");
    expect(await ask("/completions", "POST")).not.toContain("Did you mean");
  });

  it("names the methods of a path that is called with another", async () => {
    const answer = await app.request("/v1/api_keys/some-id", { method: "DELETE" });
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([405, "method_not_allowed"]);
    expect(answer.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "PATCH"]);
  });
});
