function getMissingKeys (obj, required) {
  return required.filter(r => !obj[r])
}

function checkMissingRequestInputs (params, requiredParams = []) {
  const missing = getMissingKeys(params, requiredParams)
  return missing.length > 0 ? `missing parameter(s) '${missing}'` : null
}

function errorResponse (statusCode, message, logger) {
  if (logger) logger.info(`${statusCode}: ${message}`)
  return { error: { statusCode, body: { error: message } } }
}

module.exports = { errorResponse, checkMissingRequestInputs }
