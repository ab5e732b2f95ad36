const database = require('./database');

exports.connect = async () => {
  await database.open(process.env.DATABASE_URL);
  return {};
};
