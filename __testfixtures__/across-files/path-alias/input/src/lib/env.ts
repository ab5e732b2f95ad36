export const env = {
  apiKey: process.env.ADOBE_API_KEY!,
  clientSecret: process.env.ADOBE_CLIENT_SECRET!,
  imsOrg: process.env.ADOBE_IMS_ORG!,
  technicalAccount: process.env.ADOBE_TECH_ACCT!,
  privateKey: Buffer.from(process.env.ADOBE_PRIVATE_KEY_BASE64!, 'base64').toString('utf8'),
  sandbox: process.env.ADOBE_SANDBOX ?? 'prod',
};
