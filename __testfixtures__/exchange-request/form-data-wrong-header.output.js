const fetch = require('node-fetch');

async function getToken() {
  const body = new URLSearchParams();
  body.append('grant_type', 'client_credentials');
  body.append('client_id', process.env.CLIENT_ID);
  body.append('client_secret', process.env.CLIENT_SECRET);
  body.append('scope', 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,read_pc.dma_aem_ams');
  const response = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Cache-Control': 'no-cache' },
    body,
  });
  const json = await response.json();
  if (json.error) throw new Error(json.error_description);
  return json.access_token;
}

module.exports = { getToken };
