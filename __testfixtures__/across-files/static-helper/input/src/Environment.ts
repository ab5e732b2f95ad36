/** The environment of the service, read once. */
class Environment {
  readonly port = Number(process.env.PORT ?? 3000);
  readonly clientId = process.env.ADOBE_CLIENT_ID as string;
  readonly clientSecret = process.env.ADOBE_CLIENT_SECRET as string;
  readonly orgId = process.env.ADOBE_ORG_ID as string;
  readonly technicalAccountId = process.env.ADOBE_TECH_ACCOUNT_ID as string;
  readonly privateKey = Buffer.from(process.env.ADOBE_PRIVATE_KEY as string, 'base64').toString();
}

export const environment = new Environment();
