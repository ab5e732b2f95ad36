const superagent = require('superagent');

class HttpClient {
  constructor(userAgent) {
    this.userAgent = userAgent;
  }

  async get(url, headers) {
    const response = await superagent.get(url).set(headers).set('User-Agent', this.userAgent);
    return response.body;
  }

  async postForm(url, form) {
    const response = await superagent
      .post(url)
      .set('User-Agent', this.userAgent)
      .type('form')
      .send(form)
      .retry(2);
    return response.body;
  }
}

module.exports = { HttpClient };
