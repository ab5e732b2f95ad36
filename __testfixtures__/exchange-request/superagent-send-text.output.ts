import * as superagent from 'superagent';

const ims = 'https://ims-na1.adobelogin.com';

export async function getToken(): Promise<string> {
  const request = superagent.post(`${ims}/ims/token/v3`);
  request.set('Accept', 'application/json');
  request.send(`grant_type=client_credentials&client_id=${process.env.CLIENT_ID}`);
  request.send(`client_secret=${process.env.CLIENT_SECRET}`);
  request.send(`scope=openid,AdobeID,event_receiver,event_receiver_api`);
  const { body } = await request;
  return body.access_token;
}
