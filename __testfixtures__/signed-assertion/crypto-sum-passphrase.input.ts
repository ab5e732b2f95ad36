import * as crypto from "crypto";
import * as fs from "fs";
import axios from "axios";

const b64 = (data: string | Buffer): string =>
  Buffer.from(data as string).toString("base64").replace(/=+$/, "").replace(/\+/g, "-").replace(/\//g, "_");

export class AdobeAuth {
  constructor(private readonly clientId: string, private readonly clientSecret: string) {}

  /** Signs text with the certificate's private key. */
  private sign(text: string): string {
    const key = fs.readFileSync("private.key", "utf8");
    return b64(crypto.sign("sha256", Buffer.from(text), { key, passphrase: process.env.PASSPHRASE }));
  }

  private jwt(): string {
    const claims: Record<string, unknown> = {
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: "https://ims-na1.adobelogin.com/c/" + this.clientId,
      exp: Math.round(Date.now() / 1000) + 120,
    };
    claims["https://ims-na1.adobelogin.com/s/ent_cloudmgr_sdk"] = true;
    const unsigned = b64('{"alg":"RS256","typ":"JWT"}') + "." + b64(JSON.stringify(claims));
    return unsigned + "." + this.sign(unsigned);
  }

  public async getToken(): Promise<string> {
    const response = await axios.post(
      "https://ims-na1.adobelogin.com/ims/exchange/jwt",
      new URLSearchParams({ client_id: this.clientId, client_secret: this.clientSecret, jwt_token: this.jwt() }),
    );
    return response.data.access_token;
  }

  /** The id under which a pipeline run is logged. */
  public runId(name: string): string {
    return crypto.createHash("sha1").update(name).digest("hex").slice(0, 12);
  }
}

export const auth = new AdobeAuth(process.env.CLIENT_ID as string, process.env.CLIENT_SECRET as string);
