import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { CLIENTS } from '../clients';
import type { RequestModel } from '../clients/types';
import type { ModuleContext } from '../context';
import { readForm } from '../forms/readForm';
import type { FormField } from '../forms/types';
import { isOtherUrl, urlsOf } from './requestUrls';
import { visit } from '../ast/visit';

const REQUESTS = new WeakMap<ModuleContext, RequestModel[]>();

/** A request to somewhere else that sends a parameter, too, because both are given the same form. */
export function findOtherSender(field: FormField, context: ModuleContext): NodePath | undefined {
  return context.views
    .flatMap(otherRequests)
    .find(({ body }) => body !== undefined && holdsField(body.value, field, context))?.call;
}

/** Whether the form that an expression gives has this very parameter. */
export function holdsField(form: NodePath, { node }: FormField, { origins }: ModuleContext): boolean {
  return (
    readForm(form, 'urlencoded', origins)?.fields.some((field) => field.node.node === node.node) === true
  );
}

/** The requests of a module that lead to somewhere else than the exchange. */
function otherRequests(context: ModuleContext): RequestModel[] {
  const known = REQUESTS.get(context);
  if (known) return known;
  const found: RequestModel[] = [];
  const add = (call: NodePath<Node>): void => {
    for (const client of CLIENTS) {
      const request = client.read(call, context);
      if (!request) continue;
      if (urlsOf(request, context).every(isOtherUrl)) found.push(request);
      return;
    }
  };
  visit(context.module.program, { CallExpression: add });
  REQUESTS.set(context, found);
  return found;
}
