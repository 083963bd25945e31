import type { Insecure, Silent } from "./outcome.ts";

/** Codes of OpenSSL and Node for what a certificate can lack. */
const badCertificate =
  /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_(GET|VERIFY|DECODE|DECRYPT)_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_)/;
const badHandshake = /^(ERR_SSL_|EPROTO$|ERR_TLS_)/;

/** What it means that a request threw: encryption that cannot be trusted stands against the other side, silence against nobody. */
export function describeFailure(error: unknown): Insecure | Silent {
  const { code, message } = causeOf(error);
  if (badCertificate.test(code))
    return { kind: "insecure", reason: `has a certificate that cannot be verified (${code})` };
  if (badHandshake.test(code)) return { kind: "insecure", reason: `does not agree on TLS 1.2 or newer (${code})` };
  if (code === "ABORT_ERR" || code === "UND_ERR_ABORTED" || /TIMEOUT/.test(code))
    return { kind: "silent", reason: "did not answer in time" };
  return { kind: "silent", reason: `did not answer (${code || message})` };
}

function causeOf(error: unknown): { code: string; message: string } {
  const seen = error instanceof AggregateError ? (error.errors[0] as unknown) : error; // errors of several addresses are alike
  if (!(seen instanceof Error)) return { code: "", message: "unknown" };
  if (seen.name === "TimeoutError") return { code: "TIMEOUT", message: seen.message };
  const code = "code" in seen && typeof seen.code === "string" ? seen.code : "";
  return code === "" && seen.cause instanceof Error ? causeOf(seen.cause) : { code, message: seen.message };
}
