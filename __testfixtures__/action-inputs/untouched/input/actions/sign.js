exports.main = ({ KEY, text }) => ({ body: require('crypto').createSign('sha256').update(text).sign(KEY, 'hex') });
