import { describe, expect, it } from "vitest";
import { keepRunning, type Running } from "./keep-running.ts";

/** Parts that die and fail to start when told to. */
function makeParts({ failing = () => false }: { failing?: (start: number) => boolean } = {}) {
  const parts: { die: (how: string) => void; stopped: boolean }[] = [];
  const messages: string[] = [];
  const given = Promise.withResolvers<string>();
  const start = (): Running => {
    const exited = Promise.withResolvers<string>();
    const part = { die: exited.resolve, stopped: false };
    parts.push(part);
    const ready = failing(parts.length) ? Promise.reject(new Error("no start")) : Promise.resolve();
    const stop = async () => {
      part.stopped = true;
      exited.resolve("stopped");
    };
    return { ready: () => ready, exited: exited.promise, stop };
  };
  const onMessage = (message: string) => void messages.push(message);
  const options = { name: "thing", start, onMessage, onGiveUp: given.resolve, pauseMs: 0 };
  return { parts, messages, givenUp: given.promise, options };
}

describe("keepRunning", () => {
  it("starts again what died, with a message", async () => {
    const { parts, messages, options } = makeParts();
    const keeper = keepRunning(options);
    await keeper.ready;
    parts[0]?.die("SIGKILL");
    await expect.poll(() => messages).toEqual(["The thing died (SIGKILL); starting it again", "The thing is back"]);
    await keeper.stop();
    expect(parts.map(({ stopped }) => stopped)).toEqual([false, true]);
  });

  it("gives up after the fifth restart", async () => {
    const { parts, givenUp, options } = makeParts();
    const keeper = keepRunning(options);
    await keeper.ready;
    for (let death = 1; death <= 6; death++) {
      await expect.poll(() => parts.length).toBe(death);
      parts.at(-1)?.die("exit code 1");
    }
    expect(await givenUp).toBe("The thing died 6 times in ten minutes.");
    expect(parts).toHaveLength(6);
  });

  it("counts a restart that fails, and stops what is left of it", async () => {
    const { parts, messages, options } = makeParts({ failing: (start) => start === 2 });
    const keeper = keepRunning(options);
    await keeper.ready;
    parts[0]?.die("SIGKILL");
    await expect.poll(() => parts.length).toBe(3);
    expect(messages).toContain("no start");
    expect(parts[1]?.stopped).toBe(true);
    await keeper.stop();
  });

  it("throws when the first start fails, and does not try again", async () => {
    const { parts, options } = makeParts({ failing: () => true });
    await expect(keepRunning(options).ready).rejects.toThrow("no start");
    expect(parts).toHaveLength(1);
  });

  it("does not restart what it was told to stop", async () => {
    const { parts, messages, options } = makeParts();
    const keeper = keepRunning(options);
    await keeper.ready;
    await keeper.stop();
    expect(parts).toHaveLength(1);
    expect(messages).toEqual([]);
  });
});
