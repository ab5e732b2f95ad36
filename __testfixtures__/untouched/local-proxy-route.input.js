const express = require('express');
const { createProxyMiddleware } = require('http-proxy-middleware');

const app = express();

app.post('/ims/exchange/jwt', express.urlencoded({ extended: false }), (req, res) => {
  const { client_id, jwt_token } = req.body;
  if (!client_id || !jwt_token) {
    return res.status(400).json({ error: 'invalid_request' });
  }
  res.json({ token_type: 'bearer', access_token: `fake-${client_id}`, expires_in: 86399999 });
});

app.use('/data', createProxyMiddleware({ target: 'https://platform.adobe.io', changeOrigin: true }));

app.listen(process.env.PORT || 3001);
