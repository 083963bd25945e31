import type { OperationId } from "@sundial/contract";
import fc from "fast-check";
import type { TestApi } from "../harness/api.ts";
import { createWorld, type World } from "./create-world.ts";
import type { FuzzRequest } from "./fuzz-request.ts";
import { type Contracts, codeOf, judgeAnswer } from "./judge-answer.ts";
import type { DatedContract, FuzzedOperation } from "./read-contract.ts";
import type { Sender } from "./send-request.ts";
import { countAnswers, tally } from "./tally.ts";

/** Given, so that a run can be repeated; else of the day, so that every day looks elsewhere. */
export const seed = Number(process.env.FUZZ_SEED ?? new Date().toISOString().slice(0, 10).replaceAll("-", ""));

export interface FuzzRun {
  readonly api: TestApi;
  readonly sender: Sender;
  readonly contracts: Contracts;
  readonly requestsOf: (contract: DatedContract, operation: FuzzedOperation) => fc.Arbitrary<FuzzRequest>;
  readonly cases: number;
  /** Whether a share of cases that were all refused is too little. */
  readonly mustSucceed: (operationId: OperationId) => boolean;
}

/** So many shares of cases an operation gets at most: on some days its first ones are all refused. */
const sharesMax = 10;

/** After so many calls that changed something the next one gets a new world: some of them end what they act on. */
const changesPerWorld = 3;

/** Sends an operation its share of cases, and more until one succeeds that must. Throws with the smallest request that is answered wrongly. */
export async function fuzzOperation(run: FuzzRun, operationId: OperationId): Promise<void> {
  for (let share = 0; share < sharesMax; share++) {
    await fuzzShare(run, operationId, seed + share * 100_000_000);
    if (!run.mustSucceed(operationId) || countAnswers().succeeded.has(operationId)) return;
  }
}

/** Most of the cases are in the newest version. */
async function fuzzShare(run: FuzzRun, operationId: OperationId, shareSeed: number): Promise<void> {
  const { api, sender, contracts, requestsOf, cases } = run;
  const all = [...contracts.values()];
  const requests = fc.oneof(
    ...all.map((contract, index) => {
      const operation = contract.operations.get(operationId);
      if (!operation) throw new Error(`${contract.date} has no ${operationId}`);
      return { weight: index === all.length - 1 ? all.length : 1, arbitrary: requestsOf(contract, operation) };
    }),
  );
  let changes = 0;
  let world: World | undefined;
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      world ??= await createWorld(api, operationId);
      const answer = await sender.send(request, world);
      if (request.method !== "GET" && answer.status < 300 && ++changes % changesPerWorld === 0) world = undefined;
      tally(operationId, answer.status, codeOf(answer.json));
      const wrong = judgeAnswer(contracts, request, answer);
      if (wrong.length > 0) throw new Error(`${operationId}: ${wrong.join("; ")}`);
    }),
    { seed: shareSeed, numRuns: cases, verbose: fc.VerbosityLevel.None },
  );
}
