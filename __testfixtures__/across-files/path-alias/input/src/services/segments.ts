import { getAdobeToken } from '@/lib/adobe-auth';
import { env } from '@/lib/env';

export interface Segment {
  id: string;
  name: string;
  status: 'draft' | 'active' | 'inactive';
}

export const accessToken = () => getAdobeToken();

export async function listSegments(): Promise<Segment[]> {
  const response = await fetch('https://platform.adobe.io/data/core/ups/segment/definitions', {
    headers: {
      Authorization: `Bearer ${await accessToken()}`,
      'x-api-key': env.apiKey,
      'x-gw-ims-org-id': env.imsOrg,
      'x-sandbox-name': env.sandbox,
    },
  });
  const { segments } = await response.json();
  return segments;
}
