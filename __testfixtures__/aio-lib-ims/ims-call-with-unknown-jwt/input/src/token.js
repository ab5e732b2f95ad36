const { Ims } = require('@adobe/aio-lib-ims');
const { sign } = require('./signer');

exports.fromCaller = (signedJwt) =>
  new Ims().exchangeJwtToken(process.env.CLIENT_ID, process.env.CLIENT_SECRET, signedJwt);

exports.fromEnvironment = () =>
  new Ims('stage').exchangeJwtToken(process.env.CLIENT_ID, process.env.CLIENT_SECRET, process.env.SIGNED_JWT);

exports.ofAnotherLibrary = (client) => client.exchangeJwtToken('a', 'b', sign());
