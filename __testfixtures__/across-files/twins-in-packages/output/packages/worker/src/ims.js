import axios from 'axios';

const { CLIENT_ID, CLIENT_SECRET } = process.env;

// Copy of packages/api/src/ims.js: keep them the same.
export async function getToken() {
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/token/v3',
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams',
    }),
  );
  return data.access_token;
}
