import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** An OpenID Connect provider that signs everybody in as one person, without asking. */
export interface FakeOidc {
  readonly issuer: string;
  stop(): Promise<void>;
}

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const header = { alg: "RS256", kid: "1", typ: "JWT" };

export async function startFakeOidc(person: { email: string; name: string; clientId: string }): Promise<FakeOidc> {
  const nonces = new Map<string, string | null>();
  const server = createServer((req, res) => {
    const url = new URL(req.url ?? "/", issuer);
    const json = (body: object) => res.setHeader("content-type", "application/json").end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") return json(discovery(issuer));
    if (url.pathname === "/jwks")
      return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "RS256" }] });
    if (url.pathname === "/authorize") return authorize(url);
    if (url.pathname === "/token") return readBody(req).then((body) => json(tokens(body)));
    return json({ sub: "1", email: person.email, email_verified: true, name: person.name });

    function authorize({ searchParams }: URL) {
      const code = randomUUID();
      nonces.set(code, searchParams.get("nonce"));
      const back = new URL(searchParams.get("redirect_uri") ?? "");
      back.search = new URLSearchParams({ code, state: searchParams.get("state") ?? "" }).toString();
      return res.writeHead(302, { location: back.href }).end();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // A TCP server's address is an object while it listens.
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  function tokens(body: URLSearchParams) {
    const nonce = nonces.get(body.get("code") ?? "");
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: person.clientId,
      sub: "1",
      iat: now,
      exp: now + 300,
      email: person.email,
      email_verified: true,
      name: person.name,
    };
    return {
      access_token: "access",
      token_type: "Bearer",
      expires_in: 300,
      id_token: jwt({ ...claims, ...(nonce ? { nonce } : {}) }),
    };
  }
  return {
    issuer,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
  };
}

function jwt(claims: object): string {
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${sign("RSA-SHA256", Buffer.from(signed), privateKey).toString("base64url")}`;
}

async function readBody(req: AsyncIterable<Buffer>): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of req) text += chunk;
  return new URLSearchParams(text);
}
