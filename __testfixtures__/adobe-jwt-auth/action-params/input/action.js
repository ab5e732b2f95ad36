import auth from '@adobe/jwt-auth';

export async function main(params) {
  const missing = ['clientId', 'clientSecret', 'orgId', 'techAcct', 'privateKey', 'metaScopes'].filter((name) => !params[name]);
  if (missing.length) return { statusCode: 400, body: `missing ${missing}` };
  const key = Buffer.from(params.privateKey, 'base64').toString();
  const token = await auth({
    clientId: params.clientId,
    clientSecret: params.clientSecret,
    orgId: params.orgId,
    technicalAccountId: params.techAcct,
    privateKey: key,
    metaScopes: params.metaScopes.split(','),
  });
  return { statusCode: 200, body: token.access_token };
}
