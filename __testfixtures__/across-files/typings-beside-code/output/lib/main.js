const { getToken } = require('./token');

if (require.main === module) getToken().then((token) => console.log(token.length));
