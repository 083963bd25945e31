import { createIds, fixedClock, seededRandom } from "@sundial/kernel";
import { type Model, modelStateAt } from "@sundial/models";
import { createDice, type Dice } from "@sundial/sandbox";
import { type RequestRecord, sampleKeyId } from "../types.ts";
import { drawSampleCall } from "./draw-sample-call.ts";

export interface SampleInput {
  readonly organizationId: string;
  /** The end of the month that is filled. */
  readonly until: Date;
  readonly models: readonly Model[];
  /** The dated version that the calls say they were answered in. */
  readonly version: string;
}

const days = 30;
const dayMs = 86_400_000;
const callsMin = 900;
const callsMax = 1_300;

/** By hour in UTC: how busy it is, of 10. */
const busyByHour = [1, 1, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 8, 9, 10, 10, 9, 7, 5, 4, 3, 3, 2, 1];
/** By day of the week, from Sunday. */
const busyByDay = [3, 9, 10, 10, 9, 8, 3];

/**
 * A month of plausible test calls, oldest first: busy on weekdays and in office hours, growing over the month, some of them failing. The
 * same input gives the same calls, ids included.
 */
export function createSampleRequests(input: SampleInput): RequestRecord[] {
  const { organizationId, until, version } = input;
  // What is not for new programs is never called.
  const models = input.models.filter((model) => modelStateAt(model, until) === "active");
  const seed = `sample calls of ${organizationId} until ${until.toISOString()}`;
  const dice = createDice(seed);
  const random = seededRandom(`ids of ${seed}`);
  return drawInstants(dice, until).map((ms) => ({
    id: createIds(fixedClock(new Date(ms)), random)("request"),
    organizationId,
    mode: "test",
    createdAt: new Date(ms),
    apiKeyId: sampleKeyId,
    version,
    traceId: null,
    ...drawSampleCall(dice, models),
  }));
}

function drawInstants(dice: Dice, until: Date): number[] {
  const count = dice.integer(callsMin, callsMax);
  const instants: number[] = [];
  while (instants.length < count) {
    const age = dice.integer(1, days * dayMs);
    const ms = until.getTime() - age;
    if (dice.chance(howBusy(new Date(ms), 1 - age / (days * dayMs)))) instants.push(ms);
  }
  return instants.sort((a, b) => a - b);
}

/** From 0 to 1; `progress` is 0 at the beginning of the month and 1 at its end. */
function howBusy(at: Date, progress: number): number {
  const [ofHour = 0, ofDay = 0] = [busyByHour[at.getUTCHours()], busyByDay[at.getUTCDay()]];
  return (ofHour / 10) * (ofDay / 10) * (0.5 + progress / 2);
}
