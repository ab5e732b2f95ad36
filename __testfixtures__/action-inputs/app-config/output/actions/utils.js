function getMissingKeys (obj, required) {
  return required.filter(r => {
    const splits = r.split('.');
    const last = splits[splits.length - 1];
    const traverse = splits.slice(0, -1).reduce((tObj, split) => { tObj = (tObj[split] || {}); return tObj; }, obj);
    return traverse[last] === undefined || traverse[last] === '';
  });
}

function checkMissingRequestInputs (params, requiredParams = [], requiredHeaders = []) {
  let errorMessage = null;
  requiredHeaders = requiredHeaders.map(h => h.toLowerCase());
  const missingHeaders = getMissingKeys(params.__ow_headers || {}, requiredHeaders);
  if (missingHeaders.length > 0) {
    errorMessage = `missing header(s) '${missingHeaders}'`;
  }
  const missingParams = getMissingKeys(params, requiredParams);
  if (missingParams.length > 0) {
    errorMessage = errorMessage ? errorMessage + ' and ' : '';
    errorMessage += `missing parameter(s) '${missingParams}'`;
  }
  return errorMessage;
}

function errorResponse (statusCode, message, logger) {
  if (logger) logger.info(`${statusCode}: ${message}`);
  return { error: { statusCode, body: { error: message } } };
}

module.exports = { errorResponse, checkMissingRequestInputs };
