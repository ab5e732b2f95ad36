const fs = require('fs/promises');
const axios = require('axios');
const jwt = require('jsonwebtoken');

const settings = {
  keyPath: process.env.PRIVATE_KEY_PATH,
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
  orgId: process.env.ORG_ID,
  techId: process.env.TECH_ID,
};

function validate() {
  const problems = [];
  if (!settings.clientId) problems.push('CLIENT_ID');
  if (!settings.clientSecret) problems.push('CLIENT_SECRET');
  if (!settings.keyPath) problems.push('PRIVATE_KEY_PATH');
  if (!settings.techId) {
    problems.push('TECH_ID');
  }
  if (problems.length > 0) {
    throw new Error(`please set ${problems.join(', ')}`);
  }
}

async function validateKey() {
  const faults = [];
  if (!(await fs.readFile(settings.keyPath, 'utf8')).startsWith('-----BEGIN')) faults.push('not a PEM file');
  if (faults.length > 0) throw new Error(faults[0]);
}

async function getToken() {
  validate();
  await validateKey();
  const assertion = jwt.sign(
    {
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: settings.orgId,
      sub: settings.techId,
      aud: `https://ims-na1.adobelogin.com/c/${settings.clientId}`,
      'https://ims-na1.adobelogin.com/s/ent_dataservices_sdk': true,
    },
    await fs.readFile(settings.keyPath, 'utf8'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    'https://ims-na1.adobelogin.com/ims/exchange/jwt',
    new URLSearchParams({
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      jwt_token: assertion,
    }),
  );
  return data.access_token;
}

module.exports = { getToken };
