const IMS = 'https://ims-na1.adobelogin.com';

module.exports = { IMS };
