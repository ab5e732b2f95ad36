const { metascopes } = require('./settings.json');

module.exports = {
  apps: [
    {
      name: 'users',
      script: 'src/users.js',
      env: {
        ADOBE_CLIENT_ID: process.env.ADOBE_CLIENT_ID,
        ADOBE_SCOPES: metascopes
      }
    }
  ]
};
