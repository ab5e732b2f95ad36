import auth from './adobe-ims-token';

export const token = async () => {
  const { access_token } = await auth({
    clientId: process.env.CLIENT_ID!,
    clientSecret: process.env.CLIENT_SECRET!,
    scopes: 'openid,AdobeID,user_management_sdk',
  });
  return access_token;
};
