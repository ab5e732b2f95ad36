import type { FileFailure } from '../../../transforms/types';
import type { PlanOptions } from '../../plan/createPlan';
import type { FileChange } from '../../plan/types';
import type { Report } from '../../report/schema';

/** Plan what is in a folder, and keep the plan. */
export interface PlanOrder {
  readonly kind: 'plan';
  readonly root: string;
  /** Every file in it, where they are known. */
  readonly files?: readonly string[] | undefined;
  readonly options: PlanOptions;
}

/** Report on the plan that was made last. */
export interface ReportOrder {
  readonly kind: 'report';
  readonly mode: Report['mode'];
  /** What could not be written of it. */
  readonly unwritten: readonly FileFailure[];
}

export type Order = PlanOrder | ReportOrder;

/** What the order asked for: the changes in the groups that are written together, or the report. */
export type Answer =
  | { readonly kind: 'plan'; readonly changes: FileChange[][] }
  | { readonly kind: 'report'; readonly report: Report }
  | { readonly kind: 'failure'; readonly message: string };
