const REDACTED = ['client_secret', 'jwt_token', 'password'];

/** How often a path may be asked for, by path. */
exports.rateLimits = {
  '/ims/exchange/jwt': { points: 5, duration: 60 },
  '/ims/token/v3': { points: 5, duration: 60 },
};

exports.redact = (body) => JSON.stringify(body, (name, value) => (REDACTED.includes(name) ? '***' : value));
