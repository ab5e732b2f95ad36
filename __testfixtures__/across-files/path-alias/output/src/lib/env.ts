export const env = {
  apiKey: process.env.ADOBE_API_KEY!,
  clientSecret: process.env.ADOBE_CLIENT_SECRET!,
  imsOrg: process.env.ADOBE_IMS_ORG!,
  sandbox: process.env.ADOBE_SANDBOX ?? 'prod',
};
