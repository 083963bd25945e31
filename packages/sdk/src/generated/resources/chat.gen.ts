// Made by `npm run generate` from openapi/. Do not edit.
import type { Client } from "../../client/client.ts";
import { ChatCompletionsResource } from "../resources/chat-completions.gen.ts";

/** `chat`: completions. */
export class ChatResource {
  readonly completions: ChatCompletionsResource;

  constructor(client: Client) {
    this.completions = new ChatCompletionsResource(client);
  }
}
