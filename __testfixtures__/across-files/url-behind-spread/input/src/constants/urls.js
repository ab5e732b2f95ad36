const IMS = 'https://ims-na1.adobelogin.com';

module.exports = { EXCHANGE: `${IMS}/ims/exchange/jwt`, AUDIENCE: `${IMS}/c/`, METASCOPE: `${IMS}/s/` };
