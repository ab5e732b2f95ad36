const { readFile } = require('fs/promises');

let secrets;

/** The client secret of a customer's integration, from the mounted secret store. */
async function secretOf(clientId) {
  secrets = secrets || JSON.parse(await readFile('/run/secrets/ims.json', 'utf8'));
  return secrets[clientId];
}

module.exports = { secretOf };
