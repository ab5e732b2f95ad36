const fs = require('fs');
const { accessToken } = require('./ims');

accessToken({
  clientId: process.env.ADOBE_CLIENT_ID,
  clientSecret: process.env.ADOBE_CLIENT_SECRET,
  orgId: process.env.ADOBE_ORG_ID,
  techAccount: process.env.ADOBE_TECHNICAL_ACCOUNT,
  key: fs.readFileSync(process.env.ADOBE_KEY_FILE),
}).then((token) => process.stdout.write(token));
