/** A request as the emulator saw it. */
export interface ImsRequest {
  readonly method: string;
  readonly path: string;
  /** The IMS host the client meant to reach. */
  readonly host: string;
  readonly contentType: string | undefined;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

/** What IMS answers: a status and a JSON body. */
export interface ImsReply {
  readonly status: number;
  readonly body: Readonly<Record<string, string | number>>;
}

/** An answer in the error shape of IMS. */
export function refuse(status: number, error: string, description: string): ImsReply {
  return { status, body: { error, error_description: description } };
}
