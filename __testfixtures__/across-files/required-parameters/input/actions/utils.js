/** For the log: everything but what is secret. */
exports.redact = (params) =>
  JSON.stringify({ ...params, CLIENT_SECRET: '<hidden>', PRIVATE_KEY: '<hidden>' });

exports.findMissing = (params, required) => required.filter((name) => !params[name]);
