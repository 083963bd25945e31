// The fake as a process of its own, for `npm run dev:stripe`. Settings come from the environment, because nothing else starts it.
import { startFakeStripe } from "./index.ts";

const {
  FAKE_STRIPE_PORT = "12111",
  FAKE_STRIPE_FILE,
  FAKE_STRIPE_WEBHOOK_URL = "",
  STRIPE_WEBHOOK_SECRET = "",
} = process.env;
/** For what came while the API was down or refused. */
const redeliverMs = 2_000;

const fake = await startFakeStripe({
  port: Number(FAKE_STRIPE_PORT),
  ...(FAKE_STRIPE_FILE && { file: FAKE_STRIPE_FILE }),
  webhook: { url: FAKE_STRIPE_WEBHOOK_URL, secret: STRIPE_WEBHOOK_SECRET },
  deliverAtOnce: true,
});
setInterval(() => void fake.deliver(), redeliverMs);
console.log(`listening at ${fake.url}`);
