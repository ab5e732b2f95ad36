import type { NodePath } from '@babel/traverse';
import type { Node } from '@babel/types';
import { constructionsOf, mentionsOf } from './classes/constructions';
import { memberNameOf, ownerOf } from './classes/ownership';
import {
  callThrough,
  isTypeReference,
  listThrough,
  type CallSite,
  type CallSites,
  type FunctionPath,
} from './functions';
import type { ModuleLinks } from './moduleLinks';
import { mentionsEverywhere } from './moduleMentions';
import { memberName } from './names';
import { wrapped } from './unwrap';
import { visit } from './visit';

/** Finds where functions are called, looking once through the programs for members that are called by name. */
export class CallIndex {
  private readonly byMember = new Map<string, CallSite[]>();
  private readonly memo = new Map<Node, CallSites>();

  constructor(
    programs: readonly NodePath[],
    private readonly links: ModuleLinks,
  ) {
    const add = (path: NodePath): void => {
      const name = memberName(path);
      const site = name === undefined ? undefined : callThrough(path);
      if (name !== undefined && site) this.byMember.set(name, [...(this.byMember.get(name) ?? []), site]);
    };
    for (const program of programs) visit(program, { MemberExpression: add, OptionalMemberExpression: add });
  }

  /** Where a function is called, in its own file and in those that import it. */
  callSitesOf(fn: FunctionPath): CallSites {
    const known = this.memo.get(fn.node);
    if (known) return known;
    const found = this.find(fn);
    this.memo.set(fn.node, found);
    return found;
  }

  private find(fn: FunctionPath): CallSites {
    const name = memberNameOf(fn);
    const owner = ownerOf(fn);
    if (name === undefined || !owner) return this.sitesOf(mentionsOf(fn));
    if (name === 'constructor') {
      const { calls, open } = constructionsOf(owner, this.links);
      return { calls, lists: [], open, openElsewhere: open };
    }
    return this.findMember(fn, name);
  }

  private findMember(fn: FunctionPath, name: string): CallSites {
    const hidden = name.startsWith('#') || (fn.isClassMethod() && fn.node.accessibility === 'private');
    const { calls, lists } = this.sitesOf([wrapped(fn)]);
    return {
      calls: [...calls, ...(this.byMember.get(name) ?? [])],
      lists,
      open: !hidden,
      openElsewhere: !hidden,
    };
  }

  private sitesOf(local: readonly NodePath[]): CallSites {
    const { paths, closed } = mentionsEverywhere(local, this.links);
    const calls: CallSite[] = [];
    const lists: NodePath[] = [];
    let openElsewhere = !closed;
    for (const mention of paths) {
      const site = callThrough(wrapped(mention));
      const list = site ? undefined : listThrough(wrapped(mention));
      if (site) calls.push(site);
      else if (list) lists.push(list);
      else if (!isTypeReference(mention)) openElsewhere = true;
    }
    return { calls, lists, open: openElsewhere || lists.length > 0, openElsewhere };
  }
}
