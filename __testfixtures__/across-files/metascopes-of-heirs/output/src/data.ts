import { AdobeClient } from './AdobeClient';

export class DataClient extends AdobeClient {
  protected readonly label = 'Experience Platform';

  protected scopes(): string[] {
    return [
      'openid',
      'AdobeID',
      'read_organizations',
      'additional_info.projectedProductContext',
      'session',
    ];
  }
}
