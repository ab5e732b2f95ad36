const auth = require('@adobe/jwt-auth');

module.exports = (profile, { ims }) => auth(Object.assign({}, profile.adobe, { ...ims, privateKey: profile.key }));
