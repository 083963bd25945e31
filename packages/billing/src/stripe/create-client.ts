import Stripe from "stripe";

export interface ClientSettings {
  readonly secretKey: string;
  /** Another server than Stripe's own, for tests and development. */
  readonly apiUrl?: string | undefined;
}

/** The package's client. It retries by itself what its idempotency keys make safe to repeat. */
export function createClient({ secretKey, apiUrl }: ClientSettings): Stripe {
  const appInfo = { name: "Sundial" };
  if (apiUrl === undefined) return new Stripe(secretKey, { appInfo, telemetry: false });
  const { protocol, hostname, port } = new URL(apiUrl);
  const isPlain = protocol === "http:";
  return new Stripe(secretKey, {
    appInfo,
    telemetry: false,
    protocol: isPlain ? "http" : "https",
    host: hostname,
    port: port === "" ? (isPlain ? 80 : 443) : Number(port),
  });
}
