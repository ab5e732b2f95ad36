/** A secret and a key that no output may show. */
export const SECRET = 'p8e-Zk3mQx91Tr5sWvYb7LdN';
export const KEY_LINE = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj';

/** The claims and the exchange that have been copied from the documentation more often than anything else. */
export const JWT_FLOW = `const jwt = require('jsonwebtoken');
const axios = require('axios');
const qs = require('qs');
const fs = require('fs');

async function getToken() {
  const claims = {
    exp: Math.round(Date.now() / 1000) + 300,
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: \`https://ims-na1.adobelogin.com/c/\${process.env.CLIENT_ID}\`,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  const token = jwt.sign(claims, fs.readFileSync('private.key'), { algorithm: 'RS256' });
  const response = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    qs.stringify({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: token,
    }),
  );
  return response.data.access_token;
}

module.exports = { getToken };
`;

/** The same with secrets written into the code. */
export const JWT_FLOW_WITH_SECRETS = JWT_FLOW.replace('process.env.CLIENT_SECRET', `'${SECRET}'`).replace(
  "fs.readFileSync('private.key')",
  `\`-----BEGIN PRIVATE KEY-----\n${KEY_LINE}\n-----END PRIVATE KEY-----\``,
);
