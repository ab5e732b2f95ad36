import { ims } from '#account';

export const whoAmI = () => ims.technicalAccount.split('@')[0];
