import auth from './adobe-ims-token';

export async function main(params) {
  const missing = ['clientId', 'clientSecret', 'scopes'].filter((name) => !params[name]);
  if (missing.length) return { statusCode: 400, body: `missing ${missing}` };
  const token = await auth({
    clientId: params.clientId,
    clientSecret: params.clientSecret,
    scopes: params.scopes.split(','),
  });
  return { statusCode: 200, body: token.access_token };
}
