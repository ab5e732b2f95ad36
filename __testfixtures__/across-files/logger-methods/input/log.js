exports.info = (text) => console.log(`${new Date().toISOString()} ${text}`);

exports.error = (text) => console.error(`${new Date().toISOString()} ${text}`);
