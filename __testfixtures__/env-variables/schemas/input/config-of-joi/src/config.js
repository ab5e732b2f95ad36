const Joi = require('joi');

const { value: vars, error } = Joi.object({
  ADOBE_CLIENT_ID: Joi.string().required(),
  ADOBE_CLIENT_SECRET: Joi.string().required(),
  ADOBE_ORG_ID: Joi.string().required(),
  ADOBE_TECHNICAL_ACCOUNT_ID: Joi.string().required(),
  ADOBE_META_SCOPES: Joi.string().required(),
  ADOBE_PRIVATE_KEY: Joi.string().required(),
}).unknown().validate(process.env);
if (error) throw error;

module.exports = {
  adobe: {
    clientId: vars.ADOBE_CLIENT_ID,
    clientSecret: vars.ADOBE_CLIENT_SECRET,
    orgId: vars.ADOBE_ORG_ID,
    technicalAccountId: vars.ADOBE_TECHNICAL_ACCOUNT_ID,
    metaScopes: vars.ADOBE_META_SCOPES,
    privateKey: vars.ADOBE_PRIVATE_KEY,
  },
};
