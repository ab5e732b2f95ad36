exports.load = (locale) => require(`./locales/${locale}.json`);
