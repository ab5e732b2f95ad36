const { metascopes } = require('./settings.json');

module.exports = {
  apps: [
    {
      name: 'users',
      script: 'src/users.js',
      env: {
        ADOBE_CLIENT_ID: process.env.ADOBE_CLIENT_ID,
        ADOBE_META_SCOPES: metascopes,
        "ADOBE_PRIVATE_KEY_PATH": process.env.KEY // from the vault
      }
    }
  ]
};
