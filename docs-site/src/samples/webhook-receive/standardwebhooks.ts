import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const webhook = new Webhook(process.env.SUNDIAL_WEBHOOK_SECRET ?? "");
const port = 3001;

interface Payload {
  data: { type: string; id: string; subject_id: string };
}

const server = createServer(async (request, response) => {
  try {
    const { data } = webhook.verify(await text(request), request.headers as Record<string, string>) as Payload;
    console.log(data.type, data.id, data.subject_id);
    response.writeHead(204).end();
  } catch (error) {
    if (!(error instanceof WebhookVerificationError)) console.error(error);
    response.writeHead(400).end("Not signed");
  }
});
server.listen(port, "127.0.0.1", () => console.log(`Receiving at http://127.0.0.1:${port}`));
