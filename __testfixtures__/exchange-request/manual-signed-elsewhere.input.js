const fetch = require('node-fetch');
const vault = require('vault-client');

exports.getToken = async () => {
  const assertion = await vault.signJwt('adobe', { metascopes: ['ent_user_sdk'] });
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    body: new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  });
  return (await response.json()).access_token;
};
