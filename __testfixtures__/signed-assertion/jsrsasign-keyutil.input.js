const fs = require('fs');
const axios = require('axios');
const rs = require('jsrsasign');

const KJUR = rs.KJUR;

function signPayload(payload, pem) {
  const header = JSON.stringify({ alg: 'RS256', typ: 'JWT' });
  const prvKeyObj = rs.KEYUTIL.getKey(pem);
  return KJUR.jws.JWS.sign(null, header, JSON.stringify(payload), prvKeyObj);
}

async function getToken() {
  const pem = fs.readFileSync('private.key', 'utf8');
  const payload = {
    exp: KJUR.jws.IntDate.get('now + 1hour'),
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: 'https://ims-na1.adobelogin.com/c/' + process.env.CLIENT_ID,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: signPayload(payload, pem),
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
