import { AdobeClient } from './AdobeClient';

export class DataClient extends AdobeClient {
  protected readonly label = 'Experience Platform';

  protected metaScopes(): string[] {
    return ['ent_dataservices_sdk'];
  }
}
