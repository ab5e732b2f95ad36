import type { ImsRequest } from './reply';

/** The parameters of query string and body together; undefined when the body is not the form it claims to be. */
export async function readParameters({
  query,
  contentType,
  body,
}: ImsRequest): Promise<URLSearchParams | undefined> {
  const parameters = new URLSearchParams(query);
  if (body.length === 0) return parameters;
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(contentType ?? ''))
    return undefined;
  try {
    const form = await new Response(body, { headers: { 'content-type': contentType ?? '' } }).formData();
    for (const [name, value] of form) if (typeof value === 'string') parameters.append(name, value);
    return parameters;
  } catch {
    return undefined;
  }
}
