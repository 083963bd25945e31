import type Stripe from "stripe";
import { type Call, type Handlers, idOf, on, page } from "../call.ts";
import { renewSubscriptions } from "../invoicing/renew-subscriptions.ts";
import type { TestClock } from "../objects.ts";
import { addMonths } from "../periods.ts";
import { invalid } from "../refusal.ts";
import { find, newId } from "../world.ts";

export const testClocks: Handlers = {
  "POST /v1/test_helpers/test_clocks": on(createClock),
  "GET /v1/test_helpers/test_clocks": on((call: Call<Stripe.TestHelpers.TestClockListParams>) =>
    page(call.world.testClocks.values(), call.params, "/v1/test_helpers/test_clocks"),
  ),
  "GET /v1/test_helpers/test_clocks/{}": on((call) => find(call.world.testClocks, "test clock", idOf(call))),
  "DELETE /v1/test_helpers/test_clocks/{}": on(deleteClock),
  "POST /v1/test_helpers/test_clocks/{}/advance": on(advanceClock),
};

function createClock({ world, params, now, emit }: Call<Stripe.TestHelpers.TestClockCreateParams>): TestClock {
  const clock: TestClock = {
    id: newId(world, "clock"),
    object: "test_helpers.test_clock",
    created: now(),
    livemode: false,
    name: params.name ?? null,
    frozen_time: params.frozen_time,
    status: "ready",
  };
  world.testClocks.set(clock.id, clock);
  emit("test_helpers.test_clock.created", clock);
  return clock;
}

/** At most two months further, and what has fallen due on the way happens before the answer; Stripe does it after. */
function advanceClock(call: Call<Stripe.TestHelpers.TestClockAdvanceParams>): TestClock {
  const clock = find(call.world.testClocks, "test clock", idOf(call));
  const { frozen_time: to } = call.params;
  if (to <= clock.frozen_time) throw invalid("A test clock only goes forward.", { param: "frozen_time" });
  if (to > addMonths(clock.frozen_time, 2))
    throw invalid("A test clock goes at most two intervals forward.", { param: "frozen_time" });
  clock.frozen_time = to;
  renewSubscriptions(call);
  call.emit("test_helpers.test_clock.ready", clock);
  return clock;
}

function deleteClock(call: Call) {
  const clock = find(call.world.testClocks, "test clock", idOf(call));
  call.world.testClocks.delete(clock.id);
  return { id: clock.id, object: clock.object, deleted: true };
}
