import auth from '@adobe/jwt-auth';

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  technicalAccountId: process.env.TECHNICAL_ACCOUNT_ID,
  orgId: process.env.ORG_ID,
  metaScopes: process.env.META_SCOPES.split(','),
};
config.privateKey = process.env.PRIVATE_KEY;

export async function getToken() {
  const { access_token: token } = await auth(config);
  return token;
}
