const express = require('express')
const axios = require('axios')

const ims = 'https://ims-na1.adobelogin.com'
const router = express.Router()

router.get('/login', (req, res) => {
  const query = new URLSearchParams({
    client_id: process.env.ADOBE_CLIENT_ID,
    redirect_uri: process.env.ADOBE_REDIRECT_URI,
    scope: 'openid,creative_sdk',
    response_type: 'code'
  })
  res.redirect(`${ims}/ims/authorize/v2?${query}`)
})

router.get('/callback', async (req, res) => {
  const { data } = await axios.post(`${ims}/ims/token/v3`, new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: process.env.ADOBE_CLIENT_ID,
    client_secret: process.env.ADOBE_CLIENT_SECRET,
    code: req.query.code
  }))
  req.session.token = data.access_token
  req.session.expires = Date.now() + data.expires_in * 1000
  res.redirect('/')
})

module.exports = router
