import { AdobeClient } from './AdobeClient';

export class UserClient extends AdobeClient {
  protected readonly label = 'User Management';

  protected metaScopes(): string[] {
    return ['ent_user_sdk'];
  }
}
