/** User and password, or a token, before the host of a URL. */
const USER_INFO = /(\b[a-z][a-z\d+.-]*:\/\/)[^\s/@]+(?:@[^\s/@]+)*@/gi;

/** Takes the credentials out of the URLs in what git says: a setting of the user may have put them there. */
export function hideCredentials(text: string): string {
  return text.replace(USER_INFO, '$1');
}
