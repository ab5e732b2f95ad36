exports.open = async (url) => {
  exports.url = url;
};
