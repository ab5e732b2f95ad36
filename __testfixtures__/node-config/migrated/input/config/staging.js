module.exports = {
  server: { port: 8081 },
  adobe: {
    metaScopes: ['ent_cloudmgr_sdk'],
    jwt: { privateKeyPath: process.env.STAGING_KEY || './staging.key' },
  },
};
