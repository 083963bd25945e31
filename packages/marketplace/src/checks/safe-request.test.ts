import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server } from "node:net";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isPublicAddress } from "@sundial/network";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type CheckNetwork, publicCheckNetwork } from "./network/check-network.ts";
import { safeRequest } from "./safe-request.ts";
import { hostileAddresses } from "./testing/hostile-addresses.ts";

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listen<T extends Server>(server: T, options: { host: string; port?: number }): Promise<number> {
  servers.push(server);
  server.listen({ port: 0, ...options });
  await once(server, "listening");
  return (server.address() as AddressInfo).port;
}

const connections: string[] = [];
let canary = 0;
let hasSix = true;
beforeAll(async () => {
  const count = () =>
    createTcpServer((socket) => {
      connections.push(`${socket.localAddress}`);
      socket.destroy();
    });
  canary = await listen(count(), { host: "0.0.0.0" });
  await listen(count(), { host: "::1", port: canary }).catch(() => {
    hasSix = false;
  });
});

/** Everything that is no literal is on this machine, and the port of the canary is as usual as 443. */
function hostileNetwork(members: Partial<CheckNetwork> = {}): CheckNetwork {
  const answers: Readonly<Record<string, readonly string[]>> = {
    "mapped.example": ["::ffff:127.0.0.1"],
    "six.example": ["::1"],
    "mixed.example": ["3ffe:1::1", "127.0.0.1"],
  };
  return {
    ...publicCheckNetwork,
    ports: new Set([`${canary}`]),
    resolve: async (hostname) => answers[hostname] ?? ["127.0.0.1"],
    timeoutMs: 2_000,
    ...members,
  };
}

const serve = async (listener: RequestListener) =>
  `127.0.0.1:${await listen(createServer(listener), { host: "127.0.0.1" })}`;
const exempting = (...hosts: string[]) => hostileNetwork({ exempt: new Set(hosts) });

