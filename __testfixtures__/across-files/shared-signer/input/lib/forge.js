const { signJwt } = require('./signJwt');

exports.appHeaders = () => ({
  authorization: `Bearer ${signJwt({ iss: process.env.FORGE_APP_ID }, process.env.FORGE_APP_KEY)}`,
});
