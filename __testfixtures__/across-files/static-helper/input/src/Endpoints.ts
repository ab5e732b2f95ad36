export enum Endpoints {
  IMS = 'https://ims-na1.adobelogin.com',
  STORAGE = 'https://cc-api-storage.adobe.io',
  STOCK = 'https://stock.adobe.io',
}
