const { getAccessToken } = require('./token');

getAccessToken().then(({ token }) => console.log(token));
