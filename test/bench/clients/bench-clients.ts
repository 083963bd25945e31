import { median } from "../report.ts";
import {
  type ClientCost,
  type ClientName,
  type ClientTask,
  measurePython,
  measurePythonBytes,
  measureTypescript,
} from "./measure-client.ts";

const clients: readonly ClientName[] = ["openai", "sundial"];

export interface ClientBench {
  /** The local provider that both clients call. */
  readonly url: string;
  readonly rounds: number;
  /** An interpreter that has both clients and memray, or why there is none. */
  readonly python: string | { readonly missing: string };
}

interface Cost extends ClientCost {
  readonly bytesEach: number;
}

/** Our clients beside the official OpenAI clients, in turn against the same server: what a call and a chunk cost the program. */
export async function benchClients({ url, rounds, python }: ClientBench): Promise<void> {
  const call = { url, stream: false, calls: 500 };
  const chunk = { url, stream: true, calls: 200 };
  printCosts("TypeScript, a call", await inTurn(rounds, (client) => measureTypescript(client, call)));
  printCosts("TypeScript, a chunk of a stream", await inTurn(rounds, (client) => measureTypescript(client, chunk)));
  if (typeof python !== "string") {
    console.log(`\nThe Python clients are left out: ${python.missing}`);
    return;
  }
  for (const asynchronous of [false, true]) {
    const kind = asynchronous ? "Python, asynchronous" : "Python";
    printCosts(`${kind}, a call`, await measureRounds(python, { ...call, calls: 300, asynchronous }, rounds));
    printCosts(
      `${kind}, a chunk of a stream`,
      await measureRounds(python, { ...chunk, calls: 60, asynchronous }, rounds),
    );
  }
}

/** Bytes are the same in every round, and dear to count. */
async function measureRounds(python: string, task: ClientTask, rounds: number): Promise<Map<ClientName, Cost[]>> {
  const bytes = new Map<ClientName, number>();
  for (const client of clients) bytes.set(client, await measurePythonBytes(python, client, { ...task, calls: 20 }));
  return inTurn(rounds, async (client) => ({
    ...(await measurePython(python, client, task)),
    bytesEach: bytes.get(client) ?? Number.NaN,
  }));
}

async function inTurn(
  rounds: number,
  measure: (client: ClientName) => Promise<Cost>,
): Promise<Map<ClientName, Cost[]>> {
  const costs = new Map<ClientName, Cost[]>(clients.map((client) => [client, []]));
  for (let round = 0; round < rounds; round++) {
    for (const client of clients) costs.get(client)?.push(await measure(client));
  }
  return costs;
}

function printCosts(title: string, costs: ReadonlyMap<ClientName, readonly Cost[]>): void {
  const [floor = []] = costs.values();
  const figures = ["microsEach", "cpuMicrosEach", "bytesEach"] as const;
  const names = { microsEach: "µs", cpuMicrosEach: "CPU µs", bytesEach: "bytes" };
  const rows = [...costs].map(([client, rounds]) => {
    const cells = figures.map((figure) => {
      // Round by round: both were measured side by side, so the machine's drift cancels out.
      const ratios = rounds.map((cost, round) => cost[figure] / (floor[round]?.[figure] ?? Number.NaN));
      const value = median(rounds.map((cost) => cost[figure])).toFixed(figure === "bytesEach" ? 0 : 1);
      return { [names[figure]]: value, [`${names[figure]} ratio`]: median(ratios).toFixed(2) };
    });
    return Object.assign({ client }, ...cells);
  });
  console.log(`\n${title}`);
  console.table(rows);
}
