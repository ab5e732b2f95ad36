import { Ims } from '@adobe/aio-lib-ims';

export const getToken = async (jwt) => {
  const { payload } = await new Ims().exchangeJwtToken(process.env.CLIENT_ID, process.env.CLIENT_SECRET, jwt);
  return payload.access_token;
};
