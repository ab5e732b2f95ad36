const http = require('http');
const { report } = require('./report');
const { isSignedByAdobe } = require('./verify-event');

async function readBody(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const server = http.createServer(async (request, response) => {
  if (request.method !== 'POST' || request.url !== '/events') {
    response.writeHead(404).end();
    return;
  }
  const body = await readBody(request);
  if (!isSignedByAdobe(body, request.headers['x-adobe-signature'], process.env.ADOBE_CLIENT_SECRET)) {
    response.writeHead(401).end();
    return;
  }
  response.writeHead(202).end();
  report().then(console.log, (error) => console.error(error.message));
});

server.listen(process.env.PORT || 8080);