describe("safeRequest", () => {
  it(`connects to nothing that is not public: ${hostileAddresses(1).length} hostile addresses, 0 connections to the canary`, async () => {
    const addresses = hostileAddresses(canary);
    const outcomes = await Promise.all(addresses.map((address) => safeRequest(hostileNetwork(), address)));
    const notRefused = addresses.filter((_, index) => outcomes[index]?.kind !== "refused");
    expect(addresses.length).toBeGreaterThanOrEqual(120);
    expect(connections).toEqual([]);
    expect(notRefused).toEqual([]);
  });

  it("reaches the canary where it is exempt, so that the count of 0 says something", async () => {
    const before = connections.length;
    await safeRequest(exempting(`127.0.0.1:${canary}`), `https://127.0.0.1:${canary}/`);
    if (hasSix) await safeRequest(exempting(`[::1]:${canary}`), `https://[::1]:${canary}/`);
    expect(connections.length - before).toBe(hasSix ? 2 : 1);
    connections.length = 0;
  });

  it("refuses redirects to all of them", async () => {
    const addresses = hostileAddresses(canary).filter((address) => address.trim().startsWith("https://1"));
    let asked = 0;
    const host = await serve((req, res) => {
      asked++;
      res
        .writeHead(302, {
          location: Buffer.from(addresses[Number(req.url?.slice(1))] ?? "")
            .toString("latin1")
            .replace(/[\t\n]/g, ""),
        })
        .end();
    });
    const network = exempting(host);
    const outcomes = await Promise.all(addresses.map((_, index) => safeRequest(network, `http://${host}/${index}`)));
    expect(new Set(outcomes.map(({ kind }) => kind))).toEqual(new Set(["refused"]));
    expect([asked, connections]).toEqual([addresses.length, []]);
  });

  it("looks a name up once and connects to that answer, so rebinding leads nowhere", async () => {
    let lookups = 0;
    const resolve = async () => (lookups++ === 0 ? ["3ffe:1::1"] : ["127.0.0.1"]); // an unused part of public space
    const outcome = await safeRequest(hostileNetwork({ resolve, timeoutMs: 300 }), `https://rebind.example:${canary}/`);
    expect([outcome.kind, lookups, connections.length]).toEqual(["silent", 1, 0]);
  });

  it("connects by name to the address that was looked at", async () => {
    const hosts: (string | undefined)[] = [];
    const host = await serve((req, res) => {
      hosts.push(req.headers.host);
      res.end("here");
    });
    const named = host.replace("127.0.0.1", "acme.example");
    const outcome = await safeRequest(exempting(named), `http://${named}/`);
    expect([outcome.kind, hosts]).toEqual(["answered", [named]]);
  });

  it("follows five redirects under the same rules, and not a sixth", async () => {
    const listener = (req: IncomingMessage, res: Parameters<RequestListener>[1]) => {
      const left = Number(req.url?.slice(1));
      if (left === 0) res.end("arrived");
      else res.writeHead(307, { location: `/${left - 1}` }).end();
    };
    const host = await serve(listener);
    expect(await safeRequest(exempting(host), `http://${host}/5`)).toMatchObject({
      kind: "answered",
      url: `http://${host}/0`,
    });
    expect(await safeRequest(exempting(host), `http://${host}/6`)).toEqual({
      kind: "refused",
      reason: "redirects more than 5 times",
    });
  });

  it("ends an endless body, a slow drip, endless headers and bombs", async () => {
    const zeros = Buffer.alloc(1_000_000);
    const [packed, twice] = [
      gzipSync(zeros),
      gzipSync(brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })),
    ];
    const timers: NodeJS.Timeout[] = [];
    const host = await serve((req, res) => {
      switch (req.url) {
        case "/endless": {
          const more = () => {
            while (!res.destroyed && res.write(zeros.subarray(0, 65_536)));
          };
          res.on("drain", more);
          return more();
        }
        case "/drip":
          return timers.push(setInterval(() => res.write("."), 20));
        case "/silent":
          return;
        case "/headers":
          return res.writeHead(200, { "x-long": "x".repeat(60_000) }).end();
        case "/gzip":
          return res.writeHead(200, { "content-encoding": "gzip" }).end(packed);
        case "/twice":
          return res.writeHead(200, { "content-encoding": "br, gzip" }).end(twice);
        case "/often":
          return res.writeHead(200, { "content-encoding": "gzip, gzip, gzip" }).end(gzipSync("x"));
        default:
          return res.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("small"));
      }
    });
    const timeoutOf = (path: string) => (/drip|silent/.test(path) ? 100 : 10_000);
    const ask = (path: string) =>
      safeRequest({ ...exempting(host), timeoutMs: timeoutOf(path), bytesMax: 200_000 }, `http://${host}${path}`);
    const kinds = await Promise.all("/endless /drip /silent /headers /gzip /twice /often".split(" ").map(ask));
    for (const timer of timers) clearInterval(timer);
    expect(kinds.map(({ kind }) => kind)).toEqual([
      "too_big",
      "silent",
      "silent",
      "silent",
      "too_big",
      "too_big",
      "too_big",
    ]);
    const small = await ask("/small");
    expect(small.kind === "answered" && Buffer.from(small.body).toString()).toBe("small");
  });

  it("calls a name that does not exist a fault, and a resolver that does not answer nobody's", async () => {
    const failing = (code: string) =>
      hostileNetwork({ resolve: () => Promise.reject(Object.assign(new Error("no"), { code })) });
    const ask = (network: CheckNetwork) => safeRequest(network, `https://gone.example:${canary}/`);
    expect((await ask(failing("ENOTFOUND"))).kind).toBe("refused");
    expect((await ask(failing("EAI_AGAIN"))).kind).toBe("silent");
    const never = hostileNetwork({ resolve: () => new Promise(() => undefined), timeoutMs: 50 });
    expect((await ask(never)).kind).toBe("silent");
  });
});

describe("isPublicAddress", () => {
  it.each(["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450::1"])(
    "knows %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );
});
