import auth from './adobe-ims-token.mjs';

const config = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  scopes: process.env.SCOPES.split(','),
};

export async function getToken() {
  const { access_token: token } = await auth(config);
  return token;
}
