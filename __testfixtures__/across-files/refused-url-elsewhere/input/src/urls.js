exports.IMS = 'https://ims-na1.adobelogin.com';
exports.EXCHANGE = 'https://ims-na1.adobelogin.com/ims/exchange/jwt';
