const names = { key: 'ADOBE_DEV_PRIVATE_KEY' };

exports.keyOfMail = () => process.env[names.key];
