const express = require('express');
const axios = require('axios');

const router = express.Router();

/* The admin console signs the JWT and posts it here, so that the secret stays on the server. */
router.post('/api/token', async (req, res, next) => {
  try {
    const { jwt } = req.body;
    const response = await axios.post(
      'https://ims-na1.adobelogin.com/ims/exchange/jwt',
      new URLSearchParams({
        client_id: process.env.CLIENT_ID,
        client_secret: process.env.CLIENT_SECRET,
        jwt_token: jwt,
      })
    );
    res.json({ token: response.data.access_token });
  } catch (error) {
    next(error);
  }
});

router.get('/api/health', (req, res) => res.sendStatus(204));

module.exports = router;
