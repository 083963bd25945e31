import { idTime } from "@sundial/kernel";
import { loadCatalogue } from "@sundial/models";
import { describe, expect, it } from "vitest";
import { createSampleRequests } from "./create-sample-requests.ts";

const until = new Date("2026-11-23T12:00:00Z");
const models = loadCatalogue().list();
const create = (organizationId = "org_1") =>
  createSampleRequests({ organizationId, until, models, version: "2026-11-23" });

describe("createSampleRequests", () => {
  it("follows from the organization alone", () => {
    expect(create()).toEqual(create());
    const ids = [...create("org_1"), ...create("org_2")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("is a month of test calls that are marked as samples, in the order of time", () => {
    const rows = create();
    expect(rows.length).toBeGreaterThanOrEqual(600);
    expect(rows.length).toBeLessThanOrEqual(1_500);
    for (const row of rows) {
      expect(row).toMatchObject({ mode: "test", apiKeyId: "sample", organizationId: "org_1" });
      expect(idTime(row.id)).toBe(row.createdAt.getTime());
    }
    const times = rows.map(({ createdAt }) => createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(Math.min(...times)).toBeGreaterThanOrEqual(until.getTime() - 30 * 86_400_000);
    expect(Math.max(...times)).toBeLessThan(until.getTime());
  });

  it("has no empty day, and is busier on weekdays and in office hours", () => {
    const rows = create();
    expect(new Set(rows.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).size).toBeGreaterThanOrEqual(30);
    const perDay = (isWeekend: boolean, dayCount: number) =>
      rows.filter(({ createdAt }) => [0, 6].includes(createdAt.getUTCDay()) === isWeekend).length / dayCount;
    expect(perDay(false, 22)).toBeGreaterThan(1.5 * perDay(true, 8));
    const at = (from: number, to: number) =>
      rows.filter(({ createdAt }) => createdAt.getUTCHours() >= from && createdAt.getUTCHours() < to).length;
    expect(at(9, 17)).toBeGreaterThan(5 * at(0, 6));
  });

  it("uses several models, streams, cached input, and fails in several ways", () => {
    const rows = create();
    const used = new Set(rows.flatMap(({ model }) => model ?? []));
    expect(used.size).toBeGreaterThanOrEqual(4);
    for (const model of used) expect(models.map(({ id }) => id)).toContain(model);
    expect(rows.filter(({ streamed }) => streamed).length).toBeGreaterThan(rows.length / 5);
    expect(rows.some(({ cachedInputTokens }) => cachedInputTokens > 0n)).toBe(true);
    const failed = rows.filter(({ code }) => code !== null);
    expect(failed.length / rows.length).toBeGreaterThan(0.03);
    expect(failed.length / rows.length).toBeLessThan(0.12);
    const statuses = new Set(failed.map(({ status }) => status));
    for (const status of [400, 429, 499]) expect(statuses).toContain(status);
    expect([...statuses].some((status) => status >= 500)).toBe(true);
  });

  it("records only what a real call could have recorded", () => {
    for (const row of create()) {
      expect(row.cachedInputTokens).toBeLessThanOrEqual(row.inputTokens);
      expect(row.outcome === "succeeded").toBe(row.code === null);
      expect(row.firstTokenMs === null).toBe(!row.streamed);
      expect(row.attempts > 0).toBe(row.modelServed !== null);
      expect(row.latencyMs).toBeGreaterThan(0);
    }
  });
});
