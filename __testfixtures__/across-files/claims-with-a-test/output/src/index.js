const { fetchToken } = require('./token');

const settings = {
  clientId: process.env.CLIENT_ID,
  clientSecret: process.env.CLIENT_SECRET,
};

exports.start = () => fetchToken(settings);
