const database = require('./database');
const { createJwt } = require('./signer');

exports.connect = async () => {
  await database.open(process.env.DATABASE_URL);
  return { assertion: createJwt(process.env.ADOBE_CLIENT_ID) };
};
