const yup = require('yup');

const env = yup
  .object({
    ADOBE_CLIENT_ID: yup.string().required(),
    ADOBE_CLIENT_SECRET: yup.string().required(),
    ADOBE_ORG_ID: yup.string().required(),
    ADOBE_TECHNICAL_ACCOUNT_ID: yup.string().required(),
    ADOBE_META_SCOPES: yup.string().required(),
    ADOBE_PRIVATE_KEY: yup.string().required(),
  })
  .validateSync(process.env);

require('express')().set('env', env);

module.exports = env;
