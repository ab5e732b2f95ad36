exports.sign = () => process.env.OTHER;
