const Joi = require('joi');

const schema = Joi.object()
  .keys({
    PORT: Joi.number().default(3000),
    ADOBE_CLIENT_ID: Joi.string().required(),
    ADOBE_CLIENT_SECRET: Joi.string().required(),
    ADOBE_SCOPES: Joi.string().required().description('scopes'),
  })
  .unknown();

const { error } = schema.validate(process.env);
if (error) throw error;
