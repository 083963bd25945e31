import { describe, expect, it } from "vitest";
import { errorContent } from "./error-content.ts";
import { errorSamplesOf } from "./error-samples.ts";

describe("errorContent", () => {
  it("gives the text of a code", () => {
    expect(errorContent("rate_limit_exceeded")).toMatchObject({
      meaning: expect.any(String),
      fix: expect.any(Array),
    });
  });

  it("throws for a code that does not exist", () => {
    expect(() => errorContent("no_such_code")).toThrow("no_such_code");
  });
});

describe("errorSamplesOf", () => {
  it("writes a command and a program that meet the code at the deployment's API", () => {
    const [curl, sdk] = errorSamplesOf("key_already_rotated", "https://api.example.com");
    expect(curl).toMatchObject({ label: "curl", language: "bash" });
    expect(curl?.code).toContain(
      'curl -sS "https://api.example.com/v1/api_keys/key_01m844dzg00wf3ak33fa8thfyp/rotate" \\\n',
    );
    expect(curl?.code).toContain('-H "Sundial-Scenario: error;code=key_already_rotated"');
    expect(sdk).toMatchObject({ label: "Sundial SDK", language: "typescript" });
    expect(sdk?.code).toContain('baseURL: "https://api.example.com" });');
    expect(sdk?.code).toContain(`  await sundial.apiKeys.rotate(
    "key_01m844dzg00wf3ak33fa8thfyp",
    { overlap_seconds: 86400 },
    {
      // Sundial-Scenario makes the sandbox fail. Leave it out of your own calls.
      headers: { "Sundial-Scenario": "error;code=key_already_rotated" },
    },
  );
} catch (error) {
  if (isApiError(error) && error.code === "key_already_rotated") {
`);
  });

  it("keeps the SDK from repeating what it would repeat, and only that", () => {
    const sdkSample = (code: string) => errorSamplesOf(code)[1]?.code ?? "";
    expect(sdkSample("upstream_timeout")).toContain("retriesMax: 0,");
    expect(sdkSample("idempotency_in_progress")).toContain("retriesMax: 0,");
    expect(sdkSample("invalid_request")).not.toContain("retriesMax");
  });

  it("calls the operation of the sandbox that rehearses where no other can answer so", () => {
    const [curl, sdk] = errorSamplesOf("route_not_found");
    expect(curl?.code).toContain("/v1/sandbox/errors/route_not_found");
    expect(curl?.code).not.toContain('-H "Sundial-Scenario');
    expect(sdk?.code).toContain('await sundial.sandbox.errors.rehearse("route_not_found");');
  });

  it("throws for a code that does not exist", () => {
    expect(() => errorSamplesOf("no_such_code")).toThrow("no_such_code");
  });
});
