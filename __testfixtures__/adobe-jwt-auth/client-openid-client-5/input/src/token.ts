import auth, { JWTAuthResponse } from "@adobe/jwt-auth";
import { readFileSync } from "fs";

export async function getToken(): Promise<string> {
  const response: JWTAuthResponse = await auth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID!,
    orgId: process.env.ORG_ID!,
    metaScopes: "ent_user_sdk",
    privateKey: readFileSync("private.key", "utf8"),
  });
  return response.access_token;
}
