import type { WebhookEndpoint } from "@sundial/sdk";

/** What is known of an organization's way to production. Null is what the reader's role may not see; its step is left out. */
export interface ChecklistFacts {
  readonly hasTestKey: boolean | null;
  readonly hasCall: boolean;
  readonly hasMetAnError: boolean;
  /** A plan whose limit of live spend is not nothing. */
  readonly hasPlan: boolean | null;
  readonly hasLiveKey: boolean | null;
  readonly hasSpendLimit: boolean | null;
  readonly hasEndpoint: boolean | null;
  readonly hasColleague: boolean;
}

/** Whether events arrive anywhere, as far as is known: an endpoint that is new counts, one that fails or is disabled does not. */
export function tellsOfEvents(endpoints: readonly Pick<WebhookEndpoint, "enabled" | "failing_since">[]): boolean {
  return endpoints.some(({ enabled, failing_since }) => enabled && failing_since === null);
}

export type StepId =
  | "test_key"
  | "first_call"
  | "error"
  | "plan"
  | "live_key"
  | "spend_limit"
  | "endpoint"
  | "colleague";

export interface ChecklistStep {
  readonly id: StepId;
  readonly title: string;
  readonly done: boolean;
}

/** The steps from sign-up to production, each done when the organization's own state says so. */
export function toChecklist(facts: ChecklistFacts): ChecklistStep[] {
  const steps: readonly { id: StepId; title: string; done: boolean | null }[] = [
    { id: "test_key", title: "Make a test key", done: facts.hasTestKey },
    { id: "first_call", title: "Make the first call", done: facts.hasCall },
    { id: "error", title: "Meet an error, and handle it", done: facts.hasMetAnError },
    { id: "plan", title: "Choose a plan", done: facts.hasPlan },
    { id: "live_key", title: "Make a live key", done: facts.hasLiveKey },
    { id: "spend_limit", title: "Set a spend limit", done: facts.hasSpendLimit },
    { id: "endpoint", title: "Be told of events", done: facts.hasEndpoint },
    { id: "colleague", title: "Invite a colleague", done: facts.hasColleague },
  ];
  return steps.flatMap(({ done, ...step }) => (done === null ? [] : [{ ...step, done }]));
}

/** Where the reader stands: how many are done, and the first that is not. */
export function progressOf(steps: readonly ChecklistStep[]): { done: number; next: StepId | null } {
  const next = steps.find(({ done }) => !done)?.id ?? null;
  return { done: steps.filter(({ done }) => done).length, next };
}
