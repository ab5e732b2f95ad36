import * as crypto from "crypto";
import axios from "axios";

export class AdobeAuth {
  constructor(private readonly clientId: string, private readonly clientSecret: string) {}

  public async getToken(): Promise<string> {
    const response = await axios.post(
      "https://ims-na1.adobelogin.com/ims/token/v3",
      new URLSearchParams({ grant_type: "client_credentials", client_id: this.clientId, client_secret: this.clientSecret, scope: "openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams" }),
    );
    return response.data.access_token;
  }

  /** The id under which a pipeline run is logged. */
  public runId(name: string): string {
    return crypto.createHash("sha1").update(name).digest("hex").slice(0, 12);
  }
}

export const auth = new AdobeAuth(process.env.CLIENT_ID as string, process.env.CLIENT_SECRET as string);
