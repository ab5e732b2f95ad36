import { sign } from "jsonwebtoken";
import { readFileSync } from "fs";

const ENDPOINT = "https://ims-na1.adobelogin.com/ims/exchange/jwt/";

export class Launch {
  constructor(property) {
    this.property = property;
    this.pending = new Map();
  }

  async getToken() {
    const assertion = sign(
      {
        exp: Math.floor(Date.now() / 1000) + 5 * 60,
        iss: process.env.LAUNCH_ORG,
        sub: process.env.LAUNCH_TECH_ACCOUNT,
        aud: `https://ims-na1.adobelogin.com/c/${process.env.LAUNCH_CLIENT_ID}`,
        "https://ims-na1.adobelogin.com/s/ent_reactor_sdk": true,
      },
      readFileSync("launch.key"),
      { algorithm: "RS256" }
    );

    const form = new FormData();
    form.append("client_id", process.env.LAUNCH_CLIENT_ID);
    form.append("client_secret", process.env.LAUNCH_CLIENT_SECRET);
    form.append("jwt_token", assertion);

    const response = await fetch(ENDPOINT, { method: "POST", body: form });
    const { access_token: token } = await response.json();
    return token;
  }

  async listLibraries() {
    const response = await fetch(`https://reactor.adobe.io/properties/${this.property}/libraries`, {
      headers: {
        Accept: "application/vnd.api+json;revision=1",
        Authorization: `Bearer ${await this.getToken()}`,
        "x-api-key": process.env.LAUNCH_CLIENT_ID,
        "x-gw-ims-org-id": process.env.LAUNCH_ORG,
      },
    });
    const { data } = await response.json();
    return data;
  }
}

export const launch = new Launch(process.env.LAUNCH_PROPERTY);
