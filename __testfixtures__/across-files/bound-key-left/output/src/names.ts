export const BINDINGS = {
  account: Symbol.for('account'),
  privateKey: Symbol.for('privateKey'),
};
