import { isLoopback } from "@sundial/kernel";
import { StartError } from "./start-error.ts";

export interface Settings {
  readonly production: boolean;
  readonly host: string;
  readonly apiPort: number;
  readonly portalPort: number;
  readonly metricsPort: number;
  readonly workerMetricsPort: number;
  readonly apiUrl: string;
  readonly portalUrl: string;
  /** Undefined: the embedded PostgreSQL is used. */
  readonly databaseUrl: string | undefined;
}

/** What the parts share in development: well known, the API's own defaults, and refused by it in production. */
export const developmentSecrets = {
  SUNDIAL_SECRET: "development-only-secret-0123456789abcdef",
  KEY_PEPPERS: `1:${"00".repeat(32)}`,
};

type Environment = Readonly<Record<string, string | undefined>>;

/** What the supervisor itself must know; the rest of the environment is the parts' own to check. */
export function readSettings(env: Environment): Settings {
  const apiPort = readPort(env, "API_PORT", 8787);
  const portalPort = readPort(env, "PORTAL_PORT", 4321);
  const settings = {
    production: env.NODE_ENV === "production",
    host: env.HOST || "127.0.0.1",
    apiPort,
    portalPort,
    metricsPort: readPort(env, "METRICS_PORT", 9464),
    workerMetricsPort: readPort(env, "WORKER_METRICS_PORT", 9465),
    apiUrl: env.API_URL || `http://127.0.0.1:${apiPort}`,
    portalUrl: env.PORTAL_URL || `http://127.0.0.1:${portalPort}`,
    databaseUrl: env.DATABASE_URL || undefined,
  };
  if (!settings.production && !isLoopback(settings.host)) refuseDefaults(env, settings.host);
  const ports = Object.values(portsOf(settings));
  if (new Set(ports).size < ports.length) {
    throw new StartError(`${Object.keys(portsOf(settings)).join(", ")} must be four different ports.`);
  }
  return settings;
}

/** What the API refuses too; here it is said before anything is started. */
function refuseDefaults(env: Environment, host: string): void {
  const isDefault = ([name, value]: [string, string]) => (env[name] || value) === value;
  const names = Object.entries(developmentSecrets)
    .filter(isDefault)
    .map(([name]) => name);
  if (!env.SMTP_URL) names.push("SMTP_URL");
  if (names.length === 0) return;
  throw new StartError(
    `HOST is ${host}, which other machines can reach, but the development defaults of ${names.join(", ")} are open to everyone. Set your own, or HOST=127.0.0.1.`,
  );
}

/** The ports by the name of the setting that moves them. */
export function portsOf(settings: Omit<Settings, "production">): Record<string, number> {
  return {
    API_PORT: settings.apiPort,
    PORTAL_PORT: settings.portalPort,
    METRICS_PORT: settings.metricsPort,
    WORKER_METRICS_PORT: settings.workerMetricsPort,
  };
}

function readPort(env: Environment, name: string, usual: number): number {
  const port = Number(env[name] || usual);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new StartError(`${name} must be a port number from 1 to 65535; it is "${env[name]}".`);
}
