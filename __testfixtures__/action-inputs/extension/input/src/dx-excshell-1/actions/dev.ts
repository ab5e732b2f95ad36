import { main } from './status';

export const getToken = () => main({ ...process.env, verbose: true });
