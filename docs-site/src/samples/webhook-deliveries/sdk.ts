import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

let again = 0;
for await (const { id, enabled } of sundial.webhookEndpoints.list()) {
  if (!enabled) continue;
  for await (const { event_id, status, attempts } of sundial.webhookEndpoints.deliveries.list(id)) {
    if (status !== "failed") continue;
    console.log(event_id, attempts.at(-1)?.failure);
    await sundial.webhookEndpoints.redeliver(id, event_id);
    again++;
  }
}
console.log(again, "events are sent again");
