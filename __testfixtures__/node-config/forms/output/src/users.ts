import * as config from "config";
import axios from "axios";

interface Adobe {
  clientId: string;
  clientSecret: string;
}

export async function token(): Promise<string> {
  const adobe = config.get<Adobe>("adobe");
  const form = new URLSearchParams();
  form.append("grant_type", "client_credentials");
  form.append("client_id", adobe.clientId);
  form.append("client_secret", adobe.clientSecret);
  form.append("scope", config.get<string[]>("adobe.oauthScopes").join(","));
  const res = await axios.post("https://ims-na1.adobelogin.com/ims/token/v3", form);
  return res.data.access_token;
}
