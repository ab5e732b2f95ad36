const readline = require('readline');
const got = require('got');

function ask(question) {
  const terminal = readline.createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    terminal.question(question, (answer) => {
      terminal.close();
      resolve(answer.trim());
    });
  });
}

async function main() {
  const jwt = await ask('Paste the JWT from the Adobe Developer Console: ');
  const { access_token: token } = await got
    .post('https://ims-na1.adobelogin.com/ims/exchange/jwt', {
      form: { client_id: process.env.CLIENT_ID, client_secret: process.env.CLIENT_SECRET, jwt_token: jwt },
    })
    .json();
  console.log(token);
}

main();
