import axios from 'axios';
import { Endpoints } from './Endpoints';
import { environment } from './Environment';
import { tokenService } from './TokenService';

export async function search(words: string): Promise<string[]> {
  const { data } = await axios.get(`${Endpoints.STOCK}/Rest/Media/1/Search/Files`, {
    params: { 'search_parameters[words]': words },
    headers: {
      Authorization: `Bearer ${await tokenService.getToken()}`,
      'x-api-key': environment.clientId,
      'x-product': `asset-bff:${environment.port}`,
    },
  });
  return data.files.map(({ title }: { title: string }) => title);
}
