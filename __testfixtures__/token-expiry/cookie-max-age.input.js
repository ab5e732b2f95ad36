const axios = require('axios');
const jwt = require('jsonwebtoken');
const fs = require('fs');

const IMS = 'https://ims-na1.adobelogin.com';

async function login(res) {
  const assertion = jwt.sign(
    {
      exp: Math.round(Date.now() / 1000) + 300,
      iss: process.env.ORG_ID,
      sub: process.env.TECHNICAL_ACCOUNT_ID,
      aud: `${IMS}/c/${process.env.CLIENT_ID}`,
      [`${IMS}/s/ent_dataservices_sdk`]: true,
    },
    fs.readFileSync('private.key'),
    { algorithm: 'RS256' },
  );
  const { data } = await axios.post(
    `${IMS}/ims/exchange/jwt`,
    new URLSearchParams({
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      jwt_token: assertion,
    }),
  );
  // Express counts the age of a cookie in milliseconds, the header in seconds.
  res.cookie('ims', data.access_token, { httpOnly: true, secure: true, maxAge: data.expires_in });
  res.set('Cache-Control', `private, max-age=${Math.floor(data.expires_in / 1000)}`);
  res.json({ ok: true });
}

const router = require('./router');
router.post('/login', (req, res, next) => login(res).catch(next));

module.exports = router;
