const axios = require('axios');

const IMS = 'https://ims-na1.adobelogin.com';

async function login(res) {
  const { data } = await axios.post(
    `${IMS}/ims/token/v3`,
    new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: process.env.CLIENT_ID,
      client_secret: process.env.CLIENT_SECRET,
      scope: 'openid,AdobeID,read_organizations,additional_info.projectedProductContext,session',
    }),
  );
  // Express counts the age of a cookie in milliseconds, the header in seconds.
  res.cookie('ims', data.access_token, { httpOnly: true, secure: true, maxAge: data.expires_in * 1000 });
  res.set('Cache-Control', `private, max-age=${data.expires_in}`);
  res.json({ ok: true });
}

const router = require('./router');
router.post('/login', (req, res, next) => login(res).catch(next));

module.exports = router;
