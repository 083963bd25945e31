import type { APIContext } from "astro";
import { type ApiProblem, toApiProblem } from "./api-problem.ts";
import { formBytesMax } from "./body-sizes.ts";
import { type Flash, setFlash } from "./flash.ts";

/** What a form's action did: where to go on, and what to say there. */
export interface FormDone {
  readonly to: string;
  readonly flash?: Flash;
}

/** The state of a page's forms: untouched, or sent and refused. */
export interface FormState {
  readonly action: string | null;
  readonly problem: ApiProblem | null;
  /** What was typed, to show it again; empty text for what was not sent. */
  value(name: string): string;
  values(name: string): string[];
}

type Actions = Readonly<Record<string, (form: FormData) => Promise<FormDone>>>;

/**
 * Does the action that the form's field `action` names. Answers a redirect when it worked, so that a reload repeats
 * nothing; otherwise the state, with the API's refusal, to render the same page again. What says to have more bytes is not read.
 */
export async function handleForm(
  context: APIContext,
  actions: Actions,
  { bytesMax = formBytesMax }: { readonly bytesMax?: number } = {},
): Promise<FormState | Response> {
  if (context.request.method !== "POST") return stateOf(null, null, new FormData());
  if (Number(context.request.headers.get("content-length")) > bytesMax)
    return stateOf(null, tooLarge(bytesMax), new FormData());
  const form = await context.request.formData();
  const name = String(form.get("action") ?? "");
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (!action) return new Response("There is no such action.", { status: 400 });
  try {
    const { to, flash } = await action(form);
    if (flash) setFlash(context, flash);
    return context.redirect(to, 303);
  } catch (error) {
    return stateOf(name, toApiProblem(error), form);
  }
}

/** A field's text, trimmed; empty when it was not sent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** The idempotency key that the form was rendered with, so that a double click does its work once. */
export function attemptOf(form: FormData): { idempotencyKey: string } {
  return { idempotencyKey: textOf(form, "attempt") || crypto.randomUUID() };
}

function tooLarge(bytesMax: number): ApiProblem {
  const megabytes = (bytesMax / 1_048_576).toLocaleString("en");
  const text = `What you sent is too large: this page takes ${megabytes} MiB at once, and nothing of it was kept. Send less, or a smaller file.`;
  return { code: "body_too_large", text, requestId: null, fields: {}, pointers: {} };
}

function stateOf(action: string | null, problem: ApiProblem | null, form: FormData): FormState {
  return {
    action,
    problem,
    value: (name) => textOf(form, name),
    values: (name) => form.getAll(name).filter((value) => typeof value === "string"),
  };
}
