import auth, { AdobeToken } from "./adobe-ims-token";

export async function getToken(): Promise<string> {
  const response: AdobeToken = await auth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    scopes: "openid,AdobeID,user_management_sdk",
  });
  return response.access_token;
}
