// What is used of it. Its published types bring those of Express, whose requests the portal does not have.
declare module "compression" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  type Filter = (req: IncomingMessage, res: ServerResponse) => boolean;
  export default function compression(options: {
    filter: Filter;
  }): (req: IncomingMessage, res: ServerResponse, next: () => void) => void;
}
