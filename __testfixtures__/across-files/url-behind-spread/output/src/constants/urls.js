const IMS = 'https://ims-na1.adobelogin.com';

module.exports = { EXCHANGE: `${IMS}/ims/token/v3`, AUDIENCE: `${IMS}/c/`, METASCOPE: `${IMS}/s/` };
