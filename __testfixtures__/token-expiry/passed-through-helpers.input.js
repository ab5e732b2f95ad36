const axios = require('axios');
const jwt = require('jsonwebtoken');

const URL = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';
const post = (url, form) => axios.post(url, new URLSearchParams(form)).then((response) => response.data);

function makeAssertion() {
  const claims = {
    iss: process.env.ORG_ID,
    sub: process.env.TECHNICAL_ACCOUNT_ID,
    aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
    exp: Math.floor(Date.now() / 1000) + 60,
    'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
  };
  return jwt.sign(claims, process.env.PRIVATE_KEY, { algorithm: 'RS256' });
}

async function exchange(attempts) {
  try {
    return await post(URL, {
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: makeAssertion(),
    });
  } catch (error) {
    if (attempts === 0) throw error;
    return exchange(attempts - 1);
  }
}

exports.login = async (attempts) => (attempts === undefined ? exchange(3) : exchange(attempts));

exports.loginLoudly = async () => {
  const answer = await exchange(0);
  console.log('logged in');
  return answer;
};

exports.search = (words) => post('https://example.com/search', { words });

exports.getToken = async () => {
  exports.answer = await exports.loginLoudly();
  return exports.answer.access_token;
};
