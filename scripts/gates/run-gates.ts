import type { Failure, Gate, GateOptions, GateResult } from "./gate.ts";

const shownLinesMax = 200;

/**
 * Runs the gates and reports each under a heading with its time, in their order; at the end repeats which ones failed. Those that may run
 * together start at once.
 */
export async function runGates(
  gates: readonly Gate[],
  options: GateOptions,
): Promise<GateResult & { failures: readonly Failure[] }> {
  const total = { passed: 0, failed: 0, failures: [] as Failure[] }; // filled below
  const broken: string[] = [];
  const started = gates.map((gate) => (gate.together ? runGate(gate, options) : undefined));
  for (const [index, gate] of gates.entries()) {
    console.log(`\n== ${gate.name}`);
    const result = await (started[index] ?? runGate(gate, options));
    if (result.failed > 0 && result.output) console.log(lastLines(result.output));
    console.log(`-- ${gate.name}: ${result.passed} passed, ${result.failed} failed, ${result.seconds.toFixed(1)} s`);
    total.passed += result.passed;
    total.failed += result.failed;
    if (result.failed === 0) continue;
    broken.push(gate.name);
    total.failures.push(...(result.failures ?? [{ name: `gate ${gate.name}`, message: result.output ?? "" }]));
  }
  if (broken.length > 0) console.log(`\nNot passed: ${broken.join(", ")}. One alone: npm test -- --only ${broken[0]}`);
  return total;
}

async function runGate(gate: Gate, options: GateOptions): Promise<GateResult & { seconds: number }> {
  const started = performance.now();
  const result = await gate
    .run(options)
    .catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }));
  return { ...result, seconds: (performance.now() - started) / 1000 };
}

function lastLines(text: string): string {
  const lines = text.trimEnd().split("\n");
  const cut = lines.length - shownLinesMax;
  return cut > 0 ? [`(${cut} lines before)`, ...lines.slice(-shownLinesMax)].join("\n") : lines.join("\n");
}
