const fetch = require('node-fetch');

const ONE_DAY = 24 * 60 * 60 * 1000;

let token;
let validUntil = 0;
let renewAt = 0;

exports.getToken = async () => {
  if (token && Date.now() < renewAt) return token;
  const res = await fetch('https://ims-na1.adobelogin.com/ims/token/v3', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  });
  const json = await res.json();
  token = json.access_token;
  validUntil = Date.now() + (json.expires_in * 1000 || ONE_DAY);
  renewAt = Date.now() + ((json.expires_in ?? ONE_DAY / 1000) * 1000) - 5 * 60 * 1000;
  return token;
};

exports.expiry = () => Math.min(validUntil, renewAt);
