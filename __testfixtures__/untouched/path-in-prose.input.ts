interface Tip {
  readonly title: string;
  readonly text: string;
}

/** Shown in the help panel. Service accounts used https://ims-na1.adobelogin.com/ims/exchange/jwt until 2026. */
export const TIPS: readonly Tip[] = [
  {
    title: 'Service accounts',
    text: 'Old integrations sign a JWT with private.key and POST jwt_token to https://ims-na1.adobelogin.com/ims/exchange/jwt. Ask your admin to move them.',
  },
  {
    title: 'Errors',
    text: `If /ims/exchange/jwt answers internal_error, the credential
      was switched off. Metascopes such as https://ims-na1.adobelogin.com/s/ent_dataservices_sdk no longer exist.`,
  },
];

export const findTips = (word: string): Tip[] => TIPS.filter(({ text }) => text.includes(word));
