import * as config from "config";
import axios from "axios";
import * as jwt from "jsonwebtoken";

interface Adobe {
  clientId: string;
  clientSecret: string;
  technicalAccountId: string;
  orgId: string;
  metaScopes: string[];
  privateKey: string;
}

export async function token(): Promise<string> {
  const adobe = config.get<Adobe>("adobe");
  const claims: Record<string, unknown> = {
    exp: Math.floor(Date.now() / 1000) + 300,
    iss: adobe.orgId,
    sub: adobe.technicalAccountId,
    aud: `https://ims-na1.adobelogin.com/c/${adobe.clientId}`,
  };
  for (const scope of adobe.metaScopes) claims[`https://ims-na1.adobelogin.com/s/${scope}`] = true;
  const assertion = jwt.sign(claims, adobe.privateKey, { algorithm: "RS256" });
  const form = new URLSearchParams();
  form.append("client_id", adobe.clientId);
  form.append("client_secret", adobe.clientSecret);
  form.append("jwt_token", assertion);
  const res = await axios.post("https://ims-na1.adobelogin.com/ims/exchange/jwt", form);
  return res.data.access_token;
}
