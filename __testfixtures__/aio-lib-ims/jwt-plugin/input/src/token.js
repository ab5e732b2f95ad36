const { Ims } = require('@adobe/aio-lib-ims');
const { imsLogin } = require('@adobe/aio-lib-ims-jwt');

module.exports = async (config) => (await imsLogin(new Ims('prod'), config)).access_token.token;
