export const signers: { readonly name: string }[] = [];

export function describeSigners(): string {
  return signers.map((signer) => signer.name).join(', ');
}
