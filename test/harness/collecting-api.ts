import { diffCatalogue, planCatalogue } from "@sundial/billing";
import { startTestApi, type TestApi } from "./api.ts";
import { startFakeStripe } from "./fake-stripe/index.ts";

/** A test API whose money is collected by a Stripe that is acted, which knows the plans. */
export async function startCollectingApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const fake = await startFakeStripe();
  const stripe = {
    STRIPE_SECRET_KEY: "sk_test_api",
    STRIPE_WEBHOOK_SECRET: "whsec_of_the_test",
    STRIPE_API_URL: fake.url,
  };
  const api = await startTestApi({ ...stripe, ...settings });
  const { collector, plans, priceBook, clock } = api.deps;
  const sold = [...plans.values()].map((plan) => ({ ...plan, seatPerMonth: plan.seats.pricePerMonth }));
  await collector?.changeCatalogue(
    diffCatalogue(planCatalogue(sold, priceBook, clock.now()), await collector.readCatalogue()),
  );
  return {
    ...api,
    async stop() {
      await api.stop();
      await fake.stop();
    },
  };
}
