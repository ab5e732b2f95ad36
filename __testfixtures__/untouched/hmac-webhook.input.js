const crypto = require('crypto');
const express = require('express');
const jwt = require('jsonwebtoken');

const app = express();
app.use(express.raw({ type: 'application/json' }));

// Adobe I/O Events: https://ims-na1.adobelogin.com is not involved, the signature is all there is
app.post('/webhook', (req, res) => {
  const digest = crypto.createHmac('sha256', process.env.CLIENT_SECRET).update(req.body).digest('base64');
  if (digest !== req.headers['x-adobe-signature']) {
    return res.sendStatus(401);
  }
  const event = JSON.parse(req.body);
  const receipt = jwt.sign({ id: event.event_id }, process.env.RECEIPT_SECRET);
  res.json({ receipt });
});

module.exports = app;
