// Uploads are signed with the same key.
exports.keyPath = () => process.env.ADOBE_PRIVATE_KEY_PATH;
