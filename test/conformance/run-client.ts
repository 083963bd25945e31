import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import type {
  Advanced,
  AdvanceRequest,
  CancelRequest,
  DriverFailure,
  DriverReport,
  DriverRequest,
} from "./protocol.ts";
import { readLines } from "./read-lines.ts";

/** A client of one language, as a program that speaks the protocol. */
export interface Client {
  readonly name: "typescript" | "python-sync" | "python-async";
  readonly command: readonly [string, ...string[]];
}

export interface RunningClient {
  /** Does one case. Throws when the driver cannot do it or dies, with what it said. */
  run(request: Omit<DriverRequest, "id">): Promise<DriverReport>;
  /** Cancels the call under way of the case under way. */
  cancel(): void;
  /** Lets time pass for the client while it waits for the server; resolves when it has. */
  advance(ms: number): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the driver of a client; it serves many cases, one at a time. One that hangs in a case is replaced for the next. */
export function runClient(client: Client): RunningClient {
  let driver = startDriver(client);
  let lastId = 0;
  return {
    async run(request) {
      if (driver.isBusy()) {
        driver.kill();
        driver = startDriver(client);
      }
      const id = ++lastId;
      const report = await driver.ask({ id, ...request });
      if (report.id !== id) throw new Error(`the ${client.name} driver answered case ${report.id}, not ${id}`);
      if ("failure" in report) throw new Error(`the ${client.name} driver cannot do this: ${report.failure}`);
      return report;
    },
    cancel: () => driver.tell({ cancel: lastId }),
    advance(ms) {
      const advanced = driver.nextAdvanced();
      driver.tell({ advanceMs: ms });
      return advanced;
    },
    stop: () => driver.stop(),
  };
}

type Answer = DriverReport | DriverFailure;

function startDriver({ name, command: [program, ...args] }: Client) {
  const child = spawn(program, args, { env: { PATH: process.env.PATH, NO_COLOR: "1", PYTHONUNBUFFERED: "1" } });
  const { ended, ...answers } = followDriver(name, child);
  const tell = (line: DriverRequest | CancelRequest | AdvanceRequest) =>
    void child.stdin.write(`${JSON.stringify(line)}\n`);
  return {
    tell,
    isBusy: answers.isAwaited,
    nextAdvanced: answers.nextAdvanced,
    kill: () => child.kill("SIGKILL"),
    ask(line: DriverRequest): Promise<Answer> {
      const answer = answers.next();
      tell(line);
      return answer;
    },
    async stop(): Promise<void> {
      if (answers.isAwaited()) child.kill("SIGKILL");
      child.stdin.end();
      await ended;
    },
  };
}

function followDriver(name: string, child: ChildProcessWithoutNullStreams) {
  let waiting: PromiseWithResolvers<Answer> | undefined;
  let advancing: PromiseWithResolvers<void> | undefined;
  let death: Error | undefined;
  let said = "";
  child.stderr.on("data", (piece) => {
    said += piece;
  });
  child.stdin.on("error", () => undefined); // a dead driver is told of by its end
  readLines(child.stdout, (line) => {
    const answered = waiting;
    try {
      const told = JSON.parse(line) as Answer | Advanced; // the protocol; expectations judge what is in it
      if ("advancedMs" in told) return advancing?.resolve();
      waiting = undefined;
      answered?.resolve(told);
    } catch (cause) {
      waiting = undefined;
      answered?.reject(new Error(`the ${name} driver wrote no JSON: ${line.slice(0, 500)}`, { cause }));
    }
  });
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      death ??= new Error(`the ${name} driver ended (${how})\n${said}`);
      waiting?.reject(death);
      waiting = undefined;
      resolve();
    };
    child.once("error", (error) => end(error.message));
    child.once("close", (code, signal) => end(`${code ?? signal}`));
  });
  return {
    ended,
    nextAdvanced(): Promise<void> {
      advancing = Promise.withResolvers<void>();
      return advancing.promise;
    },
    isAwaited: () => waiting !== undefined,
    next(): Promise<Answer> {
      if (death) return Promise.reject(death);
      waiting = Promise.withResolvers<Answer>();
      return waiting.promise;
    },
  };
}
