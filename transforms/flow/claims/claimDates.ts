import type { Binding, NodePath } from '@babel/traverse';
import { estimateNumber, isPointInTime } from '../../ast/estimateNumber';
import { memberName, propertyName } from '../../ast/names';
import { packageMember } from '../../ast/packageMember';
import { definitionsOf } from '../../ast/slotDefinitions';
import { child, children, part, unwrap } from '../../ast/unwrap';
import type { ModuleContext } from '../../context';
import type { SignCall } from '../../signers/types';
import { patternSources } from '../derivesFrom';
import { visit } from '../../ast/visit';

/** Functions that read a JWT, by package. */
const DECODERS: Readonly<Record<string, readonly string[]>> = {
  jsonwebtoken: ['decode', 'verify'],
  'jwt-simple': ['decode'],
  'jwt-decode': ['', 'jwtDecode', 'jwt_decode'],
  jose: ['decodeJwt'],
};

/** When a JWT expires: what the claim is made from, and the places that read it besides the signing. */
export interface ClaimDates {
  /** The values of the claim `exp`. */
  readonly values: readonly NodePath[];
  /** Reads of the claim, and of the JWT's own claim after decoding. */
  readonly claimed: readonly NodePath[];
  /** Reads of a name that fills the claim. */
  readonly shared: readonly NodePath[];
}

/** Finds what dates something else by the expiry of a JWT. */
export function findClaimDates(sign: SignCall, context: ModuleContext): ClaimDates {
  const { entities } = context;
  const slots = sign.payload ? entities.slotsOf(sign.payload, 'exp') : [];
  const values = slots.flatMap((slot) => {
    if (slot.kind !== 'slot') return [];
    const defined = definitionsOf(slot).flatMap((item) => child(item, 'value') ?? []);
    const written = entities.writesOf(slot).flatMap((write) => child(write, 'right') ?? []);
    return [...defined, ...written];
  });
  const shared = values.flatMap((value) => otherReads(value, context));
  const claimed = slots.flatMap((slot) => entities.usesOf(slot));
  return { values, claimed: [...claimed, ...decodedReads(sign, context)], shared };
}

/** `exp: end` or `exp: Math.floor(end / 1000)`: the other reads of `end`. */
function otherReads(value: NodePath, { origins }: ModuleContext): NodePath[] {
  const name = unscaled(value);
  const binding = name.isIdentifier() ? name.scope.getBinding(name.node.name) : undefined;
  if (!binding || !isVariable(binding) || !isPointInTime(estimateNumber(name, origins))) return [];
  return binding.referencePaths.filter((path) => path.node !== name.node);
}

function isVariable({ path }: Binding): boolean {
  return path.isVariableDeclarator();
}

/** A number without the rounding and the division by 1000 around it. */
function unscaled(path: NodePath): NodePath {
  const value = unwrap(path);
  if (value.isBinaryExpression({ operator: '/' })) return unscaled(part(value, 'left') as NodePath);
  const callee = value.isCallExpression() ? child(value, 'callee') : undefined;
  const isMath = callee && child(callee, 'object')?.isIdentifier({ name: 'Math' });
  const [argument] = isMath ? children(value, 'arguments') : [];
  return argument ? unscaled(argument) : value;
}

/** Reads of `exp` from what a decoder makes of the JWT. */
function decodedReads({ call }: SignCall, context: ModuleContext): NodePath[] {
  const { origins } = context;
  const isDecoded = (object: NodePath | undefined): boolean =>
    object !== undefined &&
    origins.of(object).some(({ path }) => {
      const member = packageMember(child(path, 'callee') ?? path);
      const names = member && DECODERS[member.source];
      const [jwt] = names?.includes(member?.names.join('.') ?? '') ? children(path, 'arguments') : [];
      return jwt !== undefined && origins.of(jwt).some((origin) => origin.path.node === call.node);
    });
  const found: NodePath[] = [];
  for (const { module } of context.views) {
    visit(module.program, {
      enter(path) {
        const isRead = memberName(path) === 'exp' && isDecoded(child(path, 'object'));
        const isTaken =
          path.isObjectProperty() &&
          path.parentPath.isObjectPattern() &&
          propertyName(path) === 'exp' &&
          patternSources(path.parentPath, context).some(isDecoded);
        if (isRead || isTaken) found.push(path);
      },
    });
  }
  return found;
}
