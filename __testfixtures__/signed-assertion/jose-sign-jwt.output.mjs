const ims = 'https://ims-na1.adobelogin.com';

export async function getToken() {
  const response = await fetch(`${ims}/ims/token/v3`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()).access_token;
}

/** Schema ids are long; logs show the end. */
export const shortId = (id) => id.slice(-8);
