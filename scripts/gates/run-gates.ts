import type { Failure, Gate, GateOptions, GateResult } from "./gate.ts";

const shownLinesMax = 200;

interface Report extends GateResult {
  readonly gate: Gate;
  readonly seconds: number;
}

/**
 * Runs the lanes side by side, and the gates of each one after the other. Reports each when it is done, under a heading with its time; at the
 * end repeats which ones failed.
 */
export async function runGates(
  lanes: readonly (readonly Gate[])[],
  options: GateOptions,
): Promise<GateResult & { failures: readonly Failure[] }> {
  const reports = (await Promise.all(lanes.map((lane) => runLane(lane, options)))).flat();
  const broken = reports.filter(({ failed }) => failed > 0);
  const names = broken.map(({ gate }) => gate.name);
  if (broken.length > 0) console.log(`\nNot passed: ${names.join(", ")}. One alone: npm test -- --only ${names[0]}`);
  return {
    passed: reports.reduce((sum, { passed }) => sum + passed, 0),
    failed: reports.reduce((sum, { failed }) => sum + failed, 0),
    failures: broken.flatMap(
      ({ gate, failures, output = "" }) => failures ?? [{ name: `gate ${gate.name}`, message: output }],
    ),
  };
}

async function runLane(lane: readonly Gate[], options: GateOptions): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for (const gate of lane) {
    console.log(`   ${gate.name} begins`);
    const report = await runGate(gate, options);
    show(report);
    reports.push(report);
  }
  return reports;
}

async function runGate(gate: Gate, options: GateOptions): Promise<Report> {
  const started = performance.now();
  const result: GateResult = await gate
    .run(options)
    .catch((error) => ({ passed: 0, failed: 1, output: String(error?.stack ?? error) }));
  return { ...result, gate, seconds: (performance.now() - started) / 1000 };
}

function show({ gate, passed, failed, seconds, output }: Report): void {
  console.log(`\n== ${gate.name}`);
  if (output) console.log(gate.fast ? lastLines(output) : output.trimEnd());
  console.log(`-- ${gate.name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s\n`);
}

function lastLines(text: string): string {
  const lines = text.trimEnd().split("\n");
  const cut = lines.length - shownLinesMax;
  return cut > 0 ? [`(${cut} lines before)`, ...lines.slice(-shownLinesMax)].join("\n") : lines.join("\n");
}
