// A gateway that looks into the tokens it is handed; it asks Adobe for none.
const { decode } = require('jsonwebtoken');

const AUDIENCE = 'https://ims-na1.adobelogin.com/c/';
const METASCOPE = 'https://ims-na1.adobelogin.com/s/ent_user_sdk';

exports.mayManageUsers = (token) => {
  const claims = decode(token);
  return claims.aud.startsWith(AUDIENCE) && claims[METASCOPE] === true;
};
