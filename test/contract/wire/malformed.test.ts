import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../../harness/api.ts";
import { expectProblem } from "../expect-answer.ts";
import { type RawAnswer, sendRaw } from "./raw-http.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

/** `sendRaw` comes back only when the server has closed the connection. */
async function expectRefusal(request: string, code: string): Promise<RawAnswer> {
  const answer = await sendRaw(api.url, request);
  expectProblem({ ...answer, body: JSON.parse(answer.text) }, { code });
  expect(answer.headers.get("connection")).toBe("close");
  return answer;
}

describe("bytes that are no request", () => {
  it.each([
    ["no HTTP at all", "hello\r\n\r\n"],
    ["a header without a name", "GET /v1/models HTTP/1.1\r\nHost: a\r\n: x\r\n\r\n"],
    ["no host", "GET /v1/models HTTP/1.1\r\n\r\n"],
    ["a host that is none", "GET /v1/models HTTP/1.1\r\nHost: a b/c\r\n\r\n"],
    [
      "two lengths",
      "POST /v1/embeddings HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
  ])("are answered with a problem: %s", async (_, request) => {
    await expectRefusal(request, "malformed_http");
  });

  it("are told apart from headers that are only too many", async () => {
    const request = `GET /v1/models HTTP/1.1\r\nHost: a\r\nX-Much: ${"x".repeat(20_000)}\r\n\r\n`;
    await expectRefusal(request, "request_headers_too_large");
  });
});
