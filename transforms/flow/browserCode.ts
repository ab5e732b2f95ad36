import type { NodePath } from '@babel/traverse';
import { requiredSource } from '../ast/importSource';
import { bindingOfFunction, returnsOf, thenHandler, type FunctionPath } from '../ast/functions';
import { memberName } from '../ast/names';
import { packageMember } from '../ast/packageMember';
import { child, part, unwrap } from '../ast/unwrap';
import type { ModuleContext } from '../context';
import {
  BROWSER_GLOBALS,
  BROWSER_PACKAGES,
  PAGE_METHODS,
  PUBLIC_SECRET,
  SERVER_FUNCTIONS,
  SERVER_MODULES,
  SERVER_PATHS,
} from './browserMarks';
import { visit } from '../ast/visit';

/** What a file shows of where it runs. */
interface Signs {
  /** JSX, hooks and frameworks that render on both sides. */
  rendered: boolean;
  /** Objects that only a browser has. */
  browser: boolean;
  /** Said outright: a directive, or a secret in a variable that bundlers copy into pages. */
  published: boolean;
  server: boolean;
}

/** Whether a token is asked for at a place by code that runs in a browser, and no server would run. */
export function isBrowserCode(place: NodePath, context: ModuleContext): boolean {
  const signs = readSigns(context);
  if (signs.published) return true;
  if (signs.server) return false;
  return signs.browser || (signs.rendered && !isServerPart(place, context));
}

function readSigns({ module }: ModuleContext): Signs {
  const sources = new Set<string>();
  const signs: Signs = {
    rendered: false,
    browser: false,
    published: false,
    server: SERVER_PATHS.test(module.path),
  };
  visit(module.program, {
    Directive({ node }) {
      if (node.value.value === 'use server') signs.server = true;
      if (node.value.value === 'use client') signs.published = true;
    },
    JSXElement() {
      signs.rendered = true;
    },
    JSXFragment() {
      signs.rendered = true;
    },
    ImportDeclaration({ node }) {
      if (node.importKind !== 'type') sources.add(node.source.value);
    },
    CallExpression(call) {
      const source = requiredSource(call);
      if (source !== undefined) sources.add(source);
      const member = packageMember(part(call, 'callee') as NodePath);
      if (member?.source === 'electron' && member.names[0] === 'contextBridge') signs.browser = true;
      if (member?.source === 'react' && /^use[A-Z]/.test(member.names.at(-1) ?? '')) signs.rendered = true;
    },
    Identifier(path) {
      if (PUBLIC_SECRET.test(path.node.name)) signs.published = true;
      if (isBrowserGlobal(path)) signs.browser = true;
    },
  });
  for (const source of sources) {
    if (BROWSER_PACKAGES.test(source)) signs.browser = true;
    if (SERVER_MODULES.test(source)) signs.server = true;
  }
  // A desktop program has both sides in its hands, and ships its secrets to whoever installs it.
  if (sources.has('electron') && (signs.rendered || signs.browser)) signs.published = true;
  return signs;
}

/** `window`, but not `typeof window`, and not in a function that a remote-controlled page runs. */
function isBrowserGlobal(path: NodePath): boolean {
  if (!path.isIdentifier() || !BROWSER_GLOBALS.has(path.node.name)) return false;
  if (!path.isReferencedIdentifier() || path.scope.hasBinding(path.node.name, true)) return false;
  const isAsked = path.parentPath?.isUnaryExpression({ operator: 'typeof' }) === true;
  return !isAsked && !path.findParent(isSentToPage);
}

/** The function of `page.evaluate(() => document.title)`. */
function isSentToPage(path: NodePath): boolean {
  const call = path.isFunction() && path.listKey === 'arguments' ? path.parentPath : undefined;
  const callee = call?.isCallExpression() ? child(call, 'callee') : undefined;
  return callee !== undefined && PAGE_METHODS.has(memberName(callee) ?? '');
}

/** Whether a place belongs to the part of a rendered file that only a server runs. */
function isServerPart(place: NodePath, context: ModuleContext, seen = new Set<object>()): boolean {
  const fn = place.getFunctionParent();
  if (!fn || seen.has(fn.node)) return false;
  seen.add(fn.node);
  const name = bindingOfFunction(fn)?.identifier.name ?? '';
  if (SERVER_FUNCTIONS.has(name) || isServerComponent(fn)) return true;
  const outer = fn.getFunctionParent();
  if (outer && isServerPart(fn, context, seen)) return true;
  const { calls } = context.origins.callIndex.callSitesOf(fn);
  return calls.length > 0 && calls.every(({ path }) => isServerPart(path, context, new Set(seen)));
}

/** A function that returns a promise of JSX: only a server renders those. */
function isServerComponent(fn: FunctionPath): boolean {
  return returnsOf(fn).some(
    (value) => (fn.node.async === true && unwrap(value).isJSX()) || promisesJsx(value),
  );
}

/** `load().then((data) => <Page data={data} />)`. */
function promisesJsx(value: NodePath): boolean {
  const handler = thenHandler(unwrap(value));
  return handler !== undefined && returnsOf(handler).some((rendered) => unwrap(rendered).isJSX());
}
