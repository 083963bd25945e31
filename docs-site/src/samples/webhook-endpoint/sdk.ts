import { Sundial } from "@sundial/sdk";

const sundial = new Sundial({ apiKey: process.env.SUNDIAL_API_KEY, baseURL: "http://127.0.0.1:8787" });

const endpoint = await sundial.webhookEndpoints.create({
  url: "https://hooks.example.com/sundial",
  event_types: ["api_key.created", "api_key.revoked"],
});
console.log("Keep this, it is shown once:", endpoint.secret);
const delivery = await sundial.webhookEndpoints.sendTest(endpoint.id);
console.log("A test event is on its way:", delivery.event_id);
