const { getToken } = require('./token');

getToken().then(({ token }) => console.log(token));
