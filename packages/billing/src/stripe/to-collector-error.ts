import Stripe from "stripe";
import { CollectorError, type CollectorFailure } from "../collector.ts";

/** Runs a call of the package; what it throws becomes a `CollectorError`, everything else is thrown on. */
export async function callStripe<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw toCollectorError(error);
  }
}

/** As above, but an object that is not there is null. */
export async function findInStripe<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await callStripe(run);
  } catch (error) {
    if (error instanceof CollectorError && error.code === "resource_missing") return null;
    throw error;
  }
}

export function toCollectorError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  return new CollectorError(error.message, {
    reason: reasonOf(error),
    code: error.code ?? error.type,
    retryAfterMs: retryAfterOf(error),
    cause: error,
  });
}

function reasonOf({ statusCode: status }: Stripe.errors.StripeError): CollectorFailure {
  if (status === 409 || status === 429) return "busy";
  return status === undefined || status >= 500 ? "unreachable" : "refused";
}

function retryAfterOf({ headers }: Stripe.errors.StripeError): number | null {
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1_000 : null;
}
