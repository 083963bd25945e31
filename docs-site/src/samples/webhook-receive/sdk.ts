import { unwrapWebhook, WebhookVerificationError } from "@sundial/sdk";

const secret = process.env.SUNDIAL_WEBHOOK_SECRET ?? "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

export async function receive(request: Request): Promise<Response> {
  try {
    const body = await request.text();
    const { type, data } = await unwrapWebhook({ body, headers: request.headers, secret });
    console.log(type, data.id, data.subject_id);
    return new Response(null, { status: 204 });
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) throw error;
    return new Response("not signed", { status: 400 });
  }
}

// Anyone can call it, and nobody gets in without a signature.
const forged = new Request("https://hooks.example.com/sundial", { method: "POST", body: "{}" });
console.log("A forged event is answered with", (await receive(forged)).status);
