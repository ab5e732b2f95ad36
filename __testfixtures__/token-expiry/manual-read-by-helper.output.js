const axios = require('axios');

const remember = (work, ageOf) => {
  let result;
  let until = 0;
  return async () => {
    if (Date.now() >= until) {
      result = await work();
      until = Date.now() + ageOf(result);
    }
    return result;
  };
};

const login = remember(
  async () => {
    const { data } = await axios.post(
      'https://ims-na1.adobelogin.com/ims/token/v3',
      new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
      }),
    );
    return data;
  },
  (answer) => answer.expires_in - 60000,
);

exports.getToken = async () => (await login()).access_token;
