/** Keeps a token fresh: `sign` makes what is exchanged, `exchange` gives the token and how long it lives (ms). */
export class Refresher {
  constructor({ sign, exchange, margin = 60_000 }) {
    this.sign = sign;
    this.exchange = exchange;
    this.margin = margin;
    this.until = 0;
  }

  async token() {
    if (Date.now() < this.until) return this.value;
    const { token, lifetime } = await this.exchange(await this.sign());
    this.value = token;
    this.until = Date.now() + lifetime - this.margin;
    return token;
  }
}
