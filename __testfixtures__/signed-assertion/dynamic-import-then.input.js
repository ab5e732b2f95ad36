const axios = require('axios');

const loadJwt = () => import('jsonwebtoken').then((module) => module.default);

exports.getToken = () =>
  import('jsonwebtoken')
    .then(({ default: jwt }) =>
      jwt.sign(
        {
          exp: Math.round(Date.now() / 1000) + 300,
          iss: process.env.ORG_ID,
          sub: process.env.TECHNICAL_ACCOUNT_ID,
          aud: `https://ims-na1.adobelogin.com/c/${process.env.CLIENT_ID}`,
          'https://ims-na1.adobelogin.com/s/ent_user_sdk': true,
        },
        process.env.PRIVATE_KEY,
        { algorithm: 'RS256' },
      ),
    )
    .then((assertion) =>
      axios.post(
        'https://ims-na1.adobelogin.com/ims/exchange/jwt',
        new URLSearchParams({
          client_id: process.env.CLIENT_ID,
          client_secret: process.env.CLIENT_SECRET,
          jwt_token: assertion,
        }),
      ),
    )
    .then(({ data }) => data.access_token);

exports.isOurs = async (session) => (await loadJwt()).verify(session, process.env.SESSION_SECRET);
