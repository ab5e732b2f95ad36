const ENDPOINT = "https://ims-na1.adobelogin.com/ims/token/v3";

export class Launch {
  constructor(property) {
    this.property = property;
    this.pending = new Map();
  }

  async getToken() {
    const form = new URLSearchParams();
    form.append("grant_type", "client_credentials");
    form.append("client_id", process.env.LAUNCH_CLIENT_ID);
    form.append("client_secret", process.env.LAUNCH_CLIENT_SECRET);
    form.append("scope", "AdobeID,openid,read_organizations,additional_info.job_function,additional_info.projectedProductContext,additional_info.roles");

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
