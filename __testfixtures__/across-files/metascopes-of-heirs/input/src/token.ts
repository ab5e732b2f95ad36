import { DataClient } from './data';
import { UserClient } from './users';

export const data = new DataClient();
const users = new UserClient();

export const getToken = (): Promise<string> => users.getToken();
