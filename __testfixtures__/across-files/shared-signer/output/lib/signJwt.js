const jwt = require('jsonwebtoken');

/** Signs for whoever asks, good for a minute. */
exports.signJwt = (claims, key) => jwt.sign(claims, key, { algorithm: 'RS256', expiresIn: 60 });
