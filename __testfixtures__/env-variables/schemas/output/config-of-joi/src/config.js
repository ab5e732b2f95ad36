const Joi = require('joi');

const { value: vars, error } = Joi.object({
  ADOBE_CLIENT_ID: Joi.string().required(),
  ADOBE_CLIENT_SECRET: Joi.string().required(),
  ADOBE_SCOPES: Joi.string().required(),
}).unknown().validate(process.env);
if (error) throw error;

module.exports = {
  adobe: {
    clientId: vars.ADOBE_CLIENT_ID,
    clientSecret: vars.ADOBE_CLIENT_SECRET,
    scopes: vars.ADOBE_SCOPES,
  },
};
