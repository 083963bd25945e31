import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { unwrapWebhook, WebhookVerificationError } from "@sundial/sdk";

const secret = process.env.SUNDIAL_WEBHOOK_SECRET ?? "";
const port = 3001;

const server = createServer(async (request, response) => {
  try {
    const { data } = await unwrapWebhook({ body: await text(request), headers: request.headers, secret });
    console.log(data.type, data.id, data.subject_id);
    response.writeHead(204).end();
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) console.error(error);
    response.writeHead(400).end("Not signed");
  }
});
server.listen(port, "127.0.0.1", () => console.log(`Receiving at http://127.0.0.1:${port}`));
