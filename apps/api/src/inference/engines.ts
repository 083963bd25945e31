import type { Clock, Ids, Mode } from "@sundial/kernel";
import { createOpenAiCompatibleProvider } from "@sundial/providers";
import type { Env } from "../env.ts";
import type { Engine } from "./engine.ts";
import { createLiveEngine } from "./live-engine.ts";
import { createSandboxEngine } from "./sandbox-engine.ts";

/** One engine a mode: a test key never reaches a provider, because nothing that serves it knows one. */
export type Engines = Readonly<Record<Mode, Engine>> & { close(): Promise<void> };

const idleTimeoutMs = 120_000;

export function createEngines(env: Env, sources: { clock: Clock; newId: Ids }): Engines {
  const provider =
    env.UPSTREAM_BASE_URL === undefined
      ? null
      : createOpenAiCompatibleProvider({
          name: "openai-compatible",
          baseUrl: env.UPSTREAM_BASE_URL,
          apiKey: env.UPSTREAM_API_KEY,
          headersTimeoutMs: env.UPSTREAM_TIMEOUT_MS,
          idleTimeoutMs: Math.min(idleTimeoutMs, env.UPSTREAM_TIMEOUT_MS),
        });
  return {
    test: createSandboxEngine(sources),
    live: createLiveEngine(provider),
    close: async () => provider?.close(),
  };
}
