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

const sampleOf = (code: string, name: string) => errorSamplesOf(code).find((one) => one.name === name)?.code ?? "";

describe("errorSamplesOf", () => {
  it("writes a command and a program that meet the code at the deployment's API", () => {
    const [curl, python, sdk] = errorSamplesOf("key_already_rotated", "https://api.example.com");
    expect(curl).toMatchObject({ label: "curl", language: "bash" });
    expect(curl?.code).toContain(
      'curl -sS "https://api.example.com/v1/api_keys/key_01m844dzg00wf3ak33fa8thfyp/rotate" \\\n',
    );
    expect(curl?.code).toContain('-H "Sundial-Scenario: error;code=key_already_rotated"');
    expect(sdk).toMatchObject({ label: "Sundial TypeScript", language: "typescript" });
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
    expect(python).toMatchObject({ label: "Sundial Python", language: "python" });
    expect(python?.code).toMatch(/^import os\n\nfrom sundial import ApiError, Sundial\n\nclient = Sundial\(/);
    expect(python?.code).toContain('base_url="https://api.example.com")\n');
    expect(python?.code).toContain(`try:
    client.api_keys.rotate(
        "key_01m844dzg00wf3ak33fa8thfyp",
        overlap_seconds=86400,
        options={
            # Sundial-Scenario makes the sandbox fail. Leave it out of your own calls.
            "headers": {"Sundial-Scenario": "error;code=key_already_rotated"},
        },
    )
except ApiError as error:
    if error.code != "key_already_rotated":
        raise
`);
  });

  it("keeps the SDK from repeating what it would repeat, and only that", () => {
    const options = {
      python: '"retries_max": 0,',
      typescript: "retriesMax: 0,",
      "openai-python": "with_options(max_retries=0)",
      "openai-typescript": "maxRetries: 0,",
    };
    for (const [name, option] of Object.entries(options)) {
      const sdkSample = (code: string) => sampleOf(code, name);
      expect(sdkSample("upstream_timeout")).toContain(option);
      expect(sdkSample("idempotency_in_progress")).toContain(option);
      expect(sdkSample("invalid_request")).not.toContain(option);
    }
  });

  it("calls the operation of the sandbox that rehearses where no other can answer so", () => {
    const [curl, python, sdk] = errorSamplesOf("route_not_found");
    expect(curl?.code).toContain("/v1/sandbox/errors/route_not_found");
    expect(curl?.code).not.toContain('-H "Sundial-Scenario');
    expect(sdk?.code).toContain('await sundial.sandbox.errors.rehearse("route_not_found");');
    expect(python?.code).toContain('    client.sandbox.errors.rehearse("route_not_found")\n');
  });

  it("puts the imports of a program in Python in order at its top", () => {
    expect(sampleOf("upstream_timeout", "python")).toMatch(
      /^import os\n\nfrom sundial import ApiError, Sundial, collect_/,
    );
    expect(sampleOf("invalid_expiry", "python")).toMatch(
      /^import os\nfrom datetime import datetime, timedelta, timezone\n\nfrom sundial /,
    );
  });

  it("has the openai clients where what meets the code is OpenAI's, and only there", () => {
    const labels = (code: string) => errorSamplesOf(code).map(({ label }) => label);
    expect(labels("rate_limit_exceeded")).toEqual([
      "curl",
      "openai Python",
      "openai TypeScript",
      "Sundial Python",
      "Sundial TypeScript",
    ]);
    expect(labels("key_already_rotated")).toEqual(["curl", "Sundial Python", "Sundial TypeScript"]);
    expect(sampleOf("rate_limit_exceeded", "openai-typescript")).toContain(
      'const seconds = Number(error.headers?.get("retry-after") ?? 1);',
    );
  });

  it("throws for a code that does not exist", () => {
    expect(() => errorSamplesOf("no_such_code")).toThrow("no_such_code");
  });
});
