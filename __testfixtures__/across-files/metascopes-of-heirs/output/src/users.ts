import { AdobeClient } from './AdobeClient';

export class UserClient extends AdobeClient {
  protected readonly label = 'User Management';

  protected scopes(): string[] {
    return ['openid', 'AdobeID', 'user_management_sdk'];
  }
}
