import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import type { TestApi } from "../../harness/api.ts";

/** Tokens that differ from a good one in exactly one way, each by the name of what is wrong with it. */
export async function forgeTokens(api: TestApi, claims: { userId: string; organizationId: string }) {
  const { kid, key } = await api.deps.tokenKeys.signing();
  const { keys } = await api.deps.tokenKeys.publicJwks();
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: "EdDSA", kid, typ: "at+jwt" };
  const payload = {
    sub: claims.userId,
    org: claims.organizationId,
    role: "owner",
    mode: "test",
    iss: api.deps.env.API_URL,
    aud: "sundial-api",
    iat: now,
    exp: now + 300,
  };
  const ours = async (text: string) => Buffer.from(await crypto.subtle.sign("Ed25519", key, Buffer.from(text)));
  const stranger = generateKeyPairSync("ed25519").privateKey;
  const asHmac = (text: string) => createHmac("sha256", JSON.stringify(keys[0])).update(text).digest();
  const token = (changes: object, head: object = {}, signer: Signer = ours) =>
    join({ ...header, ...head }, { ...payload, ...changes }, signer);
  const good = await token({});
  const [goodHead, , goodSignature] = good.split(".");
  return {
    good,
    expired: await token({ iat: now - 600, exp: now - 300 }),
    "signed by a stranger": await token({}, {}, (text) => sign(null, Buffer.from(text), stranger)),
    "of an unknown key id": await token({}, { kid: "sig_00000000000000000000000000" }),
    "for another audience": await token({ aud: "someone-else" }),
    "of another issuer": await token({ iss: "https://issuer.example" }),
    "of another type": await token({}, { typ: "JWT" }),
    "with alg none": await token({}, { alg: "none" }, () => Buffer.alloc(0)),
    "with a symmetric algorithm": await token({}, { alg: "HS256" }, asHmac),
    "with changed claims": `${goodHead}.${encode({ ...payload, org: "org_00000000000000000000000000" })}.${goodSignature}`,
    "with an unknown role": await token({ role: "root" }),
    "without a mode": await token({ mode: undefined }),
  };
}

type Signer = (text: string) => Buffer | Promise<Buffer>;

async function join(header: object, payload: object, signer: Signer): Promise<string> {
  const text = `${encode(header)}.${encode(payload)}`;
  return `${text}.${(await signer(text)).toString("base64url")}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
