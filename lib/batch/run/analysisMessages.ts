import type { FileFailure } from '../../../transforms/types';
import type { PlanOptions } from '../../plan/createPlan';
import type { FileChange } from '../../plan/types';
import type { Report } from '../../report/schema';

/** A folder to be planned, and how. */
export interface PlanRequest {
  readonly root: string;
  /** Every file in it, where they are known. */
  readonly files?: readonly string[] | undefined;
  readonly options: PlanOptions;
}

/** Plan what is in a folder, and keep the plan; or report at once what would be done. */
export interface PlanOrder extends PlanRequest {
  readonly kind: 'plan' | 'preview';
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
