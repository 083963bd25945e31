// For tests and benchmarks, which run the server inside their own process.
export { createApp } from "./app.ts";
export { compileContractEnds } from "./contract-ends.ts";
export { createDeps, type Deps } from "./deps.ts";
export { type Env, readEnv } from "./env.ts";
export { createRequestListener, refuseMalformed } from "./refuse-malformed.ts";
export { type RunningServer, startServer } from "./start-server.ts";
