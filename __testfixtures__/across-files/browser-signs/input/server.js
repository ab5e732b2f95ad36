const express = require('express');
const fetch = require('node-fetch');

const app = express();
app.use(express.static('public'));
app.use(express.text({ type: 'application/x-www-form-urlencoded' }));

app.post('/ims/exchange/jwt', async (req, res) => {
  const response = await fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: req.body,
  });
  res.status(response.status).json(await response.json());
});

app.listen(3000);
