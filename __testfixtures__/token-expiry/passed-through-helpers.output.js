const axios = require('axios');

const URL = 'https://ims-na1.adobelogin.com/ims/token/v3';
const post = (url, form) => axios.post(url, new URLSearchParams(form)).then((response) => response.data);

async function exchange(attempts) {
  try {
    return await post(URL, {
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,user_management_sdk',
    });
  } catch (error) {
    if (attempts === 0) throw error;
    return exchange(attempts - 1);
  }
}

exports.login = async (attempts) => (attempts === undefined ? exchange(3).then((token) => ({ ...token, expires_in: token.expires_in * 1000 })) : exchange(attempts).then((token) => ({ ...token, expires_in: token.expires_in * 1000 })));

exports.loginLoudly = async () => {
  const answer = await exchange(0);
  console.log('logged in');
  return { ...answer, expires_in: answer.expires_in * 1000 };
};

exports.search = (words) => post('https://example.com/search', { words });

exports.getToken = async () => {
  exports.answer = await exports.loginLoudly();
  return exports.answer.access_token;
};
