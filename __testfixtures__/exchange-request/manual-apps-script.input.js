/**
 * Bound to the report spreadsheet: writes the users of the organization to the active sheet.
 */
function getImsToken_() {
  var settings = SpreadsheetApp.getActive().getSheetByName('Settings');
  var clientId = settings.getRange('B2').getValue();
  var header = Utilities.base64EncodeWebSafe(JSON.stringify({ alg: 'RS256', typ: 'JWT' }));
  var claims = Utilities.base64EncodeWebSafe(
    JSON.stringify({
      exp: Math.floor(Date.now() / 1000) + 300,
      iss: settings.getRange('B4').getValue(),
      sub: settings.getRange('B5').getValue(),
      aud: 'https://ims-na1.adobelogin.com/c/' + clientId,
      'https://ims-na1.adobelogin.com/s/ent_user_sdk': true
    })
  );
  var signature = Utilities.computeRsaSha256Signature(header + '.' + claims, settings.getRange('B6').getValue());
  var response = UrlFetchApp.fetch('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
    method: 'post',
    payload: {
      client_id: clientId,
      client_secret: settings.getRange('B3').getValue(),
      jwt_token: header + '.' + claims + '.' + Utilities.base64EncodeWebSafe(signature)
    }
  });
  return JSON.parse(response.getContentText()).access_token;
}

function listUsers() {
  var token = getImsToken_();
  SpreadsheetApp.getActiveSheet().appendRow(['token', token.slice(-4)]);
}
