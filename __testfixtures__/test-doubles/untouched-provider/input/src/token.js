const axios = require('axios');
const jwt = require('jsonwebtoken');

exports.token = async (key) => {
  const assertion = jwt.sign({ iss: 'robot@project.example', aud: 'https://login.example.com' }, key, { algorithm: 'RS256' });
  const { data } = await axios.post('https://login.example.com/oauth/exchange/jwt', new URLSearchParams({ jwt_token: assertion }));
  return data;
};
