import { diffCatalogue, planCatalogue } from "@sundial/billing";
import { startTestApi, type TestApi } from "./api.ts";
import { type FakeStripe, startFakeStripe } from "./fake-stripe/index.ts";

const secret = "whsec_of_the_test";

/** Settings of a platform whose money is collected by that Stripe. */
export function settingsOf(fake: FakeStripe): Record<string, string> {
  return { STRIPE_SECRET_KEY: "sk_test_api", STRIPE_WEBHOOK_SECRET: secret, STRIPE_API_URL: fake.url };
}

/** Has the Stripe that is acted know the plans, and tell the API what happens. */
export async function connectStripe(fake: FakeStripe, { url, deps }: Pick<TestApi, "url" | "deps">): Promise<void> {
  const { collector, plans, priceBook, clock } = deps;
  const sold = [...plans.values()].map((plan) => ({ ...plan, seatPerMonth: plan.seats.pricePerMonth }));
  await collector?.changeCatalogue(
    diffCatalogue(planCatalogue(sold, priceBook, clock.now()), await collector.readCatalogue()),
  );
  fake.sendEventsTo({ url: `${url}/webhooks/stripe`, secret });
}

/** A test API whose money is collected by a Stripe that is acted, which knows the plans. */
export async function startCollectingApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const fake = await startFakeStripe();
  const api = await startTestApi({ ...settingsOf(fake), ...settings });
  await connectStripe(fake, api);
  return {
    ...api,
    async stop() {
      await api.stop();
      await fake.stop();
    },
  };
}
