export enum MetaScope {
  Users = 'ent_user_sdk',
  Io = 'ent_adobeio_sdk',
}
