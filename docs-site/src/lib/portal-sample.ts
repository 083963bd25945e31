import { oldestRecord } from "./sample-record.ts";
import { programsOf, sampleCall, samplesOf } from "./samples.ts";
import type { ShownSample } from "./shown-sample.ts";

/** The clients that a page shows a sample with. */
export type SampleClients = "all" | "openai" | "sdk";

interface SampleShown {
  readonly clients?: SampleClients | undefined;
  /** True for a sample whose calls a test key may not make. */
  readonly live?: boolean | undefined;
  readonly apiUrl?: string | undefined;
}

/** A folder of src/samples. Throws when it has nothing for these clients. */
export function portalSample(folder: string, { clients = "all", live = false, apiUrl }: SampleShown = {}): ShownSample {
  const samples = samplesOf(folder, apiUrl).filter(({ label }) => isOf(clients, label));
  if (samples.length === 0) throw new Error(`src/samples/${folder} has nothing for ${clients}`);
  return {
    samples,
    verified: oldestRecord(programsOf(folder)),
    run: clients !== "sdk" && !live && sampleCall(folder) !== null ? folder : null,
    takesTestKey: !live,
  };
}

function isOf(clients: SampleClients, label: string): boolean {
  return clients === "all" || label.startsWith("Sundial ") === (clients === "sdk");
}
