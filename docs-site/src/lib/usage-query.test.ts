import { describe, expect, it } from "vitest";
import { readUsageView } from "./usage-query.ts";

const now = Date.parse("2026-11-26T12:00:00Z");
const read = (query: string) => readUsageView(new URLSearchParams(query), now);

describe("the address of the usage page", () => {
  it.each([
    ["period=1h", "minute"],
    ["period=6h&bucket=minute", "minute"],
    ["period=24h&bucket=minute", "hour"],
    ["period=24h", "hour"],
    ["period=24h&bucket=day", "day"],
    ["period=30d&bucket=hour", "hour"],
    ["period=90d&bucket=hour", "day"],
    ["bucket=week", "day"],
  ])("%s asks for the %s", (query, bucket) => {
    expect(read(query).query.bucket).toBe(bucket);
  });

  it("compares with as long a time, which ends where this one begins", () => {
    const { query, queryBefore } = read("period=24h&compare=before&group_by=api_key");
    expect(query).toMatchObject({ start: "2026-11-25T13:00:00.000Z", end: "2026-11-26T12:00:00.000Z" });
    expect(queryBefore).toEqual({
      start: "2026-11-24T14:00:00.000Z",
      end: "2026-11-25T13:00:00.000Z",
      bucket: "hour",
      group_by: "api_key",
    });
    expect(read("period=24h").queryBefore).toBeNull();
  });

  it("filters both periods alike", () => {
    const { query, queryBefore } = read("compare=before&api_key_id=key_1&model=+sundial-1+&group_by=outcome");
    for (const one of [query, queryBefore])
      expect(one).toMatchObject({ api_key_id: "key_1", model: "sundial-1", group_by: "outcome" });
    expect(read("api_key_id=%00&model=a%00b").query).toMatchObject({ api_key_id: undefined, model: "ab" });
    expect(read("api_key_id=&model=+").query).toMatchObject({ api_key_id: undefined, model: undefined });
  });

  it("has as many minutes as the period, the one under way among them", () => {
    expect(read("period=1h").query).toMatchObject({
      start: "2026-11-26T11:01:00.000Z",
      end: "2026-11-26T12:00:00.000Z",
    });
  });
});
