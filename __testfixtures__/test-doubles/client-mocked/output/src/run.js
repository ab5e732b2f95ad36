const { accessToken } = require('./ims');

accessToken({
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
}).then((token) => process.stdout.write(token));
