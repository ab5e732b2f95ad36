const express = require('express');
const auth = require('@adobe/jwt-auth');

const app = express();
app.post('/token', (req, res) => {
  auth(req.body).then((token) => res.json(token)).catch((e) => res.status(500).json({ code: e.code }));
});
app.listen(3000);
