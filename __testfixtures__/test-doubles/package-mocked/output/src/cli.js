const { getToken } = require('./token');

getToken({
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
}).then(console.log);
