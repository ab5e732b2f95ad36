const { getAccessToken } = require('./token');

getAccessToken({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
}).then(({ token }) => console.log(token));
