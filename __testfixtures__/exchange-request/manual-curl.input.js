const { execFileSync } = require('child_process');

/** Exchanges a JWT that another job has signed. */
module.exports.getToken = (jwt) => {
  const { CLIENT_ID, CLIENT_SECRET } = process.env;
  const command = `curl -s -X POST https://ims-na1.adobelogin.com/ims/exchange/jwt -d client_id=${CLIENT_ID} -d client_secret=${CLIENT_SECRET} -d jwt_token=${jwt}`;
  return JSON.parse(execFileSync('sh', ['-c', command])).access_token;
};
